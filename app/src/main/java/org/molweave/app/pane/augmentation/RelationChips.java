package org.molweave.app.pane.augmentation;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.molweave.app.text.Text;

/// The legend, and which relations are shown: a button for each, with its colour and how many facts it has
/// here.
final class RelationChips extends FlowPane {

    private final AugmentationModel model;
    private final Button all = new Button(Text.tr("All"));

    /// Of one row of chips.
    double rowHeight() {
        return all.prefHeight(-1);
    }

    /// Whether there is anything to show.
    boolean isEmpty() {
        return getChildren().isEmpty();
    }

    RelationChips(AugmentationModel model) {
        super(4, 4);
        this.model = model;
        setId("augmentation-relations");
        setMinHeight(0);
        all.setId("augmentation-relations-all");
        all.getStyleClass().add("chip");
        all.setTooltip(new Tooltip(Text.tr("Show the facts of all relations")));
        all.setOnAction(_ -> model.hiddenRelationsProperty().set(Set.of()));
        model.augmentedProperty().subscribe(_ -> fill());
        model.workspace().themeProperty().subscribe(_ -> fill());
        model.hiddenRelationsProperty().subscribe(_ -> update());
        model.whatIf().omissionProperty().subscribe(_ -> update());
        disableProperty().bind(model.plainProperty());
    }

    private void fill() {
        getChildren().clear();
        Augmented now = model.augmentedProperty().get();
        boolean any = now != null && !now.relations().isEmpty();
        setVisible(any);
        setManaged(any);
        if (now == null || !any) {
            return;
        }
        getChildren().add(all);
        now.relations().forEach((relation, count) -> getChildren().add(chip(now, relation, count)));
        update();
    }

    private ToggleButton chip(Augmented now, String relation, int count) {
        String name = now.names().relation(relation);
        var colour = AugmentedPicture.colour(now, relation)
                .in(model.workspace().themeProperty().get());
        var chip = new ToggleButton(Text.tr("%s %d", name, count), new Rectangle(9, 9, Color.web(colour)));
        chip.setUserData(relation);
        chip.setId("augmentation-relation-" + relation);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(Text.tr("%s, %d facts", name, count));
        chip.setTooltip(new Tooltip(
                Text.tr("%s: %d facts\nClick to show or hide, Shift-click to show it alone", relation, count)));
        chip.setOnMouseClicked(event -> {
            if (event.isShiftDown()) {
                model.showOnly(relation);
            }
        });
        chip.setOnAction(_ -> model.toggle(relation, chip.isSelected()));
        chip.setContextMenu(menu(relation, name));
        return chip;
    }

    private ContextMenu menu(String relation, String name) {
        var only = new MenuItem(Text.tr("Show only %s", name));
        only.setOnAction(_ -> model.showOnly(relation));
        var leave = new MenuItem(Text.tr("Leave out %s: what would the model say?", name));
        leave.setOnAction(_ -> model.whatIf().leaveOutRelation(relation, name));
        var back = new MenuItem(Text.tr("Put back %s", name));
        back.setOnAction(_ -> model.whatIf().putBackRelation(relation, name));
        var menu = new ContextMenu(only, leave, back);
        menu.setOnShowing(_ -> {
            boolean out = model.whatIf().omission().relations().contains(relation);
            leave.setVisible(!out);
            back.setVisible(out);
        });
        return menu;
    }

    private void update() {
        Set<String> hidden = model.hiddenRelationsProperty().get();
        all.setDisable(hidden.isEmpty());
        for (var child : getChildren()) {
            if (child instanceof ToggleButton chip && chip.getUserData() instanceof String relation) {
                chip.setSelected(!hidden.contains(relation));
                boolean out = model.whatIf().omission().relations().contains(relation);
                chip.getStyleClass().remove("left-out");
                if (out) {
                    chip.getStyleClass().add("left-out");
                }
            }
        }
    }
}
