package org.molweave.app.pane.augmentation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.inference.Inference;
import org.molweave.app.notice.Notices;
import org.molweave.app.pane.augmentation.Spotlight.Chosen;
import org.molweave.app.project.FactNames;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.GraphMlFile;
import org.molweave.engine.kg.Omission;
import org.molweave.viz.figure.Provenance;
import org.molweave.viz.graph.GraphPicture;

/// What the pane "Augmented graph" shows: the molecule in focus joined to the open knowledge graph, which
/// part of it is seen, what is selected, and what the chosen model attends to.
public final class AugmentationModel {

    private static final String MEAN = "mean";
    private static final String PLAIN = "plain";
    private static final String SELECTION = "selection";

    private final Workspace workspace;
    private final Inference inference;
    private final WhatIf whatIf;
    private final FactList facts;
    private final Latest<Augmented> latest;
    private final ReadOnlyObjectWrapper<@Nullable Augmented> augmented = new ReadOnlyObjectWrapper<>(this, "augmented");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<@Nullable Weights> weights = new ReadOnlyObjectWrapper<>(this, "weights");
    private final ReadOnlyObjectWrapper<@Nullable AttentionTable> attention =
            new ReadOnlyObjectWrapper<>(this, "attention");
    private final ReadOnlyObjectWrapper<GraphPicture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", GraphPicture.EMPTY);
    private final ReadOnlyObjectWrapper<Set<String>> hidden = new ReadOnlyObjectWrapper<>(this, "hidden", Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> selected = new ReadOnlyObjectWrapper<>(this, "selected", Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> highlighted =
            new ReadOnlyObjectWrapper<>(this, "highlighted", Set.of());
    private final ObjectProperty<@Nullable String> hovered = new SimpleObjectProperty<>(this, "hovered");
    private final BooleanProperty plain = new SimpleBooleanProperty(this, "plain", false);
    private final BooleanProperty onlySelection = new SimpleBooleanProperty(this, "onlySelection", false);
    private final ObjectProperty<Set<String>> hiddenRelations =
            new SimpleObjectProperty<>(this, "hiddenRelations", Set.of());
    private final BooleanProperty attentionShown = new SimpleBooleanProperty(this, "attentionShown", true);
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step", 0);
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0);
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(this, "room", Room.UNKNOWN);
    private @Nullable KnowledgeFile namedFile;
    private FactNames names = FactNames.plain();

    public AugmentationModel(Workspace workspace, Inference inference) {
        this.workspace = workspace;
        this.inference = inference;
        whatIf = new WhatIf(workspace, inference);
        facts = new FactList(workspace);
        latest = workspace.background().latest(this::answered, error -> message.set(Notices.reason(error)));
        Selection selection = workspace.selection();
        selection.focusProperty().subscribe(_ -> ask());
        workspace.knowledgeProperty().subscribe(_ -> ask());
        inference.focus().attentionProperty().subscribe(_ -> attend());
        whatIf.attentionProperty().subscribe(_ -> attend());
        whatIf.omissionProperty().subscribe(_ -> redraw());
        attentionShown.subscribe(_ -> weigh());
        step.subscribe(_ -> weigh());
        selection.atomsProperty().subscribe(_ -> select());
        selection.entitiesProperty().subscribe(_ -> select());
        selection.relationsProperty().subscribe(_ -> select());
        hovered.subscribe(_ -> light());
        plain.subscribe(_ -> hide());
        onlySelection.subscribe(_ -> hide());
        hiddenRelations.subscribe(_ -> hide());
        threshold.subscribe(_ -> hide());
        room.subscribe(shape -> {
            Augmented now = augmented.get();
            if (now != null) {
                augmented.set(now.in(shape));
                redraw();
            }
        });
    }

    /// The molecule with its facts; null while there is none or it is being computed.
    ReadOnlyObjectProperty<@Nullable Augmented> augmentedProperty() {
        return augmented.getReadOnlyProperty();
    }

    /// Why there is nothing to see, or not all; empty while all is well.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<GraphPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Ids of what is not shown in the chosen view.
    public ReadOnlyObjectProperty<Set<String>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /// Ids of what is selected.
    public ReadOnlyObjectProperty<Set<String>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Ids of what belongs to the selection, or to what is under the mouse.
    public ReadOnlyObjectProperty<Set<String>> highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /// The facts of the selection, or all.
    FactList facts() {
        return facts;
    }

    /// What is under the mouse; null for nothing.
    public ObjectProperty<@Nullable String> hoveredProperty() {
        return hovered;
    }

    /// Whether the molecule is shown alone.
    public BooleanProperty plainProperty() {
        return plain;
    }

    /// Whether only the facts of what is selected are shown.
    public BooleanProperty onlySelectionProperty() {
        return onlySelection;
    }

    /// Relations whose facts are not shown.
    public ObjectProperty<Set<String>> hiddenRelationsProperty() {
        return hiddenRelations;
    }

    public BooleanProperty attentionShownProperty() {
        return attentionShown;
    }

    /// The message-passing step whose attention is shown, from 1; 0 for the mean.
    public IntegerProperty stepProperty() {
        return step;
    }

    /// Facts with less attention are not shown.
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// The size of the view, which shapes the ring of attributes.
    ObjectProperty<Room> roomProperty() {
        return room;
    }

    /// The attention there is to show; null where the model has none or there is no model.
    ReadOnlyObjectProperty<@Nullable AttentionTable> attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /// The attention that is shown; null while none is.
    ReadOnlyObjectProperty<@Nullable Weights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    WhatIf whatIf() {
        return whatIf;
    }

    Workspace workspace() {
        return workspace;
    }

    Inference inference() {
        return inference;
    }

    /// Puts the molecule of a SMILES into focus. Returns what is wrong with it; empty for nothing.
    public String look(String smiles) {
        if (smiles.isBlank()) {
            return Text.tr("Type a SMILES, such as CC(=O)Nc1ccc(O)cc1.");
        }
        try {
            workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse(smiles), -1));
            return "";
        } catch (SmilesException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// Makes what the ids stand for the selection of all panes.
    public void choose(Set<String> ids) {
        Augmented now = augmented.get();
        if (now == null || ids.equals(selected.get())) {
            return;
        }
        Chosen chosen = new Spotlight(now).chosen(ids, selected.get());
        workspace.selection().relationsProperty().set(chosen.relations());
        workspace.selection().entitiesProperty().set(chosen.entities());
        workspace.selection().atomsProperty().set(chosen.atoms());
    }

    /// Shows the facts of one relation, or of all where it is the only one already.
    void showOnly(String relation) {
        Augmented now = augmented.get();
        if (now != null) {
            Set<String> others = new HashSet<>(now.relations().keySet());
            others.remove(relation);
            hiddenRelations.set(hiddenRelations.get().equals(others) ? Set.of() : Set.copyOf(others));
        }
    }

    void toggle(String relation, boolean shown) {
        Set<String> changed = new HashSet<>(hiddenRelations.get());
        if (shown ? changed.remove(relation) : changed.add(relation)) {
            hiddenRelations.set(Set.copyOf(changed));
        }
    }

    /// What can be done here, for the menu and the palette.
    public List<Command> commands() {
        return List.of(
                command("plain", Text.tr("Show or hide the facts of the molecule"), "eye", () -> flip(plain)),
                command(
                        "selection",
                        Text.tr("Show only the facts of the selection"),
                        "target",
                        () -> flip(onlySelection)),
                command("attention", Text.tr("Show attention on the graph"), "heat", () -> flip(attentionShown)),
                command("relations", Text.tr("Show all relations"), "layers", () -> hiddenRelations.set(Set.of())),
                command("put-back", Text.tr("Put back all facts that are left out"), "restore", whatIf::putBackAll));
    }

    private static Command command(String id, String text, String icon, Runnable action) {
        return Command.of("augmentation." + id, "Knowledge", text, icon, "", action);
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    /// The whole augmented graph, to be written: atoms `C1`, `O2`, … at their places in the structure, attributes
    /// around
    /// them, bonds and facts with the attention of the model where it is shown. Empty while there is none.
    public Optional<GraphMlFile> graphMl() {
        Augmented now = augmented.get();
        return now == null ? Optional.empty() : Optional.of(AugmentedNetwork.of(now, weights.get()));
    }

    /// Where a figure of the view comes from.
    Map<String, String> provenance() {
        Map<String, String> told = new LinkedHashMap<>();
        Augmented now = augmented.get();
        if (now != null) {
            told.put("smiles", now.molecule().smiles());
        }
        KnowledgeFile knowledge = workspace.knowledge();
        if (knowledge != null) {
            told.put("knowledge", knowledge.graph().sha256());
        }
        ModelChoice model = workspace.model();
        if (weights.get() != null && model != null) {
            told.put("model", model.title());
            told.put("run", model.run());
            told.put("step", step.get() == 0 ? MEAN : String.valueOf(step.get()));
        }
        told.put("view", plain.get() ? PLAIN : onlySelection.get() ? SELECTION : "augmented");
        told.put("hiddenRelations", Provenance.of(hiddenRelations.get()));
        told.put("threshold", String.valueOf(threshold.get()));
        told.put("leftOutRelations", Provenance.of(whatIf.omission().relations()));
        told.put("leftOutAttributes", Provenance.of(whatIf.omission().attributes()));
        Chosen chosen = chosen();
        told.put(
                "atoms",
                Provenance.of(chosen.atoms().stream()
                        .sorted()
                        .map(atom -> Integer.toString(atom + 1))
                        .toList()));
        told.put("entities", Provenance.of(chosen.entities()));
        told.put("relations", Provenance.of(chosen.relations()));
        return told;
    }

    /// Shows what a figure showed. Returns what is not the same.
    List<String> restore(Map<String, String> told) {
        String view = told.getOrDefault("view", "");
        plain.set(view.equals(PLAIN));
        onlySelection.set(view.equals(SELECTION));
        hiddenRelations.set(Set.copyOf(Provenance.names(told.getOrDefault("hiddenRelations", ""))));
        whatIf.leaveOut(new Omission(
                Provenance.names(told.getOrDefault("leftOutRelations", "")),
                Provenance.names(told.getOrDefault("leftOutAttributes", ""))));
        String shown = told.getOrDefault("step", "");
        attentionShown.set(!shown.isEmpty());
        try {
            threshold.set(Double.parseDouble(told.getOrDefault("threshold", "0")));
            step.set(shown.isEmpty() || shown.equals(MEAN) ? 0 : Integer.parseInt(shown));
            Selection selection = workspace.selection();
            selection.relationsProperty().set(Set.copyOf(Provenance.names(told.getOrDefault("relations", ""))));
            selection.entitiesProperty().set(Set.copyOf(Provenance.names(told.getOrDefault("entities", ""))));
            selection
                    .atomsProperty()
                    .set(Provenance.names(told.getOrDefault("atoms", "")).stream()
                            .map(number -> Integer.parseInt(number) - 1)
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (NumberFormatException e) {
            return List.of(Text.tr("Its selection, step or threshold cannot be read."));
        }
        return List.of();
    }

    private void ask() {
        augmented.set(null);
        attend();
        Selection.Focus focus = workspace.selection().focus();
        if (focus == null) {
            latest.cancel();
            message.set(
                    Text.tr("Click a molecule in the table, or type a SMILES above, to see what is known about it."));
            return;
        }
        message.set("");
        Molecule molecule = focus.molecule();
        KnowledgeFile knowledge = workspace.knowledge();
        FactNames known = knowledge != null && knowledge.equals(namedFile) ? names : null;
        Room shape = room.get();
        latest.submit(() -> {
            if (knowledge == null) {
                return Augmented.of(molecule, ElementKnowledgeGraph.none(), FactNames.plain(), shape);
            }
            FactNames used = known != null ? known : FactNames.beside(knowledge.file());
            return Augmented.of(molecule, knowledge.elements(), used, shape);
        });
    }

    private void answered(Augmented answer) {
        namedFile = workspace.knowledge();
        names = answer.names();
        if (namedFile == null) {
            message.set(Text.tr("No knowledge graph is open, so there are no facts. Drop a file of triples here."));
        } else if (!namedFile.isAboutElements()) {
            message.set(Text.tr("The open knowledge graph says nothing about chemical elements."));
        }
        augmented.set(answer);
        attend();
        select();
    }

    private void attend() {
        AttentionTable changed = whatIf.attentionProperty().get();
        AttentionTable table = changed != null
                ? changed
                : inference.focus().attentionProperty().get();
        Augmented now = augmented.get();
        boolean fits = table != null
                && now != null
                && table.smiles().equals(now.molecule().smiles());
        attention.set(fits ? table : null);
        if (table != null && step.get() > table.steps()) {
            step.set(0);
        }
        weigh();
    }

    private void weigh() {
        Augmented now = augmented.get();
        AttentionTable table = attention.get();
        weights.set(now == null || table == null || !attentionShown.get() ? null : Weights.of(now, table, step.get()));
        redraw();
    }

    private void redraw() {
        Augmented now = augmented.get();
        picture.set(
                now == null
                        ? GraphPicture.EMPTY
                        : AugmentedPicture.of(now, whatIf.omission(), weights.get(), now.hasLines()));
        hide();
    }

    private Chosen chosen() {
        Selection selection = workspace.selection();
        return new Chosen(
                selection.atomsProperty().get(),
                selection.entitiesProperty().get(),
                selection.relationsProperty().get());
    }

    private void select() {
        Augmented now = augmented.get();
        selected.set(now == null ? Set.of() : new Spotlight(now).ids(chosen()));
        hide();
        facts.countUsage(now);
    }

    private void light() {
        Augmented now = augmented.get();
        if (now == null) {
            highlighted.set(Set.of());
            return;
        }
        var spotlight = new Spotlight(now);
        Chosen under = spotlight.chosen(hovered.get());
        Set<String> lit = spotlight.lit(under.isEmpty() ? chosen() : under);
        highlighted.set(plain.get() ? Set.of() : lit);
    }

    private void hide() {
        Augmented now = augmented.get();
        if (now == null) {
            hidden.set(Set.of());
            facts.clear();
            light();
            return;
        }
        Set<Integer> meant = new Spotlight(now).facts(chosen());
        Set<String> gone = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (int fact = 0; fact < now.facts(); fact++) {
            boolean filtered = plain.get()
                    || hiddenRelations.get().contains(now.relation(fact))
                    || (onlySelection.get() && !meant.contains(fact));
            if (!filtered) {
                kept.add(now.attribute(fact));
            }
            if (filtered || isBelow(fact)) {
                gone.add(Augmented.factId(fact));
            }
        }
        for (String attribute : now.graph().attributes()) {
            if (!kept.contains(attribute)) {
                gone.add(Augmented.attributeId(attribute));
            }
        }
        hidden.set(Set.copyOf(gone));
        facts.show(now, chosen(), meant, weights.get());
        light();
    }

    private boolean isBelow(int fact) {
        Weights now = weights.get();
        return now != null && now.of(Augmented.factId(fact)) < threshold.get();
    }
}
