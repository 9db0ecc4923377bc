package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.molweave.app.pane.knowledge.explore.FilterModel;
import org.molweave.app.pane.knowledge.explore.RelationColours;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.palette.Theme;

/// The legend, and which relations are seen: a button for each relation of the picture, with its colour and how many
/// facts
/// of it are drawn.
final class RelationBar extends FlowPane {

    /// The others are in the table of all relations.
    private static final int MOST = 18;

    private final KnowledgeModel model;
    private boolean suppressed;

    RelationBar(KnowledgeModel model) {
        super(4, 4);
        this.model = model;
        setId("knowledge-relations");
        getStyleClass().add("pane-bar");
        model.explorer().sceneProperty().subscribe(_ -> fill());
        model.workspace().themeProperty().subscribe(_ -> fill());
        filter().hiddenRelationsProperty().subscribe(_ -> update());
    }

    /// The colour of a relation.
    static Rectangle swatch(int relation, Theme theme) {
        return new Rectangle(9, 9, Color.web(RelationColours.of(relation).in(theme)));
    }

    /// Takes the room for something else.
    void setSuppressed(boolean without) {
        suppressed = without;
        hideOrShow();
    }

    private void hideOrShow() {
        boolean shown = !suppressed && !getChildren().isEmpty();
        setVisible(shown);
        setManaged(shown);
    }

    private FilterModel filter() {
        return model.explorer().filter();
    }

    private void fill() {
        getChildren().clear();
        KnowledgeIndex index = model.explorer().index();
        List<Integer> relations = List.of();
        if (index != null) {
            int[] counts = model.explorer().scene().relationCounts(index);
            relations = IntStream.range(0, counts.length)
                    .filter(relation -> counts[relation] > 0)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                    .toList();
            relations.stream()
                    .limit(MOST)
                    .sorted()
                    .forEach(relation -> getChildren().add(chip(index, relation, counts[relation])));
            if (relations.size() > MOST) {
                var more = new Button(tr("%,d more", relations.size() - MOST));
                more.getStyleClass().add("chip");
                more.setTooltip(new Tooltip(tr("The table of all relations is under Statistics")));
                more.setOnAction(_ -> model.tabProperty().set("statistics"));
                getChildren().add(more);
            }
        }
        update();
        hideOrShow();
    }

    private ToggleButton chip(KnowledgeIndex index, int relation, int count) {
        String name = index.relation(relation);
        String shown = model.explorer().names().relation(name);
        var chip = new ToggleButton(
                tr("%s %,d", shown, count),
                swatch(relation, model.workspace().themeProperty().get()));
        chip.setMnemonicParsing(false);
        chip.setUserData(name);
        chip.setId("knowledge-relation-" + relation);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(tr("%s, %d facts drawn", shown, count));
        chip.setTooltip(new Tooltip(
                tr("%s: %,d facts drawn\nClick to show or hide, Shift-click to show it alone", name, count)));
        // Before the button hears of it: one click is one change.
        chip.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY) {
                event.consume();
                filter().showOnly(name, shown, index.graph().relations());
            }
        });
        chip.setOnAction(_ -> filter().toggle(name, shown, chip.isSelected()));
        return chip;
    }

    private void update() {
        Set<String> hidden = filter().hiddenRelationsProperty().get();
        getChildren().forEach(child -> {
            if (child instanceof ToggleButton chip && chip.getUserData() instanceof String relation) {
                chip.setSelected(!hidden.contains(relation));
            }
        });
    }
}
