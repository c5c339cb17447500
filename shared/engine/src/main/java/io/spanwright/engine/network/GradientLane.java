package io.spanwright.engine.network;

import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Tensor;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A buffer of gradients that one thread at a time writes. The first pass after clearing writes the
 * sum itself; further ones write beside it and are added.
 */
final class GradientLane implements AutoCloseable {
    private static final long NEVER = -1;

    private final Parameters parameters;
    private final UnaryOperator<String> names;
    private final OnnxRuntime runtime;
    private final FloatBuffer sum;
    private final ParameterTensors tensors;
    private long writtenIn = NEVER;
    private GradientLane beside;

    /**
     * Views the buffer.
     *
     * @param names of the gradients by name of the parameter
     * @param sum direct, of the parameters' layout
     */
    GradientLane(
            Parameters parameters,
            UnaryOperator<String> names,
            FloatBuffer sum,
            OnnxRuntime runtime) {
        this.parameters = parameters;
        this.names = names;
        this.sum = sum;
        this.runtime = runtime;
        tensors = new ParameterTensors(parameters, sum, names, runtime);
    }

    /** Has the gradients written, and adds them to what is there. */
    void accumulate(Consumer<Map<String, Tensor>> write) {
        if (!isWritten()) {
            write.accept(tensors.byName());
            writtenIn = parameters.clearings();
            return;
        }
        if (beside == null) {
            FloatBuffer buffer = Parameters.allocate(parameters.size());
            beside = new GradientLane(parameters, names, buffer, runtime);
        }
        beside.accumulate(write);
        beside.moveTo(sum);
    }

    /** Adds what is here to another buffer, and is empty afterwards. */
    void moveTo(FloatBuffer other) {
        if (!isWritten()) {
            return;
        }
        int size = parameters.size();
        int run = Parameters.RUN;
        IntStream.range(0, (size + run - 1) / run)
                .parallel()
                .forEach(index -> add(other, index * run, Math.min(run, size - index * run)));
        writtenIn = NEVER;
    }

    private void add(FloatBuffer other, int from, int count) {
        float[] total = RunArrays.get().one();
        float[] own = RunArrays.get().other();
        other.get(from, total, 0, count);
        sum.get(from, own, 0, count);
        for (int i = 0; i < count; i++) {
            total[i] += own[i];
        }
        other.put(from, total, 0, count);
    }

    private boolean isWritten() {
        return writtenIn == parameters.clearings();
    }

    @Override
    public void close() {
        tensors.close();
        if (beside != null) {
            beside.close();
        }
    }
}
