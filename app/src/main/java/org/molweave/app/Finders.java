package org.molweave.app;

import java.util.ArrayList;
import java.util.Locale;
import org.molweave.app.command.Finder;
import org.molweave.app.pane.knowledge.KnowledgeModel;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.text.Text;
import org.molweave.engine.data.MoleculeDataset;

/// What the palette finds beside commands: molecules by their names and SMILES, entities by their names.
final class Finders {

    private Finders() {}

    static Finder molecules(Workspace workspace, MainWindow window) {
        return (typed, most) -> {
            MoleculeTable table = workspace.table();
            var found = new ArrayList<Finder.Found>();
            if (table == null) {
                return found;
            }
            MoleculeDataset data = table.dataset();
            String name = typed.toLowerCase(Locale.ROOT);
            for (int row = 0; row < data.size() && found.size() < most; row++) {
                int at = row;
                String smiles = data.molecules().get(row).smiles();
                if (data.isCalled(row, name)
                        || smiles.contains(typed)
                        || String.valueOf(row + 1).equals(typed)) {
                    String named = data.nameOf(row).isEmpty() ? smiles : data.nameOf(row) + "  " + smiles;
                    found.add(
                            new Finder.Found(Text.tr("%d  %s", row + 1, named), Text.tr("Molecule"), "molecule", () -> {
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
