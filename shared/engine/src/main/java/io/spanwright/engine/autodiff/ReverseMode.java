package io.spanwright.engine.autodiff;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ShapeVectors;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.ValueInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Derives a backward graph: nodes are visited from the output to the inputs, each handing the
 * gradients of its outputs on to its inputs by its {@link GradientRule}.
 */
public final class ReverseMode {
    private static final Set<String> VIEWS = Set.of("Reshape", "Squeeze", "Unsqueeze", "Identity");

    private final Graph forward;
    private final Types types;
    private final Set<String> needed;

    private ReverseMode(Graph forward, Types types, Set<String> wanted) {
        this.forward = forward;
        this.types = types;
        needed = new HashSet<>(wanted);
        for (Node node : forward.nodes()) {
            if (node.inputs().stream().anyMatch(needed::contains)) {
                node.outputs().stream().filter(this::isReal).forEach(needed::add);
            }
        }
    }

    // Nothing flows through a comparison.
    private boolean isReal(String value) {
        return !value.isEmpty() && (!types.knows(value) || types.of(value).element().isReal());
    }

    /**
     * Derives the gradients of a scalar by some inputs of a graph, from its gradient by one output.
     *
     * @param types of the graph's values
     * @param output of type float
     * @param seed name of the new input for the gradient of the output
     * @param wanted inputs to differentiate by; one that the output does not depend on has no
     *     gradient
     * @throws UnsupportedOperatorException where a rule is missing
     */
    public static Backward derive(
            Graph forward, Types types, String output, String seed, Set<String> wanted) {
        return new ReverseMode(forward, types, wanted).derive(output, seed, wanted);
    }

    private Backward derive(String output, String seed, Set<String> wanted) {
        GraphEditor editor = new GraphEditor(forward.opset(), "backward");
        forward.constants().forEach(editor::addConstant);
        editor.addInput(types.of(output).named(seed));
        ShapeVectors vectors = new ShapeVectors(editor, reference(seed));
        BackwardBuilder builder = new BackwardBuilder(editor, types, vectors, needed);
        builder.add(output, seed);
        visit(output, builder);
        Map<String, String> gradients = new LinkedHashMap<>();
        for (String name : wanted) {
            builder.gradient(name).ifPresent(value -> expose(name, value, editor, gradients));
        }
        editor.prune(false);
        repeatViews(editor, vectors);
        declareForwardValues(editor);
        editor.prune(true);
        return new Backward(editor.toGraph(), gradients);
    }

    /** Where B and S are read. */
    private String reference(String seed) {
        return forward.inputs().stream()
                .map(ValueInfo::name)
                .filter(name -> types.of(name).isByBatch())
                .findFirst()
                .orElse(seed);
    }

    private void visit(String output, BackwardBuilder builder) {
        List<Node> reached = reached(output);
        List<Node> missing = new ArrayList<>();
        for (Node node : reached) {
            if (GradientRules.standard().of(node).isEmpty()) {
                missing.add(0, node);
            }
        }
        if (!missing.isEmpty()) {
            throw UnsupportedOperatorException.noRule(missing);
        }
        reached.forEach(node -> GradientRules.standard().of(node).get().derive(node, builder));
    }

    /** The nodes on the way from what is needed to the output, the last first. */
    private List<Node> reached(String output) {
        Set<String> relevant = new HashSet<>(Set.of(output));
        List<Node> reached = new ArrayList<>();
        List<Node> backwards = new ArrayList<>(forward.nodes());
        Collections.reverse(backwards);
        for (Node node : backwards) {
            boolean counts = node.outputs().stream().anyMatch(relevant::contains);
            if (counts && node.outputs().stream().anyMatch(needed::contains)) {
                reached.add(node);
                node.inputs().stream().filter(needed::contains).forEach(relevant::add);
            }
        }
        return reached;
    }

    // A gradient may be shared, or be the seed itself, so each gets a name of its own.
    private static void expose(
            String name, String value, GraphEditor editor, Map<String, String> gradients) {
        String own = "gradient/" + name;
        Optional<Node> producer = editor.producer(value);
        boolean isShared = producer.isEmpty() || !editor.consumers(value).isEmpty();
        if (isShared || gradients.containsValue(value)) {
            editor.add(new Node("Identity", "", List.of(value), List.of(own), Map.of()));
        } else {
            editor.rename(producer.get(), value, own);
        }
        editor.addOutput(ValueInfo.untyped(own));
        gradients.put(name, own);
    }

    private void declareForwardValues(GraphEditor editor) {
        for (String value : read(editor)) {
            editor.addInput(types.of(value).named(value));
        }
    }

    // A view costs nothing to make again; as an output of the forward graph it would be a copy.
    private void repeatViews(GraphEditor editor, ShapeVectors vectors) {
        Map<String, Node> views = new HashMap<>();
        forward.nodes().stream()
                .filter(node -> VIEWS.contains(node.qualifiedOperator()))
                .forEach(node -> views.put(node.output(), node));
        Set<String> read = read(editor);
        while (read.stream().anyMatch(views::containsKey)) {
            read.stream()
                    .filter(views::containsKey)
                    .forEach(value -> repeat(value, views.get(value), editor, vectors));
            read = read(editor);
        }
    }

    private void repeat(String value, Node view, GraphEditor editor, ShapeVectors vectors) {
        String shape = vectors.forReshape(types.of(value).shape());
        editor.add(
                new Node("Reshape", "", List.of(view.input(0), shape), List.of(value), Map.of()));
    }

    /** What the backward graph reads of the forward graph. */
    private static Set<String> read(GraphEditor editor) {
        Set<String> read = new LinkedHashSet<>();
        editor.nodes().forEach(node -> read.addAll(node.inputs()));
        read.removeIf(
                value ->
                        value.isEmpty()
                                || editor.producer(value).isPresent()
                                || editor.hasInput(value)
                                || editor.constantOf(value).isPresent());
        return read;
    }
}
