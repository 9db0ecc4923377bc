package org.molweave.app.pane.attention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.FactNames;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Element;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.query.Answer;
import org.molweave.engine.run.Project;
import org.molweave.viz.figure.Provenance;

/// The attention of the molecule in focus: which numbers are drawn, and beside what. Used on the JavaFX
/// thread.
public final class AttentionModel implements AutoCloseable {

    private static final String MEAN = "mean";

    /// A molecule with its attention and its drawing.
    record Subject(Drawing drawing, AttentionTable attention) {

        Attention at(int step) {
            return new Attention(drawing.molecule(), attention, step);
        }

        /// The same molecule for a model without any preference.
        Attention even() {
            return new Attention(drawing.molecule(), Attention.even(attention), Attention.AVERAGE);
        }
    }

    private final Workspace workspace;
    private final Inference inference;
    private final Inference other;
    private final ObjectProperty<@Nullable ModelChoice> otherModel = new SimpleObjectProperty<>(this, "otherModel");
    private final ObjectProperty<@Nullable Subject> pinned = new SimpleObjectProperty<>(this, "pinned");
    private final ObjectProperty<AtomValue> atomValue = new SimpleObjectProperty<>(this, "atomValue", AtomValue.FACTS);
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step", Attention.AVERAGE);
    private final BooleanProperty againstEven = new SimpleBooleanProperty(this, "againstEven", true);
    private final BooleanProperty ranksAttributes = new SimpleBooleanProperty(this, "ranksAttributes");
    private final ReadOnlyObjectWrapper<List<Picture>> pictures =
            new ReadOnlyObjectWrapper<>(this, "pictures", List.of());
    private final ReadOnlyObjectWrapper<List<RankRow>> ranking =
            new ReadOnlyObjectWrapper<>(this, "ranking", List.of());
    private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper(this, "explanation", "");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final BooleanProperty showsSet = new SimpleBooleanProperty(this, "showsSet");
    private final ReadOnlyObjectWrapper<@Nullable SetHeat> heat = new ReadOnlyObjectWrapper<>(this, "heat");
    private final ReadOnlyStringWrapper chosenElement = new ReadOnlyStringWrapper(this, "chosenElement", "");
    private final SetRanking set;
    private final Latest<Drawing> latestDrawing;
    private @Nullable Drawing drawing;
    private FactNames names = FactNames.plain();

    public AttentionModel(Workspace workspace, Inference inference) {
        this.workspace = workspace;
        this.inference = inference;
        other = new Inference(workspace, otherModel);
        set = new SetRanking(workspace, inference);
        latestDrawing =
                workspace.background().latest(this::drawn, error -> message.set(String.valueOf(error.getMessage())));
        Selection selection = workspace.selection();
        selection.focusProperty().subscribe(this::focused);
        selection.relationsProperty().subscribe(_ -> update());
        selection.entitiesProperty().subscribe(_ -> update());
        for (Inference asked : List.of(inference, other)) {
            asked.statusProperty().subscribe(_ -> update());
            asked.focus().attentionProperty().subscribe(_ -> update());
            asked.focus().problemProperty().subscribe(_ -> update());
        }
        workspace.knowledgeProperty().subscribe(this::name);
        inference.modelProperty().subscribe(_ -> pinned.set(null));
        pinned.subscribe(_ -> update());
        atomValue.subscribe(_ -> update());
        step.subscribe(_ -> update());
        againstEven.subscribe(_ -> update());
        ranksAttributes.subscribe(_ -> update());
        set.resultProperty().subscribe(_ -> {
            updateHeat();
            update();
        });
        set.runningProperty().subscribe(running -> {
            if (running) {
                showsSet.set(true);
            }
        });
        againstEven.subscribe(_ -> updateHeat());
        selection.entitiesProperty().subscribe(this::chooseElement);
    }

    /// The drawings side by side: the molecule, what it is compared with, their difference.
    ReadOnlyObjectProperty<List<Picture>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /// Relations or attributes, largest share first.
    ReadOnlyObjectProperty<List<RankRow>> rankingProperty() {
        return ranking.getReadOnlyProperty();
    }

    /// What the numbers are, in a sentence or two.
    ReadOnlyStringProperty explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /// Why there is nothing to see, and what to do; empty while there is something.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// A second model to compare with; null for none.
    public ObjectProperty<@Nullable ModelChoice> otherModelProperty() {
        return otherModel;
    }

