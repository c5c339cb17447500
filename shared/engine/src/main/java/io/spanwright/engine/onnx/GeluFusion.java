package io.spanwright.engine.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds {@code x * (erf(x / sqrt 2) + 1) * 0.5}, in any order of the products, and replaces it by
 * ONNX Runtime's Gelu.
 */
public final class GeluFusion {
    private static final double ROOT_OF_TWO = Math.sqrt(2);

    private final GraphEditor editor;

    private GeluFusion(GraphEditor editor) {
        this.editor = editor;
    }

    public static Graph apply(Graph graph) {
        GraphEditor editor = new GraphEditor(graph, "gelu");
        GeluFusion fusion = new GeluFusion(editor);
        graph.nodes().stream().filter(node -> node.is("Erf")).forEach(fusion::fuse);
        editor.prune(false);
        return editor.toGraph();
    }

    private void fuse(Node erf) {
        Optional<String> value = scaled(erf.input(0));
        Optional<Node> product =
                soleConsumer(erf, "Add")
                        .filter(sum -> editor.isConstantAbout(other(sum, erf.output()), 1))
                        .flatMap(sum -> soleConsumer(sum, "Mul"));
        if (value.isEmpty() || product.isEmpty()) {
            return;
        }
        last(product.get(), value.get()).ifPresent(node -> replace(node, value.get()));
    }

    private Optional<String> scaled(String value) {
        Optional<Node> division =
                editor.producer(value, "Div")
                        .filter(node -> editor.isConstantAbout(node.input(1), ROOT_OF_TWO));
        Optional<Node> product =
                editor.producer(value, "Mul")
                        .filter(node -> editor.isConstantAbout(node.input(1), 1 / ROOT_OF_TWO));
        return division.or(() -> product).map(node -> node.input(0));
    }

    // Half of x, or x and then half of all.
    private Optional<Node> last(Node product, String value) {
        boolean direct = product.inputs().contains(value);
        if (direct) {
            return soleConsumer(product, "Mul")
                    .filter(half -> editor.isConstantAbout(other(half, product.output()), 0.5));
        }
        return product.inputs().stream().anyMatch(input -> isHalfOf(input, value))
                ? Optional.of(product)
                : Optional.empty();
    }

    private boolean isHalfOf(String half, String value) {
        return editor.producer(half, "Mul")
                .filter(node -> node.inputs().contains(value))
                .filter(node -> editor.isConstantAbout(other(node, value), 0.5))
                .isPresent();
    }

    private void replace(Node last, String value) {
        editor.replace(
                last, new Node("Gelu", Node.CONTRIBUTED, List.of(value), last.outputs(), Map.of()));
    }

    private Optional<Node> soleConsumer(Node node, String operator) {
        return editor.soleConsumer(node.output()).filter(next -> next.is(operator));
    }

    private static String other(Node node, String value) {
        return node.input(0).equals(value) ? node.input(1) : node.input(0);
    }
}
