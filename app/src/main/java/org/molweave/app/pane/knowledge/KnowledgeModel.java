package org.molweave.app.pane.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;
import org.molweave.app.pane.knowledge.explore.Names;
import org.molweave.app.pane.knowledge.explore.SavedView;
import org.molweave.app.pane.knowledge.explore.Scene;
import org.molweave.app.pane.knowledge.explore.ViewsFile;
import org.molweave.app.pane.knowledge.explore.ViewsModel;
import org.molweave.app.pane.knowledge.version.EditModel;
import org.molweave.app.pane.knowledge.version.ValuesModel;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Element;
import org.molweave.engine.kg.GraphMl;
import org.molweave.engine.kg.GraphMlFile;
import org.molweave.engine.kg.KnowledgeGraphLint.Finding;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.engine.kg.KnowledgeShape;
import org.molweave.engine.kg.Triple;
import org.molweave.viz.figure.Provenance;
import org.molweave.viz.graph.GraphLayout;
import org.molweave.viz.graph.Place;
import org.molweave.viz.graph.Viewpoint;

/// What the pane "Knowledge graph" shows: the open graph, the part of it that is drawn, what of it is selected, and
/// what
/// is known about it as a whole.
public final class KnowledgeModel {

    private static final String PICTURE = "picture";
    private static final String FITTED = "fitted";
    private static final String SELECTION = "selectedEntities";
    private static final String RELATIONS = "selectedRelations";

