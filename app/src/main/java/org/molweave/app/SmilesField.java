package org.molweave.app;

import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.molweave.app.icon.Icon;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// Takes a SMILES, typed or pasted, and puts its molecule into focus.
final class SmilesField extends CustomTextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Workspace workspace;

    SmilesField(Workspace workspace) {
        this.workspace = workspace;
        setId("smiles-field");
        setPromptText(Text.tr("Type or paste a SMILES and press Enter"));
        setAccessibleText(Text.tr("SMILES of a molecule to look at"));
        setLeft(new HBox(Icon.of("molecule")));
        getLeft().getStyleClass().add("field-icon");
        setPrefWidth(440);
        setOnAction(_ -> take());
        textProperty().subscribe(_ -> {
            pseudoClassStateChanged(WRONG, false);
            setTooltip(null);
        });
    }

    private void take() {
        String typed = getText().strip();
        if (typed.isEmpty()) {
            return;
        }
        try {
            workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse(typed), -1));
        } catch (SmilesException | IllegalArgumentException e) {
            pseudoClassStateChanged(WRONG, true);
            setTooltip(new Tooltip(e.getMessage()));
            workspace
                    .notices()
                    .warn(Text.tr("This is no SMILES that can be read: %s", typed), String.valueOf(e.getMessage()));
        }
    }
}
