package org.molweave.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LearningRateTest {

    @Test
    void exponentialFallsInSteps() {
        LearningRate rate = LearningRate.exponential(0.5, 10);

        assertEquals(1, rate.at(0));
        assertEquals(1, rate.at(9));
        assertEquals(0.5, rate.at(10));
        assertEquals(0.125, rate.at(39));
    }

    @Test
    void warmUpRisesToTheFullRate() {
        LearningRate rate = LearningRate.constant().withWarmUp(4);

        assertEquals(0.25, rate.at(0));
        assertEquals(0.75, rate.at(2));
        assertEquals(1, rate.at(3));
        assertEquals(1, rate.at(100));
        assertEquals(1, LearningRate.constant().withWarmUp(0).at(0));
    }

    @Test
    void aScheduleThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LearningRate.exponential(0, 5));
        assertThrows(IllegalArgumentException.class, () -> LearningRate.exponential(Double.NaN, 5));
        assertThrows(IllegalArgumentException.class, () -> LearningRate.exponential(0.9, 0));
    }
}
