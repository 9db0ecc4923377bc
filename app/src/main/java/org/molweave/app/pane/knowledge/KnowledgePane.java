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
    private static final double HIGH = 640;
    private static final double DIVIDER = 0.58;

    private final KnowledgeModel model;
    private final GraphView graph = new GraphView();
    private final TabPane tabs = new TabPane();
    private final SplitPane split = new SplitPane();
    private final StackPane picture = new StackPane(graph);
    private final RelationBar chips;
    private final KnowledgeBar bar;
    private final NodeMenu menu;
    private boolean seen;

    public KnowledgePane(KnowledgeModel model) {
        this.model = model;
        menu = new NodeMenu(model, graph);
        chips = new RelationBar(model);
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
        emptyText();
        split.setOrientation(Orientation.VERTICAL);
        bar = new KnowledgeBar(model, graph);
        setTop(new VBox(bar, new Strips(model), chips));
        setCenter(split);
        bar.layoutProperty().subscribe(this::arrange);
        layoutBoundsProperty().subscribe(_ -> fitIn());
        model.tabProperty().subscribe(this::select);
        model.pictureRequestsProperty().subscribe((_, _) -> {
            if (bar.layoutProperty().get() == Arrangement.TABLES) {
                bar.layoutProperty().set(Arrangement.BOTH);
            }
        });
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
                .ifPresent(tab -> {
                    tabs.getSelectionModel().select(tab);
                    if (seen && bar.layoutProperty().get() == Arrangement.PICTURE) {
                        bar.layoutProperty().set(hasRoom() ? Arrangement.BOTH : Arrangement.TABLES);
                    }
                });
    }

    private boolean hasRoom() {
        return getWidth() >= WIDE || getHeight() >= HIGH;
    }

    /// At the first sight of the pane both are shown where there is room, and tables lie beside the picture where the
    /// pane
    /// is wide, else below.
    private void fitIn() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        if (!seen) {
            seen = true;
            bar.layoutProperty().set(hasRoom() ? Arrangement.BOTH : Arrangement.PICTURE);
        }
        Orientation wanted = getWidth() >= WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL;
        if (split.getOrientation() != wanted) {
            split.setOrientation(wanted);
            split.setDividerPositions(DIVIDER);
        }
    }

    private void arrange(Arrangement arrangement) {
        chips.setSuppressed(arrangement == Arrangement.TABLES);
        switch (arrangement) {
            case PICTURE -> split.getItems().setAll(picture);
            case TABLES -> split.getItems().setAll(tabs);
            case BOTH -> {
                split.getItems().setAll(picture, tabs);
                split.setDividerPositions(DIVIDER);
            }
        }
    }

    @Override
    public Optional<Figure> figure() {
        graph.describeFigure(
                tr("Knowledge graph"),
                model.provenance(graph.viewpointProperty().get(), graph.isFitted()));
        return graph.figure();
    }

    @Override
    public List<String> restore(Map<String, String> provenance) {
        if (bar.layoutProperty().get() == Arrangement.TABLES) {
            bar.layoutProperty().set(Arrangement.BOTH);
        }
        return model.restore(provenance);
    }

    GraphView graph() {
        return graph;
    }

    private void bindGraph() {
        graph.setId("knowledge-graph");
        graph.steadyProperty().set(true);
        graph.draggableProperty().set(true);
        graph.paintLargeBy((work, show) -> model.workspace().background().run(work, show, error -> {
            model.workspace().notices().error(tr("The picture cannot be painted."), error);
            show.accept(new int[0]);
        }));
        graph.themeProperty().bind(model.workspace().themeProperty());
        graph.pictureProperty().bind(model.explorer().sceneProperty().map(Scene::picture));
        graph.hiddenProperty().bind(model.explorer().hiddenProperty());
        model.selectedProperty().subscribe(ids -> graph.selectedProperty().set(ids));
        graph.selectedProperty().subscribe(model::choose);
        model.explorer().fitsProperty().subscribe(_ -> graph.fit());
        model.views().wantedProperty().subscribe(viewpoint -> {
            if (viewpoint != null) {
                graph.look(viewpoint);
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

    private void emptyText() {
        var empty = new Label();
        empty.setId("knowledge-empty");
        empty.getStyleClass().add("empty-text");
        empty.textProperty().bind(model.messageProperty());
        empty.visibleProperty().bind(model.messageProperty().isNotEmpty());
        empty.setMouseTransparent(true);
        picture.getChildren().add(empty);
        picture.setMinSize(0, 0);
    }
}
