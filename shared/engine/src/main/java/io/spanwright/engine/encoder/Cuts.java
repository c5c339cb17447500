package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A <em>cut</em> is a value that everything computed from the embedding sum passes through: with
 * residual connections, these are the sums and what is computed from a sum alone.
 */
final class Cuts {
    private final Map<String, Integer> unread = new HashMap<>();
    private final Map<String, Integer> live = new HashMap<>();

    private Cuts() {}

    /**
     * The cuts in order.
     *
     * @param sum the first of them
     * @param activations what is computed from it, in order
     * @param output what the graph is for
     */
    static List<String> of(String sum, List<Node> activations, String output) {
        return new Cuts().find(sum, activations, output);
    }

    private List<String> find(String sum, List<Node> activations, String output) {
        unread.put(output, 1);
        activations.forEach(node -> node.inputs().forEach(i -> unread.merge(i, 1, Integer::sum)));
        write(sum);
        List<String> cuts = new ArrayList<>(List.of(sum));
        for (Node node : activations) {
            node.inputs().forEach(this::read);
            node.outputs().forEach(this::write);
            if (live.size() == 1 && live.containsKey(node.output())) {
                cuts.add(node.output());
            }
        }
        return cuts;
    }

    // What nothing reads is not passed through.
    private void write(String value) {
        if (unread.containsKey(value)) {
            live.put(value, unread.get(value));
        }
    }

    private void read(String value) {
        live.computeIfPresent(value, (key, left) -> left == 1 ? null : left - 1);
    }
}
