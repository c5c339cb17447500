package io.spanwright.engine.network;

import static java.util.Objects.requireNonNull;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** AdamW for parameters that live in one heap array, such as the transitions of a CRF. */
public final class ArrayAdamW {
    private final float[] values;
    private final float[] gradients;
    private final AdamWSettings settings;
    private final float[] first;
    private final float[] second;
    private long steps;

    /**
     * @param values updated in place
     * @param gradients read at each step, never written
     * @param settings a weight decay of 0 switches decay off
     */
    public ArrayAdamW(float[] values, float[] gradients, AdamWSettings settings) {
        if (values.length != gradients.length) {
            throw new IllegalArgumentException(
                    "%d values but %d gradients".formatted(values.length, gradients.length));
        }
        this.values = values;
        this.gradients = gradients;
        this.settings = requireNonNull(settings, "settings is null");
        first = new float[values.length];
        second = new float[values.length];
    }

    public double squaredGradientNorm() {
        return AdamWRule.squares(gradients, gradients.length);
    }

    /**
     * Makes one step.
     *
     * @param gradientScale what each gradient is multiplied by, 1 where nothing is clipped
     */
    public void step(double learningRate, double gradientScale) {
        steps++;
        new AdamWRule(settings, steps, learningRate, gradientScale, settings.weightDecay())
                .update(values, gradients, first, second, values.length);
    }

    /** Forgets all gradients. */
    public void reset() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        steps = 0;
    }

    /** Writes steps and moments; the values are the caller's. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        FloatRuns.write(out, first);
        FloatRuns.write(out, second);
    }

    public void restore(DataInput in) throws IOException {
        steps = in.readLong();
        FloatRuns.read(in, first);
        FloatRuns.read(in, second);
    }
}
