package io.spanwright.engine.network;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weights that are not trained, in one direct buffer that all sessions read. */
final class FrozenWeights implements AutoCloseable {
    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /**
     * Copies what is needed.
     *
     * @param trained names of the weights that are not frozen
     */
    FrozenWeights(
            Graph graph, Set<String> trained, Map<String, Constant> weights, OnnxRuntime runtime) {
        List<String> frozen =
                graph.inputs().stream()
                        .map(ValueInfo::name)
                        .filter(name -> weights.containsKey(name) && !trained.contains(name))
                        .toList();
        int bytes =
                frozen.stream()
                        .mapToInt(name -> weights.get(name).data().remaining())
                        .reduce(0, Math::addExact);
        ByteBuffer block = ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (String name : frozen) {
            Constant weight = weights.get(name);
            int from = block.position();
            block.put(weight.data());
            ByteBuffer copy = block.slice(from, block.position() - from);
            constants.put(name, new Constant(weight.type(), weight.shape(), copy));
        }
        constants.forEach((name, constant) -> tensors.put(name, view(constant, runtime)));
    }

    private static Tensor view(Constant constant, OnnxRuntime runtime) {
        long[] shape = constant.shape().stream().mapToLong(Long::longValue).toArray();
        return runtime.view(constant.asFloats(), shape);
    }

    Map<String, Constant> constants() {
        return constants;
    }

    Map<String, Tensor> tensors() {
        return tensors;
    }

    @Override
    public void close() {
        tensors.values().forEach(Tensor::close);
    }
}
