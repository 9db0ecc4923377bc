package org.molweave.app.pane.attention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.molweave.app.form.OneWayConverter;
import org.molweave.app.icon.Icon;
import org.molweave.app.inference.ModelChooser;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.text.Text;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;

/// Attention on the drawing, ranked relations and attributes below.
public final class AttentionPane extends BorderPane implements FigureSource {

    private static final String NUMBERS = "numbers";
    private static final double NARROW = 330;

    private final AttentionModel model;
    private final CardsPane cards = new CardsPane();
    private final List<PictureCard> made = new ArrayList<>();
    private final ToggleButton numbers = toggle("numbers", "list", "", Text.tr("Write the number beside each atom"));
    private final ComboBox<Integer> step = new ComboBox<>();
    private final RankTable ranking;

    public AttentionPane(AttentionModel model, ModelChooserModel models, ModelChooserModel others) {
        this.model = model;
        ranking = new RankTable(model);
        getStyleClass().addAll("pane-content", "attention-pane");
        getStylesheets().add(AttentionPane.class.getResource("attention.css").toExternalForm());
        var explanation = new Label();
        explanation.getStyleClass().addAll("muted", "attention-explanation");
        explanation.setWrapText(true);
        explanation.textProperty().bind(model.explanationProperty());
        // The drawing with its colours comes first: where there is little room, the words are scrolled.
        var words = new ScrollPane(explanation);
        words.setFitToWidth(true);
        words.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        words.setFocusTraversable(false);
        words.prefHeightProperty().bind(explanation.heightProperty().add(2));
        words.setMinHeight(36);
        words.setMaxHeight(USE_PREF_SIZE);
        VBox.setVgrow(words, Priority.ALWAYS);
        var empty = new Label();
        empty.setId("attention-empty");
        empty.getStyleClass().add("empty-text");
        empty.textProperty().bind(model.messageProperty());
        empty.visibleProperty().bind(model.messageProperty().isNotEmpty());
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(140);
        scroll.setPrefHeight(220);
        var picture = new Drawings(scroll, words);
        // The words have their whole height or give way, so that this is the one that grows.
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        picture.visibleProperty().bind(model.messageProperty().isEmpty());
        var split = new SplitPane(new StackPane(picture, empty), rankings());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        setTop(new VBox(chooserBar(models, others), viewBar()));
        var set = new SetView(model);
        set.visibleProperty().bind(model.showsSetProperty());
        split.visibleProperty().bind(model.showsSetProperty().not());
        setCenter(new StackPane(split, set));
        model.picturesProperty().subscribe(_ -> showPictures());
        numbers.selectedProperty().subscribe(_ -> showPictures());
        model.workspace().themeProperty().subscribe(_ -> showPictures());
        model.rankingProperty().subscribe(_ -> mark());
        model.workspace().selection().relationsProperty().subscribe(_ -> mark());
        model.workspace().selection().entitiesProperty().subscribe(_ -> mark());
    }

    /// The drawings and the heat map are views of their own.
    @Override
    public Optional<Figure> figure() {
        return Optional.empty();
    }

    /// The drawings with what they show below.
    private final class Drawings extends VBox implements FigureSource {

        Drawings(Node scroll, Node words) {
            super(scroll, words);
        }

        @Override
        public Optional<Figure> figure() {
            return figureOfDrawings();
        }
    }

