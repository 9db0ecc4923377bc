package org.molweave.app;

import java.util.ArrayList;
import java.util.List;
import org.molweave.app.command.Finder;
import org.molweave.app.pane.knowledge.KnowledgeModel;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Molecule;

/// What the palette finds beside commands: molecules by their SMILES, entities by their names.
final class Finders {

    private Finders() {}

    static Finder molecules(Workspace workspace, MainWindow window) {
        return (typed, most) -> {
            MoleculeTable table = workspace.table();
            var found = new ArrayList<Finder.Found>();
            if (table == null) {
                return found;
            }
            List<Molecule> molecules = table.dataset().molecules();
            for (int row = 0; row < molecules.size() && found.size() < most; row++) {
                int at = row;
                String smiles = molecules.get(row).smiles();
                if (smiles.contains(typed) || String.valueOf(row + 1).equals(typed)) {
                    found.add(new Finder.Found(
                            Text.tr("%d  %s", row + 1, smiles), Text.tr("Molecule"), "molecule", () -> {
                                window.showPane("molecules");
                                workspace.focusRow(at);
                            }));
                }
            }
            return found;
        };
    }

    static Finder entities(KnowledgeModel knowledge, MainWindow window) {
        return (typed, most) -> knowledge.search(typed, most).stream()
                .map(entity -> new Finder.Found(entity, Text.tr("Entity"), "graph", () -> {
                    window.showPane("knowledge");
                    knowledge.look(entity);
                }))
                .toList();
    }
}