    /// A molecule that the one in focus is compared with.
    ObjectProperty<@Nullable Subject> pinnedProperty() {
        return pinned;
    }

    ObjectProperty<AtomValue> atomValueProperty() {
        return atomValue;
    }

    /// From 0, or [Attention#AVERAGE].
    IntegerProperty stepProperty() {
        return step;
    }

    /// Whether the numbers are the difference to even attention, which has no preference, instead of the
    /// weights.
    BooleanProperty againstEvenProperty() {
        return againstEven;
    }

    BooleanProperty ranksAttributesProperty() {
        return ranksAttributes;
    }

    SetRanking set() {
        return set;
    }

    /// Whether the pane shows the open table instead of the molecule in focus.
    BooleanProperty showsSetProperty() {
        return showsSet;
    }

    /// The attention over the open table; null until it was asked for.
    ReadOnlyObjectProperty<@Nullable SetHeat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /// The element among the selected entities, empty for none.
    ReadOnlyStringProperty chosenElementProperty() {
        return chosenElement.getReadOnlyProperty();
    }

    /// Selects the relation and the element of a cell for all panes.
    void selectCell(int row, int column) {
        SetHeat shown = heat.get();
        if (shown != null) {
            Selection selection = workspace.selection();
            selection
                    .entitiesProperty()
                    .set(Set.of(shown.result().own().elements().get(column)));
            selection
                    .relationsProperty()
                    .set(Set.of(shown.result().own().relations().get(row)));
            atomValue.set(AtomValue.FACTS);
        }
    }

    /// Selects the rows whose molecules have an atom of the chosen element: those that carry its facts.
    void selectMoleculesWithElement() {
        MoleculeTable table = workspace.table();
        int number =
                Element.find(chosenElement.get()).map(Element::atomicNumber).orElse(-1);
        if (table == null || number < 0) {
            return;
        }
        var rows = new BitSet();
        for (int row = 0; row < table.size(); row++) {
            byte[] atoms = table.dataset().molecules().get(row).atomicNumbers();
            for (byte atom : atoms) {
                if ((atom & 0xff) == number) {
                    rows.set(row);
                    break;
                }
            }
        }
        workspace.selection().rowsProperty().set(rows);
    }

    private void chooseElement(Set<String> entities) {
        chosenElement.set(entities.stream()
                .filter(name -> Element.find(name).isPresent())
                .findFirst()
                .orElse(""));
    }

    private void updateHeat() {
        SetRanking.Result result = set.resultProperty().get();
        heat.set(result == null ? null : new SetHeat(result, againstEven.get()));
    }

    Workspace workspace() {
        return workspace;
    }

    /// How many steps the attention shown has.
    int steps() {
        AttentionTable table = inference.focus().attentionProperty().get();
        return table == null ? 0 : table.steps();
    }

    /// Keeps the molecule in focus beside the next ones, or lets go of the one that is kept.
    void togglePin() {
        pinned.set(pinned.get() == null ? subject(inference) : null);
    }

    /// Shows the attention on one relation or attribute; for the one that is shown already, on none again.
    void select(String name) {
        Selection selection = workspace.selection();
        var property = ranksAttributes.get() ? selection.entitiesProperty() : selection.relationsProperty();
        property.set(property.get().equals(Set.of(name)) ? Set.of() : Set.of(name));
        atomValue.set(AtomValue.FACTS);
    }

    public List<Command> commands() {
        return List.of(
                Command.of(
                        "attention.pin",
                        "View",
                        Text.tr("Pin the molecule for comparison, or let it go"),
                        "pin",
                        "",
                        this::togglePin),
                Command.of(
                        "attention.set",
                        "View",
                        Text.tr("Rank relations over the open table"),
                        "grid",
                        "",
                        set::start));
    }

    Map<String, String> provenance() {
        Map<String, String> from = new LinkedHashMap<>();
        from.put("view", "attention");
        ModelChoice model = inference.modelProperty().get();
        if (model != null) {
            from.put("model", model.title());
            from.put("run", model.run());
        }
        ModelChoice second = otherModel.get();
        if (second != null) {
            from.put("comparedModel", second.title());
            from.put("comparedRun", second.run());
            from.put("comparedCheckpoint", workspace.pathInProject(second.checkpoint()));
        }
        Subject kept = pinned.get();
        if (kept != null) {
            from.put("comparedSmiles", kept.drawing().molecule().smiles());
        }
        from.put("smiles", drawing == null ? "" : drawing.molecule().smiles());
        from.put("step", step.get() == Attention.AVERAGE ? MEAN : Integer.toString(step.get() + 1));
        from.put("atomColour", atomValue.get().name());
        from.put("againstEven", Boolean.toString(againstEven.get()));
        from.put(
                "relations",
                Provenance.of(workspace.selection().relationsProperty().get()));
        from.put(
                "entities",
                Provenance.of(workspace.selection().entitiesProperty().get()));
        from.put("shows", explanation.get());
        return from;
    }

