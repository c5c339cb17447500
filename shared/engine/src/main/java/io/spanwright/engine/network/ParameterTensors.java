package io.spanwright.engine.network;

import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Tensor;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One tensor a parameter, each a view of one buffer. */
final class ParameterTensors implements AutoCloseable {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /**
     * Makes the views.
     *
     * @param buffer direct, of the parameters' layout
     * @param name of the tensor by that of its parameter
     */
    ParameterTensors(
            Parameters parameters,
            FloatBuffer buffer,
            UnaryOperator<String> name,
            OnnxRuntime runtime) {
        for (Parameter parameter : parameters.all()) {
            FloatBuffer view = buffer.slice(parameter.offset(), parameter.size());
            tensors.put(name.apply(parameter.name()), runtime.view(view, parameter.dimensions()));
        }
    }

    Map<String, Tensor> byName() {
        return tensors;
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
    }
}