    private final Workspace workspace;
    private final ExplorerModel explorer;
    private final ViewsModel views;
    private final EditModel edits;
    private final ValuesModel values;
    private final TriplesModel triples;
    private final Latest<Opened> opening;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<Set<String>> selected = new ReadOnlyObjectWrapper<>(this, "selected", Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> elsewhere =
            new ReadOnlyObjectWrapper<>(this, "elsewhere", Set.of());
    private final StringProperty tab = new SimpleStringProperty(this, "tab", "triples");
    private final ReadOnlyIntegerWrapper searchRequests = new ReadOnlyIntegerWrapper(this, "searchRequests", 0);
    private final ReadOnlyIntegerWrapper pictureRequests = new ReadOnlyIntegerWrapper(this, "pictureRequests", 0);
    private final ReadOnlyIntegerWrapper selectedTriple = new ReadOnlyIntegerWrapper(this, "selectedTriple", -1);
    private @Nullable SavedView carried;
    private @Nullable Map<String, String> fromFigure;
    private boolean choosing;

    /// A graph with all that is computed about it once.
    record Opened(
            KnowledgeFile file,
            KnowledgeIndex index,
            KnowledgeShape shape,
            Names names,
            List<Finding> findings,
            List<SavedView> views,
            @Nullable GraphMlFile source,
            String problem) {

        static Opened of(KnowledgeFile file) {
            KnowledgeIndex index = KnowledgeIndex.of(file.graph());
            List<SavedView> views = List.of();
            String problem = "";
            try {
                views = ViewsFile.read(ViewsFile.beside(file.file()));
            } catch (IOException e) {
                problem = Notices.reason(e); // The graph is worth seeing without them.
            }
            return new Opened(
                    file, index, KnowledgeShape.of(index), Names.of(file), file.lint(), views, source(file), problem);
        }

        /// What a GraphML file says beyond its facts: places and weights.
        private static @Nullable GraphMlFile source(KnowledgeFile file) {
            if (!GraphMl.isNamedSo(file.file())) {
                return null;
            }
            try {
                GraphMlFile source = GraphMl.read(file.file());
                return source.edges().size() == file.graph().triples().size() ? source : null;
            } catch (IOException e) {
                return null; // It was just read; who changed it meanwhile may open it again.
            }
        }
    }

    public KnowledgeModel(Workspace workspace) {
        this.workspace = workspace;
        explorer = new ExplorerModel(workspace.background(), workspace.changes());
        opening = workspace.background().latest(this::show, error -> message.set(Notices.reason(error)));
        views = new ViewsModel(explorer, workspace.background(), workspace.notices());
        edits = new EditModel(workspace, this::keepPicture);
        values = new ValuesModel(workspace, this::keepPicture);
        triples = new TriplesModel(this);
        workspace.knowledgeProperty().subscribe(this::open);
        Selection selection = workspace.selection();
        selection.entitiesProperty().subscribe(_ -> select());
        selection.atomsProperty().subscribe(_ -> select());
        selection.relationsProperty().subscribe(_ -> select());
        explorer.sceneProperty().subscribe(_ -> select());
    }

    Workspace workspace() {
        return workspace;
    }

    public ExplorerModel explorer() {
        return explorer;
    }

    TriplesModel triples() {
        return triples;
    }

    /// The open graph; null while there is none or it is being read.
    ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Whether a graph is open and read.
    public ObservableBooleanValue isOpen() {
        return opened.isNotNull();
    }

    @Nullable
    Opened opened() {
        return opened.get();
    }

    /// Why there is nothing to see; empty while there is.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The ids of what is selected in the picture.
    ReadOnlyObjectProperty<Set<String>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Selected entities that the graph has, but the picture does not.
    ReadOnlyObjectProperty<Set<String>> elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    ViewsModel views() {
        return views;
    }

    EditModel edits() {
        return edits;
    }

    public ValuesModel values() {
        return values;
    }

    /// The one triple that is selected; -1 for none.
    int selectedTriple() {
        return selectedTriple.get();
    }

    ReadOnlyIntegerProperty selectedTripleProperty() {
        return selectedTriple.getReadOnlyProperty();
    }

    /// The graph that opens next is a version of this one: its picture stays.
    private void keepPicture() {
        carried = views.picture();
    }

    /// The selected entities of the graph, drawn or not.
    Set<Integer> selectedEntities() {
        KnowledgeIndex index = explorer.index();
        Set<Integer> found = new LinkedHashSet<>();
        if (index != null) {
            wanted().forEach(name -> index.findEntity(name).ifPresent(found::add));
        }
        return found;
    }

    private void open(@Nullable KnowledgeFile file) {
        opened.set(null);
        selectedTriple.set(-1);
        explorer.open(null, explorer.names());
        views.open(null, List.of());
        if (file == null) {
            opening.cancel();
            message.set(
                    Text.tr("No knowledge graph is open. Drop a file of triples here (.tsv, .nt, .ttl, .graphml), or"
                            + " choose File, Open a file."));
            return;
        }
        message.set(Text.tr("Reading %s …", file.graph().name()));
        opening.submit(() -> Opened.of(file));
    }

    private void show(Opened now) {
        message.set("");
        explorer.open(now.index(), now.names());
        views.open(now.file().file(), now.views());
        opened.set(now);
        if (!now.problem().isEmpty()) {
            workspace
                    .notices()
                    .warn(
                            Text.tr(
                                    "The saved views of %s cannot be read.",
                                    now.index().graph().name()),
                            now.problem());
        }
        SavedView picture = carried;
        carried = null;
        Map<String, String> figure = fromFigure;
        fromFigure = null;
        SavedView shown = figure == null
                ? null
                : SavedView.parse(figure.getOrDefault(PICTURE, "")).orElse(null);
        if (figure != null && shown != null) {
            draw(shown, figure);
        } else if (picture != null) {
            views.carryOver(picture);
        } else if (now.views().isEmpty()) {
            if (!placed(now)) {
                begin(now);
            }
        } else {
            views.show(now.views().getLast());
        }
        select();
    }

    /// As the file itself says where its entities lie, which GraphML may; false where it does not.
    private boolean placed(Opened now) {
        Map<String, double[]> places =
                now.source() == null ? Map.of() : now.source().places();
        if (places.isEmpty()
                || places.size() > GraphLayout.MOST_NODES
                || now.index().triples() > ExplorerModel.MOST_EDGES) {
            return false;
        }
        String name = now.index().graph().name();
        views.showWhole(new SavedView(name, places, Map.of(), Set.of(), 0, new double[] {0, 0, 1}));
        return true;
    }

    /// What is seen of the graph, to be written: entities with their places, facts with the weights of its file.
    public GraphMlFile seen() {
        Opened now = Objects.requireNonNull(opened.get());
        KnowledgeIndex index = now.index();
        Set<String> hidden = explorer.hiddenProperty().get();
        List<GraphMlFile.Node> nodes = new ArrayList<>();
        Set<Integer> drawn = new HashSet<>();
        explorer.scene().drawn().places().forEach((entity, place) -> {
            if (!hidden.contains(Scene.id(entity))) {
                drawn.add(entity);
                nodes.add(new GraphMlFile.Node(index.entity(entity), place.x(), place.y(), Map.of()));
            }
        });
        int[] triples = Arrays.stream(explorer.scene().triples())
                .filter(triple -> !hidden.contains(Scene.edgeId(triple)))
                .filter(triple -> drawn.contains(index.headOf(triple)) && drawn.contains(index.tailOf(triple)))
                .toArray();
        return GraphMlFile.of(index.graph().name(), nodes, edges(now, triples));
    }

    /// All of the graph, to be written; what is drawn has its place.
    public GraphMlFile whole() {
        Opened now = Objects.requireNonNull(opened.get());
        KnowledgeIndex index = now.index();
        Map<Integer, Place> places = explorer.scene().drawn().places();
        List<GraphMlFile.Node> nodes = new ArrayList<>();
        for (int entity = 0; entity < index.entities(); entity++) {
            Place place = places.get(entity);
            nodes.add(new GraphMlFile.Node(
                    index.entity(entity),
                    place == null ? Double.NaN : place.x(),
                    place == null ? Double.NaN : place.y(),
                    Map.of()));
        }
        int[] triples = IntStream.range(0, index.triples()).toArray();
        return GraphMlFile.of(index.graph().name(), nodes, edges(now, triples));
    }

    private static List<GraphMlFile.Edge> edges(Opened now, int[] triples) {
        List<GraphMlFile.Edge> weighted =
                now.source() == null ? List.of() : now.source().edges();
        List<GraphMlFile.Edge> edges = new ArrayList<>(triples.length);
        for (int triple : triples) {
            Triple fact = now.index().graph().triples().get(triple);
            double weight =
                    weighted.isEmpty() ? Double.NaN : weighted.get(triple).weight();
            edges.add(new GraphMlFile.Edge(fact.head(), fact.relation(), fact.tail(), weight, 0));
        }
        return edges;
    }

    /// With what is selected, or with carbon, or with the best connected entity.
    private void begin(Opened now) {
        Set<Integer> chosen = selectedEntities();
        OptionalInt first = chosen.isEmpty()
                ? now.file().isAboutElements() ? now.index().findEntity("C") : OptionalInt.empty()
                : OptionalInt.of(chosen.iterator().next());
        int[] ranked = now.index().byDegree();
        if (ranked.length > 0) {
            explorer.look(first.orElse(ranked[0]));
        }
    }

    /// Adds an entity to the picture.
    void add(String entity) {
        KnowledgeIndex index = explorer.index();
        if (index != null) {
            index.findEntity(entity).ifPresent(explorer::add);
        }
    }

    /// Which table is shown beside the picture: `triples`, `statistics`, `lint`, …
    StringProperty tabProperty() {
        return tab;
    }

    /// Grows whenever the user wants to type the name of an entity.
    ReadOnlyIntegerProperty searchRequestsProperty() {
        return searchRequests.getReadOnlyProperty();
    }

    /// Grows whenever the user is to see the picture.
    ReadOnlyIntegerProperty pictureRequestsProperty() {
        return pictureRequests.getReadOnlyProperty();
    }

    /// Puts the cursor where names are typed.
    void beginSearch() {
        searchRequests.set(searchRequests.get() + 1);
    }

    /// Goes to what a finding is about.
    void jumpTo(Finding finding) {
        Opened now = opened.get();
        if (now != null) {
            int triple = now.file().tripleOn(finding.line());
            if (finding.line() > 0 && triple >= 0) {
                jumpTo(triple);
            } else {
                look(finding.subject());
            }
        }
    }

    /// Draws the neighbourhood of an entity and selects it for all panes.
    public void look(String entity) {
        KnowledgeIndex index = explorer.index();
        if (index != null) {
            index.findEntity(entity).ifPresent(found -> {
                explorer.look(found);
                pictureRequests.set(pictureRequests.get() + 1);
                publish(-1, Set.of(entity), Set.of());
            });
        }
    }

    /// The entities that a text may mean, best first: those so named in the file, elements by their English name, and
    /// attributes by the name that the window shows for them.
    public List<String> search(String text, int most) {
        KnowledgeIndex index = explorer.index();
        if (index == null) {
            return List.of();
        }
        Stream<String> named = Arrays.stream(index.search(text, most)).mapToObj(index::entity);
        Stream<String> meant = explorer.names().meant(text).stream()
                .filter(entity -> index.findEntity(entity).isPresent());
        return Stream.concat(named, meant).distinct().limit(most).toList();
    }

    /// Makes what the ids of the picture stand for the selection of all panes.
    void choose(Set<String> ids) {
        KnowledgeIndex index = explorer.index();
        if (index == null || ids.equals(selected.get()) || choosing) {
            return;
        }
        Set<Integer> facts = Scene.triples(ids);
        Set<String> entities = new LinkedHashSet<>();
        Set<String> relations = new HashSet<>();
        Scene.entities(ids).forEach(entity -> entities.add(index.entity(entity)));
        for (int triple : facts) {
            relations.add(index.relation(index.relationOf(triple)));
            if (Scene.entities(ids).isEmpty()) {
                entities.add(index.entity(index.headOf(triple)));
                entities.add(index.entity(index.tailOf(triple)));
            }
        }
        publish(facts.size() == 1 && entities.size() <= 2 ? facts.iterator().next() : -1, entities, relations);
    }

    /// Selects one triple.
    void chooseTriple(int triple) {
        KnowledgeIndex index = explorer.index();
        if (index != null && triple != selectedTriple()) {
            publish(
                    triple,
                    new HashSet<>(List.of(index.entity(index.headOf(triple)), index.entity(index.tailOf(triple)))),
                    Set.of(index.relation(index.relationOf(triple))));
        }
    }

    /// Selects one triple and draws it if it is not to be seen.
    void jumpTo(int triple) {
        KnowledgeIndex index = explorer.index();
        if (index == null || triple < 0) {
            return;
        }
        chooseTriple(triple);
        pictureRequests.set(pictureRequests.get() + 1);
        if (!explorer.scene().drawn().contains(index.headOf(triple))
                || !explorer.scene().drawn().contains(index.tailOf(triple))) {
            explorer.lookAt(triple);
        }
    }

    private void publish(int triple, Set<String> entities, Set<String> relations) {
        choosing = true;
        selectedTriple.set(triple);
        Selection selection = workspace.selection();
        selection.relationsProperty().set(Set.copyOf(relations));
        selection.atomsProperty().set(Set.of());
        selection.entitiesProperty().set(Set.copyOf(entities));
        choosing = false;
        select();
    }

    /// The names that are selected anywhere: entities, and the elements of selected atoms.
    private Set<String> wanted() {
        Selection selection = workspace.selection();
        Set<String> names = new LinkedHashSet<>(selection.entitiesProperty().get());
        Selection.Focus focus = selection.focus();
        if (focus != null && names.isEmpty()) {
            for (int atom : selection.atomsProperty().get()) {
                if (atom < focus.molecule().atoms()) {
                    names.add(Element.symbol(focus.molecule().atomicNumber(atom)));
                }
            }
        }
        return names;
    }

    private void select() {
        KnowledgeIndex index = explorer.index();
        if (choosing) {
            return;
        }
        if (index == null) {
            selected.set(Set.of());
            elsewhere.set(Set.of());
            return;
        }
        Set<Integer> entities = selectedEntities();
        if (!stillSelected(index, entities)) {
            selectedTriple.set(-1);
        }
        Set<String> ids = new HashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (int entity : entities) {
            if (explorer.scene().drawn().contains(entity)) {
                ids.add(Scene.id(entity));
            } else {
                others.add(index.entity(entity));
            }
        }
        if (selectedTriple() >= 0) {
            ids.clear();
            ids.add(Scene.edgeId(selectedTriple()));
        }
        elsewhere.set(Set.copyOf(others));
        selected.set(Set.copyOf(ids));
    }

    private boolean stillSelected(KnowledgeIndex index, Set<Integer> entities) {
        int triple = selectedTriple();
        if (triple < 0 || triple >= index.triples()) {
            return false;
        }
        return entities.equals(new HashSet<>(List.of(index.headOf(triple), index.tailOf(triple))));
    }

    /// Where a figure of the picture comes from, and what it shows: entities with their places and who brought them,
    /// filters, selection, and the part that is looked at.
    Map<String, String> provenance(Viewpoint viewpoint, boolean fitted) {
        Map<String, String> told = provenance();
        SavedView picture = views.picture(Text.tr("of a figure"), viewpoint);
        if (picture != null) {
            told.put(PICTURE, picture.text());
            told.put(FITTED, String.valueOf(fitted));
            told.put(
                    SELECTION,
                    Provenance.of(workspace.selection().entitiesProperty().get()));
            told.put(
                    RELATIONS,
                    Provenance.of(workspace.selection().relationsProperty().get()));
        }
        return told;
    }

    /// Draws what a figure showed, as soon as its graph is read. Returns what cannot be shown again.
    List<String> restore(Map<String, String> told) {
        SavedView picture = SavedView.parse(told.getOrDefault(PICTURE, "")).orElse(null);
        if (picture == null) {
            return List.of(Text.tr("The figure does not say which entities it shows."));
        }
        Opened now = opened.get();
        if (now == null) {
            fromFigure = told;
            return workspace.knowledge() == null
                    ? List.of(Text.tr("The knowledge graph of the figure is not open."))
                    : List.of();
        }
        draw(picture, told);
        int missing = picture.missing(now.index());
        return missing == 0
                ? List.of()
                : List.of(Text.tr(
                        "%,d of its %,d entities are not in the graph.",
                        missing, picture.places().size()));
    }

    private void draw(SavedView picture, Map<String, String> told) {
        if (Boolean.parseBoolean(told.getOrDefault(FITTED, ""))) {
            views.showWhole(picture);
        } else {
            views.show(picture);
        }
        Selection selection = workspace.selection();
        selection.relationsProperty().set(Set.copyOf(Provenance.names(told.getOrDefault(RELATIONS, ""))));
        selection.entitiesProperty().set(Set.copyOf(Provenance.names(told.getOrDefault(SELECTION, ""))));
    }

    /// Where a figure of the picture comes from.
    Map<String, String> provenance() {
        Map<String, String> told = new LinkedHashMap<>();
        Opened now = opened.get();
        if (now != null) {
            told.put("knowledge", now.file().graph().sha256());
            told.put("file", now.file().graph().name());
            told.put(
                    "entities", String.valueOf(explorer.scene().drawn().places().size()));
            told.put("facts", String.valueOf(explorer.scene().triples().length));
            Set<String> hidden = explorer.filter().hiddenRelationsProperty().get();
            if (!hidden.isEmpty()) {
                told.put("hiddenRelations", String.join(" ", hidden));
            }
        }
        return told;
    }
}