    /// Shows what a figure showed. Returns what is not the same.
    List<String> restore(Map<String, String> from) {
        List<String> missing = new ArrayList<>();
        Selection selection = workspace.selection();
        selection.relationsProperty().set(Set.copyOf(Provenance.names(from.getOrDefault("relations", ""))));
        selection.entitiesProperty().set(Set.copyOf(Provenance.names(from.getOrDefault("entities", ""))));
        againstEven.set(Boolean.parseBoolean(from.getOrDefault("againstEven", "true")));
        pinned.set(null);
        if (from.containsKey("comparedSmiles")) {
            missing.add(Text.tr("The molecule it was compared with, %s, is not pinned.", from.get("comparedSmiles")));
        }
        otherModel.set(compared(from, missing));
        try {
            atomValue.set(AtomValue.valueOf(from.getOrDefault("atomColour", AtomValue.FACTS.name())));
            String shown = from.getOrDefault("step", MEAN);
            step.set(shown.equals(MEAN) ? Attention.AVERAGE : Integer.parseInt(shown) - 1);
        } catch (IllegalArgumentException e) {
            missing.add(Text.tr("Its step or its colours cannot be read."));
        }
        return missing;
    }

    private @Nullable ModelChoice compared(Map<String, String> from, List<String> missing) {
        String path = from.getOrDefault("comparedCheckpoint", "");
        Project project = workspace.project();
        if (path.isEmpty() || project == null) {
            return null;
        }
        Optional<ModelChoice> found = ModelChoice.find(
                project.resolve(path), from.getOrDefault("comparedRun", ""), from.getOrDefault("comparedModel", ""));
        if (found.isEmpty()) {
            missing.add(Text.tr("The second model, %s, is gone.", path));
        }
        return found.orElse(null);
    }

    private void focused(Selection.@Nullable Focus focus) {
        drawing = null;
        if (focus == null) {
            latestDrawing.cancel();
            update();
        } else {
            update();
            latestDrawing.submit(() -> Drawing.of(focus.molecule()));
        }
    }

    private void drawn(Drawing made) {
        drawing = made;
        update();
    }

    private @Nullable Subject subject(Inference asked) {
        AttentionTable table = asked.focus().attentionProperty().get();
        Drawing shown = drawing;
        if (table == null || shown == null) {
            return null;
        }
        // The drawing is made beside the window and may still be that of the molecule before.
        return table.smiles().equals(shown.molecule().smiles()) ? new Subject(shown, table) : null;
    }

    private void update() {
        Subject subject = subject(inference);
        message.set(subject == null ? whyEmpty() : "");
        if (subject == null) {
            pictures.set(List.of());
            ranking.set(List.of());
            explanation.set("");
            return;
        }
        if (step.get() >= subject.attention().steps()) {
            step.set(Attention.AVERAGE);
            return;
        }
        Subject second = otherModel.get() == null ? null : subject(other);
        Subject compared = second == null ? pinned.get() : second;
        Show show = show(subject);
        pictures.set(new Pictures(show, step.get(), againstEven.get())
                .of(subject, titles(), second, second == null ? pinned.get() : null));
        ranking.set(rows(subject, compared));
        explanation.set(explained(show));
    }

    private String[] titles() {
        ModelChoice model = inference.modelProperty().get();
        ModelChoice second = otherModel.get();
        return new String[] {model == null ? "" : model.title(), second == null ? "" : second.title()};
    }

    /// Takes the names of facts from the rules of the open knowledge graph.
    private void name(@Nullable KnowledgeFile knowledge) {
        if (knowledge == null) {
            return;
        }
        workspace
                .background()
                .run(
                        () -> FactNames.beside(knowledge.file()),
                        found -> {
                            if (knowledge.equals(workspace.knowledge())) {
                                names = found;
                                update();
                            }
                        },
                        error -> message.set(String.valueOf(error.getMessage())));
    }

