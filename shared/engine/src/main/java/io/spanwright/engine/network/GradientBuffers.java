package io.spanwright.engine.network;

import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Tensor;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the backward graph writes. The first pass after clearing writes the sum itself; further
 * ones write beside it and are added.
 */
final class GradientBuffers implements AutoCloseable {
    private static final int RUN = 8_192;

    private final Parameters parameters;
    private final Map<String, String> names;
    private final OnnxRuntime runtime;
    private final ParameterTensors direct;
    private FloatBuffer beside;
    private ParameterTensors besideTensors;

    /**
     * @param names of the gradients by name of the parameter
     */
    GradientBuffers(Parameters parameters, Map<String, String> names, OnnxRuntime runtime) {
        this.parameters = parameters;
        this.names = names;
        this.runtime = runtime;
        direct = tensors(parameters.gradientBuffer());
    }

    private ParameterTensors tensors(FloatBuffer buffer) {
        return new ParameterTensors(parameters, buffer, names::get, runtime);
    }

    /** Has the gradients written, and adds them to what is there. */
    void accumulate(Consumer<Map<String, Tensor>> write) {
        if (parameters.isCleared()) {
            write.accept(direct.byName());
            parameters.gradientsWritten();
            return;
        }
        if (beside == null) {
            beside = Parameters.allocate(parameters.size());
            besideTensors = tensors(beside);
        }
        write.accept(besideTensors.byName());
        addBeside(parameters.gradientBuffer());
    }

    private void addBeside(FloatBuffer sum) {
        float[] own = new float[RUN];
        float[] other = new float[RUN];
        for (int from = 0; from < parameters.size(); from += RUN) {
            int count = Math.min(RUN, parameters.size() - from);
            sum.get(from, own, 0, count);
            beside.get(from, other, 0, count);
            for (int i = 0; i < count; i++) {
                own[i] += other[i];
            }
            sum.put(from, own, 0, count);
        }
    }

    @Override
    public void close() {
        direct.close();
        if (besideTensors != null) {
            besideTensors.close();
        }
    }
}
