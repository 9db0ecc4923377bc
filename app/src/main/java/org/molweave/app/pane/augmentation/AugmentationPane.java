package org.molweave.app.pane.augmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.PaneRequest;
import org.molweave.app.project.Selection;
import org.molweave.app.text.Text;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.graph.GraphView;
import org.molweave.viz.graph.Viewpoint;

/// The molecule in focus joined to the open knowledge graph: structure in the middle, attributes around it,
/// facts beside it.
public final class AugmentationPane extends BorderPane implements FigureSource {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final String VIEWPOINT = "viewpoint";
    private static final double WIDE = 860;
    private static final double LOW = 520;
    private static final double FACTS = 280;

    private final AugmentationModel model;
    private final GraphView graph = new GraphView();
    private final TextField smiles = new TextField();
    private final Label problem = new Label();
    private final ToggleButton factsButton = new ToggleButton(null, Icon.of("list"));
    private final FactsPanel facts;
    private final SplitPane split = new SplitPane();
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Viewpoint wanted;
    private boolean wasWide = true;

    public AugmentationPane(AugmentationModel model) {
        this.model = model;
        facts = new FactsPanel(model);
        getStyleClass().add("pane-content");
        getStylesheets()
                .add(Objects.requireNonNull(AugmentationPane.class.getResource("augmentation.css"))
                        .toExternalForm());
        bindGraph();
        split.getItems().add(centre());
        var relations = new RelationStrip(new RelationChips(model));
        relations.lowProperty().bind(heightProperty().map(height -> height.doubleValue() < LOW));
        setTop(new VBox(bar(), problem, relations));
        setCenter(split);
        setBottom(new AttentionBar(model));
        factsButton.selectedProperty().subscribe(this::showFacts);
        widthProperty().subscribe(width -> {
            boolean wide = width.doubleValue() >= WIDE;
            if (width.doubleValue() > 0 && wide != wasWide) {
                wasWide = wide;
                factsButton.setSelected(wide);
            }
        });
    }

    @Override
    public Optional<Figure> figure() {
        Augmented now = model.augmentedProperty().get();
        if (now == null) {
            return Optional.empty();
        }
        graph.describeFigure(Text.tr("Augmented graph of %s", now.molecule().smiles()), provenance());
        List<AugmentationFigure.Entry> legend = new ArrayList<>();
        if (!model.plainProperty().get()) {
            for (String relation : now.relations().keySet()) {
                if (!model.hiddenRelationsProperty().get().contains(relation)) {
                    legend.add(new AugmentationFigure.Entry(
                            now.names().relation(relation), AugmentedPicture.colour(now, relation)));
                }
            }
        }
        return graph.figure()
                .map(picture -> new AugmentationFigure(
                        picture, legend, model.weightsProperty().get(), provenance()));
    }

    private Map<String, String> provenance() {
        Map<String, String> told = model.provenance();
        if (!graph.isFitted()) {
            told.put(VIEWPOINT, graph.viewpointProperty().get().text());
        }
        return told;
    }

    @Override
    public List<String> restore(Map<String, String> told) {
        wanted = Viewpoint.parse(told.getOrDefault(VIEWPOINT, "")).orElse(null);
        if (wanted == null) {
            graph.fit();
        }
        List<String> missing = model.restore(told);
        lookAgain();
        return missing;
    }

    /// At what a figure showed, each time that its molecule is drawn anew, until the user moves or takes another one.
    private void lookAgain() {
        if (wanted != null && !graph.pictureProperty().get().isEmpty()) {
            graph.look(wanted);
        }
    }

    GraphView graph() {
        return graph;
    }

    private void bindGraph() {
        graph.setId("augmentation-graph");
        graph.themeProperty().bind(model.workspace().themeProperty());
        graph.pictureProperty().bind(model.pictureProperty());
        graph.hiddenProperty().bind(model.hiddenProperty());
        graph.highlightedProperty().bind(model.highlightedProperty());
        model.selectedProperty().subscribe(ids -> graph.selectedProperty().set(ids));
        graph.selectedProperty().subscribe(model::choose);
        graph.hoveredProperty().subscribe(id -> model.hoveredProperty().set(id));
        model.augmentedProperty().subscribe(now -> {
            if (now != null && wanted == null) {
                graph.fit();
            }
        });
        graph.pictureProperty().subscribe(_ -> lookAgain());
        graph.viewpointProperty().subscribe(now -> {
            if (!graph.isFitted() && !now.equals(wanted)) {
                wanted = null;
            }
        });
        model.workspace().selection().focusProperty().subscribe(_ -> wanted = null);
        graph.setOnMenu(this::showMenu);
        graph.layoutBoundsProperty().subscribe(_ -> shape());
    }

    private void shape() {
        if (graph.getWidth() > 1 && graph.getHeight() > 1) {
            model.roomProperty().set(new Room(graph.getWidth(), graph.getHeight()));
        }
    }

