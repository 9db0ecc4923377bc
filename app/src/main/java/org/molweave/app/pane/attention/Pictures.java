package org.molweave.app.pane.attention;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.app.text.Text;

/// Makes the drawings that stand side by side; those that are compared share their scales.
record Pictures(Show show, int step, boolean againstEven) {

    /// `titles` are those of the model and of the second one. `second` is the same molecule in the second model, and
    /// `pinned` another molecule in the same model; at most one of them is there.
    List<Picture> of(
            AttentionModel.Subject subject,
            String[] titles,
            AttentionModel.@Nullable Subject second,
            AttentionModel.@Nullable Subject pinned) {
        if (second != null) {
            return models(subject, second, titles);
        }
        String smiles = subject.drawing().molecule().smiles();
        if (pinned == null) {
            Values own = values(subject);
            return List.of(picture(subject, smiles, own, atomScale(own), bondScale(own)));
        }
        Values own = values(subject);
        Values kept = values(pinned);
        Scale atoms = atomScale(own, kept);
        Scale bonds = bondScale(own, kept);
        return List.of(
                picture(
                        pinned,
                        Text.tr("Pinned: %s", pinned.drawing().molecule().smiles()),
                        kept,
                        atoms,
                        bonds),
                picture(subject, smiles, own, atoms, bonds));
    }

    private List<Picture> models(AttentionModel.Subject subject, AttentionModel.Subject second, String[] titles) {
        Values one = values(subject);
        Values two = values(second);
        Scale atoms = atomScale(one, two);
        Scale bonds = bondScale(one, two);
        var difference = new Values(minus(two.atoms, one.atoms), minus(two.bonds, one.bonds));
        return List.of(
                picture(subject, titles[0], one, atoms, bonds),
                picture(second, titles[1], two, atoms, bonds),
                new Picture(
                        Text.tr("Difference: second minus first"),
                        subject.drawing(),
                        difference.atoms,
                        Text.tr("Atoms: difference, %"),
                        Scale.differences(difference.atoms),
                        difference.bonds,
                        Text.tr("Bonds: difference, %"),
                        Scale.differences(difference.bonds)));
    }

    private record Values(float[] atoms, float[] bonds) {}

    private Values values(AttentionModel.Subject subject) {
        Attention attention = subject.at(Math.min(step, subject.attention().steps() - 1));
        var values = new Values(show.values(attention), attention.bonds());
        if (!againstEven) {
            return values;
        }
        Attention even = subject.even();
        return new Values(minus(values.atoms, show.values(even)), minus(values.bonds, even.bonds()));
    }

    private Scale atomScale(Values... values) {
        return scale(Arrays.stream(values).map(Values::atoms).toArray(float[][]::new));
    }

    private Scale bondScale(Values... values) {
        return scale(Arrays.stream(values).map(Values::bonds).toArray(float[][]::new));
    }

    private Scale scale(float[][] values) {
        return againstEven ? Scale.differences(values) : Scale.of(values);
    }

    private Picture picture(AttentionModel.Subject subject, String title, Values values, Scale atoms, Scale bonds) {
        String ofAtoms = show.atoms() == AtomValue.RECEIVED
                ? Text.tr("Atoms: attention from neighbours, %")
                : Text.tr("Atoms: share of %s, %%", show.names());
        String ofBonds = Text.tr("Bonds: mean of both directions, %");
        return new Picture(
                title,
                subject.drawing(),
                values.atoms,
                againstEven ? Text.tr("%s against even", ofAtoms) : ofAtoms,
                atoms,
                values.bonds,
                againstEven ? Text.tr("%s against even", ofBonds) : ofBonds,
                bonds);
    }

    private static float[] minus(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
