package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.Set;
import java.util.TreeMap;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.molweave.app.pane.PaneRequest;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;
import org.molweave.app.pane.knowledge.explore.Scene;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.graph.GraphView;

/// What can be done with an entity or a fact of the picture.
final class NodeMenu {

    private static final int MOST_RELATIONS = 25;

    private final KnowledgeModel model;
    private final GraphView graph;
    private final ContextMenu menu = new ContextMenu();

    NodeMenu(KnowledgeModel model, GraphView graph) {
        this.model = model;
        this.graph = graph;
    }

    void show(GraphView.MenuRequest request) {
        menu.getItems().clear();
        KnowledgeIndex index = model.explorer().index();
        if (index != null) {
            Scene.entities(ids(request)).forEach(entity -> entityItems(index, entity));
            Scene.triples(ids(request)).forEach(triple -> tripleItems(index, triple));
        }
        menu.getItems().add(item(tr("Show all"), graph::fit));
        menu.getItems().addAll(PaneRequest.pictureItems(graph));
        menu.show(graph, request.screenX(), request.screenY());
    }

    private static Set<String> ids(GraphView.MenuRequest request) {
        return request.id().isEmpty() ? Set.of() : Set.of(request.id());
    }

    private void entityItems(KnowledgeIndex index, int entity) {
        ExplorerModel explorer = model.explorer();
        String name = explorer.names().entity(index.entity(entity));
        boolean expanded = explorer.scene().drawn().isExpanded(entity);
        menu.getItems()
                .addAll(
                        item(
                                expanded
                                        ? tr(
                                                "Show %d more neighbours",
                                                explorer.capProperty().get())
                                        : tr("Expand %s", name),
                                () -> explorer.expand(entity)),
                        byRelation(index, entity),
                        item(tr("Collapse %s", name), () -> explorer.collapse(entity)),
                        item(tr("Look at %s alone", name), () -> explorer.look(entity)),
                        item(tr("Take %s out of the picture", name), () -> explorer.takeOut(Set.of(entity))));
        menu.getItems().get(2).setDisable(!expanded);
    }

    private Menu byRelation(KnowledgeIndex index, int entity) {
        var counts = new TreeMap<Integer, Integer>();
        for (int triple : index.triplesOf(entity)) {
            counts.merge(index.relationOf(triple), 1, Integer::sum);
        }
        var relations = new Menu(tr("Expand by relation"));
        counts.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .limit(MOST_RELATIONS)
                .forEach(entry -> {
                    String name = model.explorer().names().relation(index.relation(entry.getKey()));
                    relations
                            .getItems()
                            .add(item(
                                    tr("%s (%,d)", name, entry.getValue()),
                                    () -> model.explorer().expand(entity, entry.getKey())));
                });
        return relations;
    }

    private void tripleItems(KnowledgeIndex index, int triple) {
        String relation = index.relation(index.relationOf(triple));
        String name = model.explorer().names().relation(relation);
        menu.getItems()
                .addAll(
                        item(
                                model.edits().isRemoved(triple)
                                        ? tr("Take this fact in again")
                                        : tr("Leave out this fact"),
                                () -> {
                                    model.edits().toggleRemoval(triple);
                                    model.tabProperty().set("edit");
                                }),
                        item(
                                tr("Show only %s", name),
                                () -> model.explorer()
                                        .filter()
                                        .showOnly(relation, name, index.graph().relations())),
                        item(
                                tr("Hide %s", name),
                                () -> model.explorer().filter().toggle(relation, name, false)));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