    private StackPane centre() {
        var empty = new Label();
        empty.getStyleClass().add("empty-text");
        empty.textProperty().bind(model.messageProperty());
        empty.visibleProperty().bind(model.messageProperty().isNotEmpty());
        empty.setMouseTransparent(true);
        var stack = new StackPane(graph, empty);
        stack.setMinSize(0, 0);
        model.augmentedProperty()
                .subscribe(now -> StackPane.setAlignment(empty, now == null ? Pos.CENTER : Pos.TOP_CENTER));
        return stack;
    }

    private HBox bar() {
        smiles.setId("augmentation-smiles");
        smiles.setPromptText(Text.tr("Type or paste a SMILES and press Enter"));
        smiles.setAccessibleText(Text.tr("SMILES of the molecule that is shown"));
        smiles.setOnAction(_ -> look());
        smiles.textProperty().subscribe(_ -> wrong(""));
        HBox.setHgrow(smiles, Priority.ALWAYS);
        model.workspace().selection().focusProperty().subscribe(this::name);
        problem.setId("augmentation-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        var plain = toggle("eye-off", Text.tr("Plain"), Text.tr("Show the molecule without facts; no atom moves"));
        plain.setId("augmentation-plain");
        plain.selectedProperty().bindBidirectional(model.plainProperty());
        var only = toggle(
                "target",
                Text.tr("Selection"),
                Text.tr("Show only the facts of the atoms and attributes you selected"));
        only.setId("augmentation-only-selection");
        only.selectedProperty().bindBidirectional(model.onlySelectionProperty());
        only.disableProperty().bind(model.plainProperty());
        var fit = new Button(null, Icon.of("fit"));
        fit.setId("augmentation-fit");
        fit.setTooltip(new Tooltip(Text.tr("Show all (double-click the background)")));
        fit.setAccessibleText(Text.tr("Show all"));
        fit.setOnAction(_ -> {
            wanted = null;
            graph.fit();
        });
        factsButton.setId("augmentation-facts-shown");
        factsButton.setSelected(true);
        factsButton.setTooltip(new Tooltip(Text.tr("List the facts beside the graph")));
        factsButton.setAccessibleText(Text.tr("List of facts"));
        var bar = new HBox(smiles, plain, only, fit, factsButton);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private static ToggleButton toggle(String icon, String text, String help) {
        var button = new ToggleButton(text, Icon.of(icon));
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void name(Selection.@Nullable Focus focus) {
        smiles.setText(focus == null ? "" : focus.molecule().smiles());
    }

    private void look() {
        wrong(model.look(smiles.getText()));
    }

    private void wrong(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
        smiles.pseudoClassStateChanged(WRONG, !text.isEmpty());
    }

    private void showFacts(boolean shown) {
        if (shown && !split.getItems().contains(facts)) {
            split.getItems().add(facts);
            SplitPane.setResizableWithParent(facts, false);
            split.setDividerPositions(1 - FACTS / Math.max(getWidth(), 2 * FACTS));
        } else if (!shown) {
            split.getItems().remove(facts);
        }
    }

    private void showMenu(GraphView.MenuRequest request) {
        Augmented now = model.augmentedProperty().get();
        String attribute = request.id().startsWith("k:") ? request.id().substring(2) : "";
        menu.getItems().clear();
        if (now != null && !attribute.isEmpty()) {
            attributeItems(now, attribute);
        }
        if (!model.whatIf().omission().isEmpty()) {
            item(Text.tr("Put back all facts"), () -> model.whatIf().putBackAll());
        }
        item(Text.tr("Show all"), graph::fit);
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(PaneRequest.pictureItems(graph));
        menu.show(graph, request.screenX(), request.screenY());
    }

    private void attributeItems(Augmented now, String attribute) {
        String relation = now.graph().facts().stream()
                .filter(fact -> fact.head().equals(attribute))
                .findFirst()
                .map(fact -> fact.relation())
                .orElse("");
        String name = now.names().attribute(attribute);
        String relationName = now.names().relation(relation);
        WhatIf whatIf = model.whatIf();
        if (whatIf.omission().attributes().contains(attribute)) {
            item(Text.tr("Put back %s", name), () -> whatIf.putBackAttribute(attribute, name));
        } else {
            item(Text.tr("Leave out %s", name), () -> whatIf.leaveOutAttribute(attribute, name));
        }
        if (whatIf.omission().relations().contains(relation)) {
            item(Text.tr("Put back all of %s", relationName), () -> whatIf.putBackRelation(relation, relationName));
        } else {
            item(Text.tr("Leave out all of %s", relationName), () -> whatIf.leaveOutRelation(relation, relationName));
        }
        item(Text.tr("Show only %s", relationName), () -> model.showOnly(relation));
    }

    private void item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}
