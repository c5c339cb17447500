package io.spanwright.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Emissions;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.crf.UnitSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemperatureFitTest {

    private static final UnitSpan ENTITY = new UnitSpan(0, 1, 0);
    private static final Transitions FLAT = Transitions.zero(new BioTags(1));

    /** Chains of one unit whose truth follows their scores, which are then multiplied. */
    private static List<Observation> observations(int count, double exaggeration) {
        Random random = new Random(2);
        List<Observation> observations = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double score = 2 * random.nextGaussian();
            boolean entity = random.nextDouble() < 1 / (1 + Math.exp(-score));
            float[] scores = {0, (float) (score * exaggeration), 0};
            Emissions emissions = Emissions.rowByRow(scores, 3);
            List<UnitSpan> predicted = score > 0 ? List.of(ENTITY) : List.of();
            Set<UnitSpan> right = new HashSet<>();
            if (entity) {
                right.add(ENTITY);
            }
            observations.add(new Observation(emissions, predicted, right));
        }
        return observations;
    }

    @Test
    void findsHowMuchScoresExaggerate() {
        for (double exaggeration : new double[] {1, 2, 4}) {
            Temperature temperature = TemperatureFit.fit(observations(4_000, exaggeration), FLAT);
            assertThat(temperature.value()).isCloseTo(exaggeration, within(0.15 * exaggeration));
            assertThat(temperature.observations()).isGreaterThan(1_500);
        }
    }

    @Test
    void staysNearTheDefaultWithFewObservations() {
        assertThat(TemperatureFit.fit(observations(4, 1), FLAT).value()).isBetween(0.9, 2.5);
    }

    @Test
    void isTheDefaultWithoutPredictions() {
        assertThat(TemperatureFit.fit(List.of(), FLAT)).isEqualTo(Temperature.DEFAULT);
    }
}
