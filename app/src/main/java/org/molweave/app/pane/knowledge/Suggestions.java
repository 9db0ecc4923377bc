package org.molweave.app.pane.knowledge;

import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/// The names of entities that a field offers while a person types.
final class Suggestions {

    private Suggestions() {}

    static AutoCompletionBinding<String> of(TextField field, KnowledgeModel model, int most) {
        AutoCompletionBinding<String> offered =
                TextFields.bindAutoCompletion(field, request -> model.search(request.getUserText(), most));
        offered.setDelay(0);
        offered.setVisibleRowCount(most);
        // ControlsFX's rules derive their colours from names that only JavaFX's own theme defines.
        offered.getAutoCompletionPopup().getStyleClass().setAll("suggestions");
        return offered;
    }
}
