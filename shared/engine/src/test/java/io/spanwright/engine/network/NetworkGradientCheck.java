package io.spanwright.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.runtime.TestRuntime;
import java.nio.FloatBuffer;
import java.util.Random;

/**
 * Compares the gradients of a whole network with central finite differences: of each parameter the
 * largest element and one at random, as a part that is missing shows in single elements, and a
 * direction.
 *
 * @param step of the differences
 * @param tolerance added to 1 % of what is measured
 */
record NetworkGradientCheck(Example example, float step, double tolerance) {
    private static final long SEED = 3;
    private static final long STEP_SEED = 5;
    private static final int LANES = 3;

    static TrainableNetwork network(Encoder encoder, double dropout, int frozen) {
        NetworkSpec spec =
                new NetworkSpec(
                        encoder,
                        Example.TAGS,
                        Example.SHAPES,
                        encoder.layerCount(),
                        frozen,
                        dropout,
                        dropout,
                        SEED,
                        LANES,
                        LANES);
        return TrainableNetwork.create(spec, TestRuntime.get());
    }

    void verify(Encoder encoder, double dropout, int frozen) {
        try (TrainableNetwork network = network(encoder, dropout, frozen)) {
            assertThat(network.parameters().all()).isNotEmpty();
            disturbShapes(network);
            float[] gradients = example.gradientsOf(network, STEP_SEED);
            for (Parameter parameter : network.parameters().all()) {
                checkElements(parameter, gradients, network);
                checkDirection(parameter, gradients, network);
            }
        }
    }

    // Zeros would hide an error that is a factor of the value.
    private static void disturbShapes(TrainableNetwork network) {
        Parameter shapes =
                network.parameters().all().stream()
                        .filter(one -> one.group().equals(ParameterGroup.SHAPE))
                        .findFirst()
                        .orElseThrow();
        FloatBuffer values = network.parameters().values(shapes);
        Random random = new Random(SEED);
        while (values.hasRemaining()) {
            values.put((float) random.nextGaussian() * 0.05f);
        }
    }

    private void checkElements(Parameter parameter, float[] gradients, TrainableNetwork network) {
        int largest = largest(gradients, parameter);
        int drawn = new Random(parameter.name().hashCode()).nextInt(parameter.size());
        for (int element : new int[] {largest, drawn}) {
            float[] direction = new float[parameter.size()];
            direction[element] = 1;
            double derived = gradients[parameter.offset() + element];
            agree(
                    parameter.name() + " element " + element,
                    derived,
                    slope(parameter, direction, network));
        }
    }

    private void checkDirection(Parameter parameter, float[] gradients, TrainableNetwork network) {
        Random random = new Random(parameter.name().hashCode());
        float[] direction = new float[parameter.size()];
        double derived = 0;
        double norm = Math.sqrt((double) parameter.size());
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) (random.nextGaussian() / norm);
            derived += (double) gradients[parameter.offset() + i] * direction[i];
        }
        agree(
                parameter.name() + " along a direction",
                derived,
                slope(parameter, direction, network));
    }

    private void agree(String where, double derived, double measured) {
        double allowed = tolerance + 0.01 * Math.abs(measured);
        assertThat(derived).as(where).isCloseTo(measured, within(allowed));
    }

    private double slope(Parameter parameter, float[] direction, TrainableNetwork network) {
        FloatBuffer values = network.parameters().values(parameter);
        float[] original = new float[parameter.size()];
        values.get(0, original);
        values.put(0, moved(original, direction, step));
        double above = example.trainingLoss(network, STEP_SEED);
        values.put(0, moved(original, direction, -step));
        double below = example.trainingLoss(network, STEP_SEED);
        values.put(0, original);
        return (above - below) / (2 * step);
    }

    private static float[] moved(float[] values, float[] direction, float step) {
        float[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        return moved;
    }

    private static int largest(float[] gradients, Parameter parameter) {
        int largest = 0;
        for (int i = 0; i < parameter.size(); i++) {
            boolean isLarger =
                    Math.abs(gradients[parameter.offset() + i])
                            > Math.abs(gradients[parameter.offset() + largest]);
            largest = isLarger ? i : largest;
        }
        return largest;
    }
}
