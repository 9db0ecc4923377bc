package org.molweave.app.pane.predictions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.text.Text;
import org.molweave.app.undo.Change;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Prediction;

/// Columns for the open table: what is predicted, the spread over the seeds, and the error where something
/// was measured.
record TablePrediction(MoleculeTable table, List<MoleculeTable.Column> columns, String summary) {

    static TablePrediction of(
            MoleculeTable table, Answer.Described described, ModelChoice model, List<Answer.Row<Prediction>> rows) {
        String source = model.run().isEmpty() ? model.title() : model.run();
        List<MoleculeTable.Column> columns = new ArrayList<>();
        for (int p = 0; p < described.properties().size(); p++) {
            Property property = described.properties().get(p);
            float[] values = values(rows, p, false);
            columns.add(new MoleculeTable.Column(Text.tr("%s predicted", property.name()), source, values));
            if (described.series().size() > 1) {
                columns.add(
                        new MoleculeTable.Column(Text.tr("%s spread", property.name()), source, values(rows, p, true)));
            }
            int measured = table.dataset().properties().stream()
                    .map(Property::name)
                    .toList()
                    .indexOf(property.name());
            if (measured >= 0) {
                columns.add(new MoleculeTable.Column(
                        Text.tr("%s error", property.name()), source, errors(table, values, measured)));
            }
        }
        long problems = rows.stream().filter(row -> row.value() == null).count();
        String summary = problems == 0
                ? Text.tr("%s predicted %,d molecules.", model.title(), rows.size())
                : Text.tr(
                        "%s predicted %,d molecules; %,d could not be used.",
                        model.title(), rows.size() - problems, problems);
        return new TablePrediction(table, columns, summary);
    }

    /// Puts the columns in place of those of the same name, and back.
    Change change() {
        List<MoleculeTable.Column> before = List.copyOf(table.computed());
        List<String> names = columns.stream().map(MoleculeTable.Column::name).toList();
        List<MoleculeTable.Column> after = new ArrayList<>(before);
        after.removeIf(column -> names.contains(column.name()));
        after.addAll(columns);
        return new Change(
                Text.tr("the predicted columns"),
                () -> table.computed().setAll(after),
                () -> table.computed().setAll(before));
    }

    private static float[] values(List<Answer.Row<Prediction>> rows, int property, boolean spread) {
        float[] values = new float[rows.size()];
        Arrays.fill(values, Float.NaN);
        for (int row = 0; row < values.length; row++) {
            Prediction prediction = rows.get(row).value();
            if (prediction != null) {
                values[row] =
                        spread ? prediction.spread()[property] : prediction.mean()[property];
            }
        }
        return values;
    }

    /// Predicted minus measured, NaN where nothing was measured.
    private static float[] errors(MoleculeTable table, float[] predicted, int measured) {
        float[] errors = new float[predicted.length];
        for (int row = 0; row < errors.length; row++) {
            errors[row] = predicted[row] - table.dataset().labels()[row][measured];
        }
        return errors;
    }
}
