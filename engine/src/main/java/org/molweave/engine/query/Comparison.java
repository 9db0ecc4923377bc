package org.molweave.engine.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.AttentionTable;

/// What a model says of a molecule with all facts, and with those that are left after an omission.
record Comparison(Ensemble model) {

    static final String PLAIN =
            "This model predicts from the plain molecule, so leaving out facts changes neither its prediction nor its vector.";

    Answer answer(Query.WhatIf query, Molecule molecule) {
        Ensemble.Member member = model.member(query.series());
        Ensemble left = model.without(query.without());
        Model leftOne = left.member(query.series()).model();
        float[] whole = member.model().embed(List.of(molecule))[0];
        float[] rest = leftOne.embed(List.of(molecule))[0];
        return new Answer.Compared(
                query.id(),
                member.series(),
                member.model().about().readsFacts() ? "" : PLAIN,
                prediction(model, molecule),
                prediction(left, molecule),
                distance(whole, rest),
                cosine(whole, rest),
                attention(leftOne, molecule));
    }

    private static @Nullable Prediction prediction(Ensemble model, Molecule molecule) {
        return model.properties().isEmpty()
                ? null
                : model.predict(List.of(molecule)).getFirst();
    }

    private static @Nullable AttentionTable attention(Model model, Molecule molecule) {
        return model.about().attends() ? AttentionTable.of(model.explain(molecule), Element::symbol) : null;
    }

    private static float distance(float[] a, float[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (double) (a[i] - b[i]) * (a[i] - b[i]);
        }
        return (float) Math.sqrt(squares);
    }

    /// 1 for two equal vectors, also where both are zero.
    private static float cosine(float[] a, float[] b) {
        double product = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            lengthA += (double) a[i] * a[i];
            lengthB += (double) b[i] * b[i];
        }
        return lengthA == lengthB && product == lengthA ? 1 : (float) (product / Math.sqrt(lengthA * lengthB));
    }
}
