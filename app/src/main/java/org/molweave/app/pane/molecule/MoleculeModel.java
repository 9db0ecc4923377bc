package org.molweave.app.pane.molecule;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Formula;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Prediction;
import org.molweave.viz.palette.Theme;

/// The molecule in focus as a drawing and as facts.
public final class MoleculeModel {

    private final Workspace workspace;
    private final ObservableValue<@Nullable Prediction> prediction;
    private final ObservableValue<List<Property>> predicted;
    private final ReadOnlyObjectWrapper<@Nullable Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing");
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(this, "facts", List.of());
    private final ReadOnlyStringWrapper smiles = new ReadOnlyStringWrapper(this, "smiles", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Latest<Drawn> latest;
    private String formula = "";

    /// Something known of the molecule; `source` says where from.
    public record Fact(String name, String value, Source source) {}

    /// Where a fact comes from.
    public enum Source {
        STRUCTURE,
        MEASURED,
        COMPUTED,
        PREDICTED
    }

    private record Drawn(Drawing drawing, String formula) {}

    /// `prediction` is what the model says of the molecule in focus, for the properties in `predicted`.
    public MoleculeModel(
            Workspace workspace,
            ObservableValue<@Nullable Prediction> prediction,
            ObservableValue<List<Property>> predicted) {
        this.workspace = workspace;
        this.prediction = prediction;
        this.predicted = predicted;
        latest = workspace.background().latest(this::drawn, error -> problem.set(Notices.reason(error)));
        workspace.selection().focusProperty().subscribe(this::focus);
        workspace.tableProperty().subscribe(_ -> update());
        prediction.subscribe(_ -> update());
    }

    /// Null while there is none, or it is not made yet.
    public ReadOnlyObjectProperty<@Nullable Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Fact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Empty where no molecule is in focus.
    public ReadOnlyStringProperty smilesProperty() {
        return smiles.getReadOnlyProperty();
    }

    /// Why there is no drawing, empty where there is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ObjectProperty<Set<Integer>> atomsProperty() {
        return workspace.selection().atomsProperty();
    }

    public ObservableValue<Theme> themeProperty() {
        return workspace.themeProperty();
    }

    /// Selects an atom alone, or as well; -1 selects none.
    public void select(int atom, boolean add) {
        Set<Integer> atoms = add ? new HashSet<>(atomsProperty().get()) : new HashSet<>();
        if (atom >= 0 && (!atomsProperty().get().contains(atom) || !add)) {
            atoms.add(atom);
        } else {
            atoms.remove(atom);
        }
        atomsProperty().set(Set.copyOf(atoms));
    }

    private void focus(Selection.@Nullable Focus focus) {
        drawing.set(null);
        formula = "";
        problem.set("");
        smiles.set(focus == null ? "" : focus.molecule().smiles());
        update();
        if (focus == null) {
            latest.cancel();
        } else {
            Molecule molecule = focus.molecule();
            latest.submit(() -> new Drawn(Drawing.of(molecule), Formula.of(molecule)));
        }
    }

    private void drawn(Drawn drawn) {
        drawing.set(drawn.drawing);
        formula = drawn.formula;
        update();
    }

    private void update() {
        Selection.Focus focus = workspace.selection().focus();
        List<Fact> known = new ArrayList<>();
        if (focus != null) {
            if (!formula.isEmpty()) {
                known.add(new Fact(tr("Formula"), formula, Source.STRUCTURE));
            }
            known.add(new Fact(
                    tr("Atoms"), tr("%,d without hydrogens", focus.molecule().atoms()), Source.STRUCTURE));
            known.add(new Fact(tr("Bonds"), tr("%,d", focus.molecule().bonds()), Source.STRUCTURE));
            MoleculeTable table = workspace.table();
            if (table != null && focus.row() >= 0 && focus.row() < table.size()) {
                ofRow(known, table, focus.row());
            }
            ofModel(known);
        }
        facts.set(List.copyOf(known));
    }

    private static void ofRow(List<Fact> known, MoleculeTable table, int row) {
        MoleculeDataset data = table.dataset();
        known.add(new Fact(tr("Row"), tr("%,d, line %,d", row + 1, data.lines()[row]), Source.MEASURED));
        if (!data.nameOf(row).isEmpty()) {
            known.addFirst(new Fact(tr("Name"), data.nameOf(row), Source.MEASURED));
        }
        for (int p = 0; p < data.properties().size(); p++) {
            Property property = data.properties().get(p);
            float value = data.labels()[row][p];
            if (!Float.isNaN(value)) {
                known.add(new Fact(property.name(), number(value) + unit(property), Source.MEASURED));
            }
        }
        if (row < data.splits().length && !data.splits()[row].isEmpty()) {
            known.add(new Fact(tr("Split"), data.splits()[row], Source.MEASURED));
        }
        for (MoleculeTable.Column column : table.computed()) {
            if (row < column.values().length && !Float.isNaN(column.values()[row])) {
                known.add(new Fact(column.name(), number(column.values()[row]), Source.COMPUTED));
            }
        }
    }

    private void ofModel(List<Fact> known) {
        Prediction answer = prediction.getValue();
        if (answer == null) {
            return;
        }
        List<Property> properties = predicted.getValue();
        for (int p = 0; p < Math.min(properties.size(), answer.mean().length); p++) {
            boolean spreads = answer.each().length > 1;
            String spread = spreads ? " ± " + number(answer.spread()[p]) : "";
            known.add(new Fact(
                    tr("%s, predicted", properties.get(p).name()),
                    number(answer.mean()[p]) + spread + unit(properties.get(p)),
                    Source.PREDICTED));
        }
    }

    private static String unit(Property property) {
        return property.unit().isEmpty() ? "" : " " + property.unit();
    }

    private static String number(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? "%d".formatted((long) value)
                : "%.3g".formatted(value);
    }
}
