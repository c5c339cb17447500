package io.spanwright.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdamWTest {
    private static final AdamWSettings SETTINGS = new AdamWSettings(0.9, 0.99, 1e-8, 0.1);

    /** The published formulas, one number at a time, in double precision. */
    private static final class Reference {
        private double value;
        private double first;
        private double second;
        private int steps;

        void step(double gradient, double rate, double decay) {
            steps++;
            first = 0.9 * first + 0.1 * gradient;
            second = 0.99 * second + 0.01 * gradient * gradient;
            double mean = first / (1 - Math.pow(0.9, steps));
            double square = second / (1 - Math.pow(0.99, steps));
            value -= rate * (mean / (Math.sqrt(square) + 1e-8) + decay * value);
        }
    }

    @Test
    void followsThePublishedFormulas() {
        Reference reference = new Reference();
        reference.value = 0.5;
        float[] values = {0.5f};
        float[] gradients = {0};
        ArrayAdamW adam = new ArrayAdamW(values, gradients, SETTINGS);
        for (double gradient : new double[] {0.3, -0.1, 2, 0, -1.5}) {
            gradients[0] = (float) gradient;
            adam.step(0.05, 0.5);
            reference.step(gradient * 0.5, 0.05, 0.1);
            assertThat((double) values[0]).isCloseTo(reference.value, within(1e-6));
        }
    }

    @Test
    void everyGroupHasItsRateAndOnlyMatricesDecay() {
        Parameters parameters = parameters();
        parameters.values().put(0, filled(parameters.size(), 1));
        AdamW adam = new AdamW(parameters, SETTINGS, 1);
        adam.step(group -> group.equals(ParameterGroup.HEAD) ? 0.5 : 0.1, 1);
        assertThat(parameters.values(parameters.all().get(0)).get(0))
                .isCloseTo(0.99f, within(1e-6f));
        assertThat(parameters.values(parameters.all().get(1)).get(0)).isEqualTo(1);
        parameters.gradients().put(0, filled(parameters.size(), 3));
        new AdamW(parameters, SETTINGS, 1)
                .step(group -> group.equals(ParameterGroup.HEAD) ? 0.5 : 0.1, 1);
        assertThat(parameters.values(parameters.all().get(1)).get(0))
                .isCloseTo(0.5f, within(1e-5f));
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Parameters one = parameters();
        Parameters two = parameters();
        AdamW single = new AdamW(one, SETTINGS, 1);
        AdamW parallel = new AdamW(two, SETTINGS, 2);
        for (int step = 0; step < 5; step++) {
            float[] gradients = random(one.size(), step);
            one.gradients().put(0, gradients);
            two.gradients().put(0, gradients);
            assertThat(parallel.squaredGradientNorm()).isEqualTo(single.squaredGradientNorm());
            single.step(group -> 0.01, 0.7);
            parallel.step(group -> 0.01, 0.7);
        }
        assertThat(two.values()).isEqualTo(one.values());
    }

    @Test
    void theNormIsThatOfAllGradients() {
        Parameters parameters = parameters();
        float[] gradients = random(parameters.size(), 1);
        parameters.gradients().put(0, gradients);
        double sum = 0;
        for (float gradient : gradients) {
            sum += (double) gradient * gradient;
        }
        assertThat(new AdamW(parameters, SETTINGS, 1).squaredGradientNorm())
                .isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void anArrayGoesOnFromItsSavedState() throws IOException {
        float[] gradients = {0.3f, -0.2f};
        float[] values = {1, 2};
        ArrayAdamW adam = new ArrayAdamW(values, gradients, SETTINGS);
        adam.step(0.1, 1);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        adam.save(new DataOutputStream(saved));
        float[] others = values.clone();
        ArrayAdamW other = new ArrayAdamW(others, gradients, SETTINGS);
        other.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        adam.step(0.1, 1);
        other.step(0.1, 1);
        assertThat(others).containsExactly(values);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> new AdamWSettings(1, 0.9, 1e-8, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beta1");
    }

    private static Parameters parameters() {
        return new Parameters(
                List.of(
                        new Parameter(
                                "matrix", List.of(100L, 300L), 0, ParameterGroup.EMBEDDING, true),
                        new Parameter("bias", List.of(77L), 30_000, ParameterGroup.HEAD, false)));
    }

    private static float[] filled(int size, float value) {
        float[] filled = new float[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private static float[] random(int size, long seed) {
        Random random = new Random(seed);
        float[] drawn = new float[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = (float) random.nextGaussian();
        }
        return drawn;
    }
}
