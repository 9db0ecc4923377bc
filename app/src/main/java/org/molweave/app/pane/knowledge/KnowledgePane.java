package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.molweave.app.pane.knowledge.explore.Scene;
import org.molweave.app.pane.knowledge.version.ValuesView;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.graph.GraphView;
import org.molweave.viz.graph.Place;

/// The open knowledge graph: the part that is looked at as a picture, all of it as tables beside it.
public final class KnowledgePane extends BorderPane implements FigureSource {

    private static final double WIDE = 1_050;

    private final KnowledgeModel model;
    private final GraphView graph = new GraphView();
    private final TabPane tabs = new TabPane();
    private final SplitPane split = new SplitPane();
    private final NodeMenu menu;

    public KnowledgePane(KnowledgeModel model) {
        this.model = model;
        menu = new NodeMenu(model, graph);
        getStyleClass().add("pane-content");
        getStylesheets()
                .add(Objects.requireNonNull(KnowledgePane.class.getResource("knowledge.css"))
                        .toExternalForm());
        bindGraph();
        tabs.getStyleClass().addAll("knowledge-tabs", "dense");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinSize(0, 0);
        tab("triples", tr("Facts"), new TriplesView(model));
        tab("statistics", tr("Statistics"), new StatisticsView(model));
        tab("lint", tr("Check"), new LintView(model));
        tab("values", tr("Values"), new ValuesView(model.values()));
        tab("edit", tr("Edit"), new EditView(model));
        split.getItems().setAll(picture(), tabs);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.6);
        setTop(new VBox(new KnowledgeBar(model, graph, this::showTables), new Strips(model), new RelationBar(model)));
        setCenter(split);
        widthProperty().subscribe(width -> turn(width.doubleValue() >= WIDE));
        model.tabProperty().subscribe(this::select);
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> model.tabProperty().set(String.valueOf(tab.getUserData())));
    }

    private void tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId("knowledge-tab-" + id);
        tab.setUserData(id);
        tabs.getTabs().add(tab);
    }

    private void select(String id) {
        tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getUserData()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    /// Tables below the picture, or beside it where the pane is wide.
    private void turn(boolean wide) {
        Orientation wanted = wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (split.getOrientation() != wanted) {
            split.setOrientation(wanted);
            split.setDividerPositions(0.6);
        }
    }

    private void showTables(boolean shown) {
        if (shown && !split.getItems().contains(tabs)) {
            split.getItems().add(tabs);
            split.setDividerPositions(0.6);
        } else if (!shown) {
            split.getItems().remove(tabs);
        }
    }

    @Override
    public Optional<Figure> figure() {
        graph.describeFigure(tr("Knowledge graph"), model.provenance());
        return graph.figure();
    }

    GraphView graph() {
        return graph;
    }

    private void bindGraph() {
        graph.setId("knowledge-graph");
        graph.steadyProperty().set(true);
        graph.draggableProperty().set(true);
        graph.themeProperty().bind(model.workspace().themeProperty());
        graph.pictureProperty().bind(model.explorer().sceneProperty().map(Scene::picture));
        graph.hiddenProperty().bind(model.explorer().hiddenProperty());
        model.selectedProperty().subscribe(ids -> graph.selectedProperty().set(ids));
        graph.selectedProperty().subscribe(model::choose);
        model.explorer().fitsProperty().subscribe(_ -> graph.fit());
        model.views().wantedProperty().subscribe(viewpoint -> {
            if (viewpoint != null) {
                graph.viewpointProperty().set(viewpoint);
            }
        });
        graph.setOnMoved(before -> moved(List.copyOf(before.keySet())));
        graph.setOnActivated(id -> Scene.entities(Set.of(id)).forEach(model.explorer()::toggle));
        graph.setOnMenu(menu::show);
    }

    private void moved(List<String> ids) {
        Map<Integer, Place> now = new HashMap<>();
        Map<String, Place> places = graph.places();
        Scene.entities(Set.copyOf(ids)).forEach(entity -> {
            Place place = places.get(Scene.id(entity));
            if (place != null) {
                now.put(entity, place);
            }
        });
        model.explorer().move(now);
    }

    private StackPane picture() {
        var empty = new Label();
        empty.setId("knowledge-empty");
        empty.getStyleClass().add("empty-text");
        empty.textProperty().bind(model.messageProperty());
        empty.visibleProperty().bind(model.messageProperty().isNotEmpty());
        empty.setMouseTransparent(true);
        var stack = new StackPane(graph, empty);
        stack.setMinSize(0, 0);
        return stack;
    }
}
