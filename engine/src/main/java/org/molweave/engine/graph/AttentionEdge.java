package org.molweave.engine.graph;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One edge that an atom attended to. `source` and `target` are numbers of the atoms as in the SMILES; attributes are
/// numbered on after the last atom. `relation` is the bond's type or the relation of the fact, `attribute` the name of
/// the attribute and empty for a bond. `weights[step]` is the softmax weight among the edges of the same type into the
/// same atom.
public record AttentionEdge(int source, int target, Type type, String relation, String attribute, float[] weights) {

    /// What an edge stands for.
    public enum Type {
        @JsonProperty("bond")
        BOND,
        @JsonProperty("attribute")
        ATTRIBUTE
    }

    /// Over the steps.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double mean() {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return weights.length == 0 ? 0 : sum / weights.length;
    }
}
