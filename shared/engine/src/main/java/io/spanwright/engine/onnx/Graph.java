package io.spanwright.engine.onnx;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An ONNX graph without subgraphs. Immutable; {@link GraphEditor} makes changed ones.
 *
 * @param opset version of the standard operators
 * @param constants by value name
 * @param nodes each after those whose outputs it reads
 */
public record Graph(
        int opset,
        List<ValueInfo> inputs,
        List<ValueInfo> outputs,
        Map<String, Constant> constants,
        List<Node> nodes) {

    public Graph {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        nodes = List.copyOf(nodes);
    }

    public boolean hasInput(String name) {
        return inputs.stream().anyMatch(input -> input.name().equals(name));
    }
}
