package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Graph;
import java.util.Map;

/**
 * A backward graph.
 *
 * @param graph its inputs are the seed gradient and what it reads of the forward graph's inputs and
 *     values; its outputs are the gradients
 * @param gradients name of the gradient by name of what is differentiated by
 */
public record Backward(Graph graph, Map<String, String> gradients) {

    public Backward {
        gradients = Map.copyOf(gradients);
    }
}
