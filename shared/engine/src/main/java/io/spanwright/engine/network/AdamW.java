package io.spanwright.engine.network;

import static java.util.Objects.requireNonNull;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * AdamW over all parameters of a network. The outcome does not depend on the number of threads: the
 * elements are cut into fixed runs, and sums over runs are made in order.
 */
public final class AdamW {

    private final Parameters parameters;
    private final AdamWSettings settings;
    private final boolean parallel;
    private final List<Run> runs;
    private final FloatBuffer first;
    private final FloatBuffer second;
    private long steps;

    /** Consecutive elements of one parameter. */
    private record Run(Parameter parameter, int offset, int length) {}

    /**
     * @param threads 1, or more for the JVM's common pool
     */
    public AdamW(Parameters parameters, AdamWSettings settings, int threads) {
        this.parameters = requireNonNull(parameters, "parameters is null");
        this.settings = requireNonNull(settings, "settings is null");
        parallel = threads > 1;
        runs = cut(parameters.all());
        first = Parameters.allocate(parameters.size());
        second = Parameters.allocate(parameters.size());
    }

    /** How many steps were made. */
    public long steps() {
        return steps;
    }

    /**
     * The sum of the squares of all gradients. The caller adds that of other parameters, and clips
     * with {@link #step}'s scale: {@code min(1, limit / sqrt(sum))}.
     */
    public double squaredGradientNorm() {
        FloatBuffer gradients = parameters.gradients();
        IntToDoubleFunction squares = index -> squares(gradients, runs.get(index));
        double[] sums = indices().mapToDouble(squares).toArray();
        double sum = 0;
        for (double one : sums) {
            sum += one;
        }
        return sum;
    }

    /**
     * Makes one step with the gradients that are there; the caller clears them.
     *
     * @param learningRate of each group
     * @param gradientScale what each gradient is multiplied by, 1 where nothing is clipped
     */
    public void step(ToDoubleFunction<ParameterGroup> learningRate, double gradientScale) {
        steps++;
        FloatBuffer values = parameters.values();
        FloatBuffer gradients = parameters.gradients();
        indices()
                .forEach(
                        index -> {
                            Run run = runs.get(index);
                            double rate = learningRate.applyAsDouble(run.parameter().group());
                            update(run, values, gradients, rule(run, rate, gradientScale));
                        });
    }

    /** Forgets all gradients. */
    public void reset() {
        indices().forEach(index -> clear(runs.get(index)));
        steps = 0;
    }

    /** Writes steps and moments; the values are saved by {@link Parameters#save}. */
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

    private IntStream indices() {
        IntStream indices = IntStream.range(0, runs.size());
        return parallel ? indices.parallel() : indices;
    }

    private AdamWRule rule(Run run, double rate, double scale) {
        double decay = run.parameter().decayed() ? settings.weightDecay() : 0;
        return new AdamWRule(settings, steps, rate, scale, decay);
    }

    private void clear(Run run) {
        float[] zeros = RunArrays.get().one();
        Arrays.fill(zeros, 0);
        first.put(run.offset(), zeros, 0, run.length());
        second.put(run.offset(), zeros, 0, run.length());
    }

    private void update(Run run, FloatBuffer values, FloatBuffer gradients, AdamWRule rule) {
        RunArrays arrays = RunArrays.get();
        int from = run.offset();
        int length = run.length();
        values.get(from, arrays.one(), 0, length);
        gradients.get(from, arrays.other(), 0, length);
        first.get(from, arrays.third(), 0, length);
        second.get(from, arrays.fourth(), 0, length);
        rule.update(arrays.one(), arrays.other(), arrays.third(), arrays.fourth(), length);
        values.put(from, arrays.one(), 0, length);
        first.put(from, arrays.third(), 0, length);
        second.put(from, arrays.fourth(), 0, length);
    }

    private static double squares(FloatBuffer gradients, Run run) {
        float[] own = RunArrays.get().one();
        gradients.get(run.offset(), own, 0, run.length());
        return AdamWRule.squares(own, run.length());
    }

    private static List<Run> cut(List<Parameter> parameters) {
        List<Run> runs = new ArrayList<>();
        for (Parameter parameter : parameters) {
            for (int from = 0; from < parameter.size(); from += Parameters.RUN) {
                int length = Math.min(Parameters.RUN, parameter.size() - from);
                runs.add(new Run(parameter, parameter.offset() + from, length));
            }
        }
        return List.copyOf(runs);
    }
}
