package org.molweave.engine.query;

import java.util.ArrayList;
import java.util.List;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Property;
import org.molweave.engine.kg.Omission;

/// The models that one run trained, one per seed, asked together. A single model is an ensemble of one.
///
/// Predictions are the mean over the models. Vectors and attention have no mean (each model has a space of
/// its own), so those are asked of one member.
public final class Ensemble implements AutoCloseable {

    /// A model and the repetition that trained it, such as `seed 2`; empty where there is only one.
    public record Member(String series, Model model) {}

    private final List<Member> members;

    private Ensemble(List<Member> members) {
        this.members = members;
    }

    /// Takes the models over. Throws [IllegalArgumentException] where they predict different properties.
    public static Ensemble of(List<Member> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("There is no model.");
        }
        List<Property> properties = members.getFirst().model().properties();
        for (Member member : members) {
            if (!member.model().properties().equals(properties)) {
                throw new IllegalArgumentException("The models of %s and %s predict different properties."
                        .formatted(members.getFirst().series(), member.series()));
            }
        }
        return new Ensemble(List.copyOf(members));
    }

    public static Ensemble of(Model model) {
        return of(List.of(new Member("", model)));
    }

    /// The names of the repetitions, in order.
    public List<String> series() {
        return members.stream().map(Member::series).toList();
    }

    public List<Property> properties() {
        return members.getFirst().model().properties();
    }

    /// The member of this name; the first one for an empty name.
    public Member member(String series) {
        if (series.isEmpty()) {
            return members.getFirst();
        }
        return members.stream()
                .filter(member -> member.series().equals(series))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no \"%s\" among the models of this run: %s.".formatted(series, series())));
    }

    public List<Prediction> predict(List<Molecule> molecules) {
        List<float[][]> answers = members.stream()
                .map(member -> member.model().predict(molecules))
                .toList();
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < molecules.size(); i++) {
            float[][] each = new float[answers.size()][];
            for (int m = 0; m < each.length; m++) {
                each[m] = answers.get(m)[i];
            }
            predictions.add(Prediction.of(each));
        }
        return predictions;
    }

    /// The same models reading graphs that lack some facts; need not be closed.
    public Ensemble without(Omission omission) {
        return new Ensemble(members.stream()
                .map(member -> new Member(member.series(), member.model().without(omission)))
                .toList());
    }

    @Override
    public void close() {
        members.forEach(member -> member.model().close());
    }
}
