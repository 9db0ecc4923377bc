package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import org.molweave.engine.weights.HostTensor;

/// Scores triples by rotation in complex space (Sun et al. 2019, equation 4; KCL-SPEC 9):
/// `γ - Σᵢ |hᵢ·exp(i·phaseᵢ) - tᵢ|`, with `phase = relation · π / range` and `range = (γ + 2) / d`.
///
/// An entity is d real parts, then d imaginary parts; a relation d phases. All start uniform on (0, 1), as in the
/// released code, where the usual ±range is disabled.
public final class RotatE {

    private static final double EPSILON = 2;

    private final Parameters parameters;
    private final double margin;
    private final double phasePerUnit;

    /// `dimensions` complex numbers for an entity; the parameters are `entities` and `relations`.
    public RotatE(Parameters parameters, int dimensions, double margin) {
        this.parameters = parameters;
        this.margin = margin;
        phasePerUnit = Math.PI * dimensions / (margin + EPSILON);
    }

    public static RotatE create(
            Parameters parameters, int entities, int relations, int dimensions, double margin, long seed) {
        var init = new Initializer(seed);
        parameters.add("entities", init.uniform(0, 1, entities, 2L * dimensions));
        parameters.add("relations", init.uniform(0, 1, relations, dimensions));
        return new RotatE(parameters, dimensions, margin);
    }

    /// Scores of `(B)` relations between `(B, n)` heads and `(B, m)` tails, n or m being 1: `-> (B, max(n, m))`.
    public NDArray score(NDArray heads, NDArray relations, NDArray tails) {
        NDArray phase = rows("relations", relations).expandDims(1); // (B, 1, d)
        NDArray constants = heads.getManager().create(new float[] {(float) phasePerUnit, (float) margin});
        return parameters.ops().call("rotate_score", entities(heads), phase, entities(tails), constants); // (B, N)
    }

    /// The self-adversarial loss with its regularisation: `(B, 1), (B, N), (B) -> ()`. Negatives weigh by the softmax
    /// of
    /// their own scores, taken as constants.
    public NDArray loss(NDArray positive, NDArray negative, NDArray weight, double regularisation) {
        return parameters
                .ops()
                .call(
                        "rotate_loss",
                        positive,
                        negative,
                        weight,
                        parameters.get("entities"),
                        parameters.get("relations"),
                        weight.getManager().create((float) regularisation));
    }

    /// The score of one triple, computed in Java on stored vectors.
    public static double score(
            HostTensor entities, HostTensor relations, double margin, int head, int relation, int tail) {
        int d = Math.toIntExact(relations.shape()[1]);
        double phasePerUnit = Math.PI * d / (margin + EPSILON);
        double distance = 0;
        for (int i = 0; i < d; i++) {
            double phase = relations.values()[relation * d + i] * phasePerUnit;
            double hr = entities.values()[head * 2 * d + i];
            double hi = entities.values()[head * 2 * d + d + i];
            double re = hr * Math.cos(phase) - hi * Math.sin(phase) - entities.values()[tail * 2 * d + i];
            double im = hr * Math.sin(phase) + hi * Math.cos(phase) - entities.values()[tail * 2 * d + d + i];
            distance += Math.sqrt(re * re + im * im);
        }
        return margin - distance;
    }

    private NDArray entities(NDArray index) {
        long batch = index.getShape().get(0);
        long each = index.getShape().get(1);
        return rows("entities", index.flatten()).reshape(batch, each, -1);
    }

    private NDArray rows(String table, NDArray index) {
        return parameters.ops().call("rows", parameters.get(table), index);
    }
}
