package io.spanwright.engine.network;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/**
 * A copy of all trained values of a network, outside the heap: the garbage collector would keep
 * room of its size free beside it. To be used again rather than made anew.
 */
public final class WeightCopy {

    private final FloatBuffer values;

    /** Copies the values. */
    public WeightCopy(Parameters parameters) {
        this(Parameters.allocate(parameters.size()));
        take(parameters);
    }

    private WeightCopy(FloatBuffer values) {
        this.values = values;
    }

    /** Copies the values over those that are here. */
    public void take(Parameters parameters) {
        values.put(0, parameters.values(), 0, size(parameters));
    }

    /** Gives the values here to the network. */
    public void putBack(Parameters parameters) {
        parameters.values().put(0, values, 0, size(parameters));
    }

    /** Gives the values here to the network, and takes the network's. */
    public void swap(Parameters parameters) {
        forEachRun(parameters, this::swap);
    }

    private void swap(FloatBuffer other, int from, int count) {
        float[] own = RunArrays.get().one();
        float[] others = RunArrays.get().other();
        values.get(from, own, 0, count);
        other.get(from, others, 0, count);
        values.put(from, others, 0, count);
        other.put(from, own, 0, count);
    }

    /** Moves each value here by a share of its way to the network's. */
    public void moveTowards(Parameters parameters, float share) {
        forEachRun(parameters, (other, from, count) -> moveTowards(other, share, from, count));
    }

    private void moveTowards(FloatBuffer other, float share, int from, int count) {
        float[] own = RunArrays.get().one();
        float[] others = RunArrays.get().other();
        values.get(from, own, 0, count);
        other.get(from, others, 0, count);
        for (int index = 0; index < count; index++) {
            own[index] += share * (others[index] - own[index]);
        }
        values.put(from, own, 0, count);
    }

    /** The values of one parameter. */
    FloatBuffer values(Parameter parameter) {
        return values.slice(parameter.offset(), parameter.size());
    }

    private interface Run {
        void apply(FloatBuffer other, int from, int count);
    }

    private void forEachRun(Parameters parameters, Run run) {
        int size = size(parameters);
        FloatBuffer other = parameters.values();
        IntStream.range(0, (size + Parameters.RUN - 1) / Parameters.RUN)
                .map(index -> index * Parameters.RUN)
                .parallel()
                .forEach(from -> run.apply(other, from, Math.min(Parameters.RUN, size - from)));
    }

    private int size(Parameters parameters) {
        if (values.capacity() != parameters.size()) {
            throw new IllegalArgumentException(
                    "%d values are kept, the network has %d"
                            .formatted(values.capacity(), parameters.size()));
        }
        return parameters.size();
    }

    public void save(DataOutput out) throws IOException {
        FloatRuns.write(out, values);
    }

    /** What {@link #save} wrote of a network of this layout. */
    public static WeightCopy restore(DataInput in, Parameters parameters) throws IOException {
        FloatBuffer values = Parameters.allocate(parameters.size());
        FloatRuns.read(in, values);
        return new WeightCopy(values);
    }
}
