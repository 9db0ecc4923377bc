package org.molweave.engine.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;

class EnsembleTest {

    private static final Ensemble THREE = Ensemble.of(List.of(
            new Ensemble.Member("seed 1", new AtomModel(1)),
            new Ensemble.Member("seed 2", new AtomModel(2)),
            new Ensemble.Member("seed 3", new AtomModel(6))));

    @Test
    void predictionIsTheMeanAndSpreadIsTheStandardDeviation() throws Exception {
        List<Molecule> molecules = List.of(Smiles.parse("C"), Smiles.parse("CC"));

        List<Prediction> predictions = THREE.predict(molecules);

        // 1, 2, 6: mean 3, deviations -2, -1, 3, so sqrt(14 / 2).
        assertArrayEquals(new float[] {3}, predictions.getFirst().mean());
        assertArrayEquals(
                new float[] {(float) Math.sqrt(7)}, predictions.getFirst().spread(), 1e-6f);
        assertArrayEquals(new float[][] {{2}, {4}, {12}}, predictions.getLast().each());
        assertArrayEquals(new float[] {6}, predictions.getLast().mean());
    }

    @Test
    void aSingleModelHasNoSpread() throws Exception {
        Prediction one = Ensemble.of(new AtomModel(2))
                .predict(List.of(Smiles.parse("CCC")))
                .getFirst();

        assertArrayEquals(new float[] {6}, one.mean());
        assertEquals(0, one.spread().length);
    }

    @Test
    void membersAreFoundByTheirSeries() {
        assertEquals(List.of("seed 1", "seed 2", "seed 3"), THREE.series());
        assertEquals(new AtomModel(1), THREE.member("").model());
        assertEquals(new AtomModel(2), THREE.member("seed 2").model());
        assertThrows(IllegalArgumentException.class, () -> THREE.member("seed 9"));
    }
}