    /// Without a selection the most attended relation is shown.
    private Show show(Subject subject) {
        if (atomValue.get() == AtomValue.RECEIVED) {
            return new Show(AtomValue.RECEIVED, Set.of(), Set.of(), names);
        }
        Set<String> relations = workspace.selection().relationsProperty().get();
        Set<String> entities = workspace.selection().entitiesProperty().get();
        boolean any = subject.attention().edges().stream()
                .filter(edge -> edge.type() == AttentionEdge.Type.ATTRIBUTE)
                .anyMatch(edge -> relations.contains(edge.relation()) || entities.contains(edge.attribute()));
        if (any) {
            return new Show(AtomValue.FACTS, relations, entities, names);
        }
        List<Attention.Rank> ranks = subject.at(step.get()).relations();
        return new Show(
                AtomValue.FACTS,
                ranks.isEmpty() ? Set.of() : Set.of(ranks.getFirst().name()),
                Set.of(),
                names);
    }

    private String explained(Show show) {
        String when =
                step.get() == Attention.AVERAGE ? Text.tr("mean of all steps") : Text.tr("step %d", step.get() + 1);
        String atoms = show.atoms() == AtomValue.RECEIVED
                ? Text.tr("Atom: the sum of the attention that its neighbours give it (100% on average).")
                : Text.tr(
                        "Atom: the share of its attention on facts that goes to %s; all its facts sum to 100%%.",
                        show.names());
        String bonds = Text.tr(
                "Bond: the mean of both directions; the bonds into an atom sum to 100%, so a single neighbour gets"
                        + " 100%.");
        String even = againstEven.get()
                ? Text.tr("Shown is how far this is above or below even attention, which gives all facts (or bonds) of"
                        + " an atom the same.")
                : "";
        return String.join(" ", atoms, bonds, even, sentence(when) + ".").replace("  ", " ");
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private List<RankRow> rows(Subject subject, @Nullable Subject compared) {
        Map<String, Double> before = new LinkedHashMap<>();
        if (compared != null) {
            ranks(compared).forEach(rank -> before.put(rank.name(), rank.share()));
        }
        SetRanking.Result all =
                ranksAttributes.get() ? null : set.resultProperty().get();
        Map<String, Double> even = new LinkedHashMap<>();
        (ranksAttributes.get() ? subject.even().attributes() : subject.even().relations())
                .forEach(rank -> even.put(rank.name(), rank.share()));
        List<RankRow> rows = new ArrayList<>();
        for (Attention.Rank rank : ranks(subject)) {
            double reference = compared == null ? Double.NaN : before.getOrDefault(rank.name(), 0.0);
            double ofSet = all == null ? Double.NaN : all.own().mean(rank.name());
            rows.add(new RankRow(
                    rank.name(),
                    ranksAttributes.get() ? names.attribute(rank.name()) : names.relation(rank.name()),
                    rank.share(),
                    even.getOrDefault(rank.name(), 0.0),
                    reference,
                    ofSet,
                    rank.facts(),
                    rank.atoms()));
        }
        return rows;
    }

    private List<Attention.Rank> ranks(Subject subject) {
        int shown = Math.min(step.get(), subject.attention().steps() - 1);
        return ranksAttributes.get()
                ? subject.at(shown).attributes()
                : subject.at(shown).relations();
    }

    private String whyEmpty() {
        switch (inference.status().state()) {
            case NONE -> {
                return Text.tr("No model is chosen. Choose one above: the pre-trained model, or a finished run with the"
                        + " KMPNN.");
            }
            case STARTING, FAILED -> {
                return inference.status().message();
            }
            case READY -> {}
        }
        Answer.Described described = inference.described();
        if (described != null && !described.about().attends()) {
            return described.about().encoder().equals("gcn")
                    ? Text.tr("This model reads the plain molecule with the GCN, which has no attention. Choose a model"
                            + " whose encoder is the KMPNN, such as the pre-trained one.")
                    : Text.tr("This model has no attention over facts. Choose one that was trained with attention"
                            + " SOFTMAX and with knowledge.");
        }
        if (workspace.selection().focus() == null) {
            return Text.tr("Click a molecule in the table, or type a SMILES above, to see what the model attends to.");
        }
        String problem = inference.focus().problemProperty().get();
        return problem.isEmpty() ? Text.tr("Asking the model…") : problem;
    }

    @Override
    public void close() {
        other.close();
    }
}
