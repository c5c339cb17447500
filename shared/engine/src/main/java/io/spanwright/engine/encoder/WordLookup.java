package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.UnsupportedGraphException;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where a graph chooses rows of the word embedding by sub-word ids. The table is most of a
 * multilingual encoder and is not trained, so the rows are fed instead: no session then holds it.
 *
 * @param node the Gather
 */
record WordLookup(Node node) {
    private static final Set<String> PASSING = Set.of("Cast", "Identity");

    /**
     * Finds the lookup.
     *
     * @param graph its weights are inputs
     * @throws UnsupportedGraphException where there is none
     */
    static WordLookup find(Graph graph) {
        GraphEditor editor = new GraphEditor(graph, "lookup");
        return graph.nodes().stream()
                .filter(node -> node.is("Gather") && isTable(node.input(0), graph))
                .filter(node -> node.integer("axis", 0) == 0 && isIds(node.input(1), editor))
                .findFirst()
                .map(WordLookup::new)
                .orElseThrow(() -> none(graph));
    }

    private static boolean isTable(String value, Graph graph) {
        return graph.inputs().stream()
                .filter(input -> input.name().equals(value))
                .anyMatch(input -> input.isFixed() && input.dimensions().size() == 2);
    }

    private static boolean isIds(String value, GraphEditor editor) {
        if (value.equals(EncoderReader.INPUT_IDS)) {
            return true;
        }
        Optional<Node> producer = editor.producer(value);
        return producer.isPresent()
                && PASSING.contains(producer.get().operator())
                && isIds(producer.get().input(0), editor);
    }

    private static UnsupportedGraphException none(Graph graph) {
        Set<String> own =
                graph.nodes().stream()
                        .filter(node -> node.domain().equals(Node.CONTRIBUTED))
                        .map(node -> node.qualifiedOperator() + " at node " + node.name())
                        .limit(3)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new UnsupportedGraphException(
                own.isEmpty()
                        ? "no embedding is looked up by input_ids: not an encoder"
                        : "no embedding is looked up by input_ids, but there is operator %s; export the model without optimisation"
                                .formatted(String.join(", ", own)));
    }

    /** The weight [V, H]. */
    String table() {
        return node.input(0);
    }

    /** The graph with the rows as an input {@link EncoderReader#WORD_VECTORS}, [B, S, H]. */
    Graph detach(Graph graph, long width) {
        GraphEditor editor = new GraphEditor(graph, "detached");
        editor.addInput(
                ValueInfo.of(
                        EncoderReader.WORD_VECTORS,
                        ElementType.FLOAT,
                        "windows",
                        "length",
                        String.valueOf(width)));
        editor.redirect(node.output(), EncoderReader.WORD_VECTORS, Set.of());
        editor.remove(node);
        if (editor.consumers(table()).isEmpty()) {
            editor.removeInput(table());
        }
        return editor.toGraph();
    }

    /** The table's shape, V and H. */
    List<Long> shape(Graph graph) {
        return graph.inputs().stream()
                .filter(input -> input.name().equals(table()))
                .findFirst()
                .map(input -> List.of(input.shape()[0], input.shape()[1]))
                .orElseThrow();
    }
}
