package org.molweave.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.graph.AttentionTable;

/// A list of molecules that is answered part by part. A molecule that the model cannot take becomes a problem
/// of its own row, never of the others.
final class Parts<T> {

    /// Molecules of a part: as many as the encoders take at once.
    private static final int MOLECULES = 256;

    /// Attention is long; a part stays below a few megabytes.
    private static final int EXPLAINED = 16;

    private final String id;
    private final List<String> smiles;
    private final int size;
    private final Question<T> question;
    private final Form<T> form;
    private int from;

    /// What the model is asked; may refuse a molecule with an [IllegalArgumentException].
    @FunctionalInterface
    private interface Question<T> {
        List<T> ask(List<Molecule> molecules);
    }

    /// Makes the answer of its rows.
    @FunctionalInterface
    private interface Form<T> {
        Answer of(int from, List<Answer.Row<T>> rows);
    }

    private Parts(String id, List<String> smiles, int size, Question<T> question, Form<T> form) {
        this.id = id;
        this.smiles = smiles;
        this.size = size;
        this.question = question;
        this.form = form;
    }

    static Parts<Prediction> of(Query.Predict query, Ensemble model) {
        if (model.properties().isEmpty()) {
            throw new UnsupportedOperationException(
                    "This model was pre-trained only, so it predicts nothing yet. Fine-tune it on a measured property first.");
        }
        int total = query.smiles().size();
        return new Parts<>(
                query.id(),
                query.smiles(),
                MOLECULES,
                model::predict,
                (from, rows) -> new Answer.Predicted(query.id(), from, total, rows));
    }

    static Parts<float[]> of(Query.Embed query, Ensemble.Member member) {
        int total = query.smiles().size();
        return new Parts<>(
                query.id(),
                query.smiles(),
                MOLECULES,
                molecules -> List.of(member.model().embed(molecules)),
                (from, rows) -> new Answer.Embedded(query.id(), from, total, member.series(), rows));
    }

    static Parts<AttentionTable> of(Query.Explain query, Ensemble.Member member) {
        int total = query.smiles().size();
        return new Parts<>(
                query.id(),
                query.smiles(),
                EXPLAINED,
                molecules -> molecules.stream()
                        .map(m -> AttentionTable.of(member.model().explain(m), Element::symbol))
                        .toList(),
                (from, rows) -> new Answer.Explained(query.id(), from, total, member.series(), rows));
    }

    String id() {
        return id;
    }

    boolean isDone() {
        return from >= smiles.size();
    }

    Answer next() {
        List<String> part = smiles.subList(from, Math.min(from + size, smiles.size()));
        Answer answer = form.of(from, rows(part));
        from += part.size();
        return answer;
    }

    private List<Answer.Row<T>> rows(List<String> part) {
        List<@Nullable Molecule> parsed = new ArrayList<>();
        List<Answer.Row<T>> rows = new ArrayList<>();
        for (String text : part) {
            try {
                parsed.add(Smiles.parse(text));
                rows.add(new Answer.Row<>(text, "", null));
            } catch (SmilesException e) {
                parsed.add(null);
                rows.add(new Answer.Row<>(text, String.valueOf(e.getMessage()), null));
            }
        }
        ask(parsed, rows);
        return rows;
    }

    /// All at once; where one is refused, one by one, to learn which.
    private void ask(List<@Nullable Molecule> parsed, List<Answer.Row<T>> rows) {
        List<Molecule> good = new ArrayList<>();
        for (Molecule molecule : parsed) {
            if (molecule != null) {
                good.add(molecule);
            }
        }
        if (good.isEmpty()) {
            return;
        }
        try {
            var values = question.ask(good).iterator();
            for (int row = 0; row < rows.size(); row++) {
                if (parsed.get(row) != null) {
                    rows.set(row, new Answer.Row<>(rows.get(row).smiles(), "", values.next()));
                }
            }
        } catch (IllegalArgumentException e) {
            askOneByOne(parsed, rows);
        }
    }

    private void askOneByOne(List<@Nullable Molecule> parsed, List<Answer.Row<T>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            Molecule molecule = parsed.get(row);
            String text = rows.get(row).smiles();
            if (molecule != null) {
                rows.set(row, askOne(text, molecule));
            }
        }
    }

    private Answer.Row<T> askOne(String text, Molecule molecule) {
        try {
            return new Answer.Row<>(text, "", question.ask(List.of(molecule)).getFirst());
        } catch (IllegalArgumentException e) {
            return new Answer.Row<>(text, String.valueOf(e.getMessage()), null);
        }
    }
}