    private Optional<Figure> figureOfDrawings() {
        List<Picture> shown = model.picturesProperty().get();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AttentionFigure(
                Text.tr("Attention on %s", shown.getFirst().drawing().molecule().smiles()),
                shown,
                numbers.isSelected(),
                provenance(),
                Math.max(200, cards.getWidth()),
                Math.max(160, cards.getHeight())));
    }

    private Map<String, String> provenance() {
        Map<String, String> from = model.provenance();
        from.put(NUMBERS, Boolean.toString(numbers.isSelected()));
        return from;
    }

    @Override
    public List<String> restore(Map<String, String> from) {
        numbers.setSelected(Boolean.parseBoolean(from.getOrDefault(NUMBERS, "false")));
        List<String> missing = new ArrayList<>(model.restore(from));
        model.showsSetProperty().set(SetView.HEAT.equals(from.get("view")));
        if (model.showsSetProperty().get() && model.heatProperty().get() == null) {
            missing.add(Text.tr("The heat map was computed; press “Over the table” to compute it again."));
        }
        return missing;
    }

    private HBox chooserBar(ModelChooserModel models, ModelChooserModel others) {
        var chooser = new ModelChooser(models, "attention-model", Text.tr("No model"));
        var compare = new ModelChooser(others, "attention-other-model", Text.tr("Compare with no other model"));
        compare.setAccessibleText(Text.tr("Second model to compare with"));
        compare.setTooltip(new Tooltip(Text.tr("A second model: the same molecule side by side, and the difference")));
        HBox.setHgrow(chooser, Priority.ALWAYS);
        HBox.setHgrow(compare, Priority.ALWAYS);
        for (ModelChooser one : List.of(chooser, compare)) {
            one.setPrefWidth(200);
        }
        var bar = new HBox(chooser, compare);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private FlowPane viewBar() {
        var pin = toggle("pin", "pin", "", Text.tr("Keep this molecule here and compare the next ones with it"));
        model.pinnedProperty().subscribe(kept -> pin.setSelected(kept != null));
        pin.setOnAction(_ -> {
            model.togglePin();
            pin.setSelected(model.pinnedProperty().get() != null);
        });
        pin.disableProperty().bind(model.otherModelProperty().isNotNull());
        var even = toggle(
                "even",
                "compare",
                Text.tr("Against even"),
                Text.tr("Show how far the attention is above or below that of a model without any preference"));
        even.selectedProperty().bindBidirectional(model.againstEvenProperty());
        var set = toggle(
                "whole-table",
                "heat",
                Text.tr("Whole table"),
                Text.tr("Show the attention over the open table, by relation and element"));
        set.selectedProperty().bindBidirectional(model.showsSetProperty());
        // In a narrow pane the drawing needs the room more than words that the tooltips tell, too.
        widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() < NARROW;
            set.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            even.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        });
        var bar = new FlowPane(6, 4, set, even, numbers, pin, atomValues(), steps());
        // The others are about the molecule in focus alone.
        for (Node node : bar.getChildren()) {
            if (!node.equals(set) && !node.equals(even)) {
                node.visibleProperty().bind(model.showsSetProperty().not());
                node.managedProperty().bind(node.visibleProperty());
            }
        }
        bar.getStyleClass().addAll("pane-bar", "attention-view-bar");
        return bar;
    }

    private ComboBox<AtomValue> atomValues() {
        var box = new ComboBox<AtomValue>();
        box.setId("attention-atoms");
        box.getItems().setAll(AtomValue.values());
        box.setConverter(new OneWayConverter<>(value -> switch (value) {
            case FACTS -> Text.tr("Atoms by their facts");
            case RECEIVED -> Text.tr("Atoms by their neighbours");
        }));
        box.setAccessibleText(Text.tr("What the colour of an atom stands for"));
        box.setTooltip(new Tooltip(Text.tr("What the colour of an atom stands for")));
        box.valueProperty().bindBidirectional(model.atomValueProperty());
        return box;
    }

    private ComboBox<Integer> steps() {
        step.setId("attention-step");
        step.setAccessibleText(Text.tr("Message-passing step"));
        step.setTooltip(new Tooltip(Text.tr("The message-passing step, or the mean of all")));
        step.setConverter(new OneWayConverter<>(
                value -> value == Attention.AVERAGE ? Text.tr("Mean of steps") : Text.tr("Step %d", value + 1)));
        step.getItems().setAll(Attention.AVERAGE);
        step.setValue(model.stepProperty().get());
        step.valueProperty().subscribe(value -> {
            if (value != null) {
                model.stepProperty().set(value);
            }
        });
        model.stepProperty().subscribe(value -> step.setValue(value.intValue()));
        return step;
    }

    private BorderPane rankings() {
        var which = new ToggleButton(Text.tr("Attributes"));
        which.setId("attention-attributes");
        which.setMinWidth(USE_PREF_SIZE);
        which.setTooltip(new Tooltip(Text.tr("Rank the attributes instead of the relations")));
        which.selectedProperty().bindBidirectional(model.ranksAttributesProperty());
        var bar = new HBox(new Label(Text.tr("Click a row to colour the atoms by it.")), new HBox(which));
        HBox.setHgrow(bar.getChildren().getLast(), Priority.ALWAYS);
        ((HBox) bar.getChildren().getLast()).setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        bar.getStyleClass().add("pane-bar");
        bar.getChildren().getFirst().getStyleClass().add("muted");
        if (bar.getChildren().getFirst() instanceof Label hint) {
            hint.setWrapText(true);
            hint.setMinHeight(USE_PREF_SIZE);
        }
        var list = new BorderPane(ranking, bar, null, null, null);
        return list;
    }

    private void showPictures() {
        List<Picture> pictures = model.picturesProperty().get();
        var theme = model.workspace().themeProperty().get();
        while (made.size() < pictures.size()) {
            made.add(new PictureCard(
                    model.workspace().themeProperty(),
                    model.workspace().selection().atomsProperty()));
        }
        for (int i = 0; i < pictures.size(); i++) {
            made.get(i).show(pictures.get(i), numbers.isSelected(), theme);
        }
        List<PictureCard> shown = made.subList(0, pictures.size());
        if (!cards.getChildren().equals(shown)) {
            cards.show(List.copyOf(shown));
        }
        List<Integer> steps = new ArrayList<>(List.of(Attention.AVERAGE));
        for (int k = 0; k < model.steps(); k++) {
            steps.add(k);
        }
        if (!pictures.isEmpty() && !steps.equals(step.getItems())) {
            step.getItems().setAll(steps);
            step.setValue(model.stepProperty().get());
        }
    }

    private void mark() {
        Set<String> names =
                new HashSet<>(model.workspace().selection().relationsProperty().get());
        names.addAll(model.workspace().selection().entitiesProperty().get());
        ranking.mark(names);
    }

    private static ToggleButton toggle(String id, String icon, String text, String help) {
        var button = new ToggleButton(text, Icon.of(icon));
        button.setId("attention-" + id);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        return button;
    }
}
