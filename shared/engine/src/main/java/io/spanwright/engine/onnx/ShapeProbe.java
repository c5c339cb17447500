package io.spanwright.engine.onnx;

import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.SessionSettings;
import io.spanwright.engine.runtime.Tensor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the shape of every value by running the graph twice, at (B, S) = (2, 3) and (5, 7), with
 * every value as an output. No shape inference is needed, and none can be wrong.
 *
 * <p>All inputs are fed zeros: shapes depend neither on weights nor on ids.
 */
public final class ShapeProbe {
    private final Graph graph;
    private final OnnxRuntime runtime;
    private final Zeros zeros;

    private ShapeProbe(Graph graph, OnnxRuntime runtime, Zeros zeros) {
        this.graph = graph;
        this.runtime = runtime;
        this.zeros = zeros;
    }

    /**
     * Probes a graph whose inputs are of int64 or float, and whose named dimensions are B and S, in
     * this order.
     */
    public static Types probe(Graph graph, OnnxRuntime runtime) {
        return probe(graph, runtime, new Zeros());
    }

    /** As {@link #probe(Graph, OnnxRuntime)}, for several probes that share their zeros. */
    public static Types probe(Graph graph, OnnxRuntime runtime, Zeros zeros) {
        return new ShapeProbe(graph, runtime, zeros).types();
    }

    private Types types() {
        Map<String, TensorType> types = new HashMap<>();
        graph.constants().forEach((name, value) -> types.put(name, TensorType.of(value)));
        GraphEditor editor = new GraphEditor(graph, "probe");
        Set<String> values = exposeAll(editor);
        ByteBuffer model = GraphWriter.toBuffer(editor.toGraph());
        try (ModelSession session = runtime.open(model, new SessionSettings(1, false))) {
            Map<String, Seen> small = run(session, values, Probe.SMALL);
            Map<String, Seen> large = run(session, values, Probe.LARGE);
            small.forEach(
                    (name, seen) -> type(seen, large.get(name)).ifPresent(t -> types.put(name, t)));
        }
        return new Types(types);
    }

    private record Seen(ElementType element, long[] shape) {}

    private static Set<String> exposeAll(GraphEditor editor) {
        Map<String, ValueInfo> values = new LinkedHashMap<>();
        for (Node node : editor.nodes()) {
            for (String output : node.outputs()) {
                if (!output.isEmpty()) {
                    values.put(output, ValueInfo.untyped(output));
                }
            }
        }
        editor.removeOutputs();
        values.values().forEach(editor::addOutput);
        return values.keySet();
    }

    private Map<String, Seen> run(ModelSession session, Set<String> values, Probe probe) {
        Map<String, Seen> seen = new HashMap<>();
        Map<String, Tensor> inputs = inputs(probe);
        try (Outputs outputs = session.run(inputs, values)) {
            outputs.all().forEach((name, tensor) -> seen.put(name, seen(tensor)));
        } finally {
            inputs.values().forEach(Tensor::close);
        }
        graph.inputs()
                .forEach(
                        input ->
                                seen.put(
                                        input.name(), new Seen(input.type(), shape(input, probe))));
        return seen;
    }

    private static Seen seen(Tensor tensor) {
        return new Seen(ElementType.of(tensor.elementType()), tensor.shape());
    }

    private Map<String, Tensor> inputs(Probe probe) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        for (ValueInfo input : graph.inputs()) {
            inputs.put(input.name(), input(input, shape(input, probe)));
        }
        return inputs;
    }

    private Tensor input(ValueInfo input, long[] shape) {
        int count = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        return switch (input.type()) {
            case INT64 -> runtime.longs(new long[count], shape);
            case FLOAT -> runtime.view(zeros.of(count), shape);
            default ->
                    throw new UnsupportedGraphException(
                            "input %s is %s, expected int64".formatted(input.name(), input.type()));
        };
    }

    private static long[] shape(ValueInfo input, Probe probe) {
        return input.shape(probe.windows(), probe.length());
    }

    private static Optional<TensorType> type(Seen small, Seen large) {
        if (small.shape().length != large.shape().length) {
            return Optional.empty();
        }
        List<Dimension> shape = new ArrayList<>();
        for (int axis = 0; axis < small.shape().length; axis++) {
            Optional<Dimension> dimension =
                    Dimension.solve(
                            small.shape()[axis], Probe.SMALL, large.shape()[axis], Probe.LARGE);
            dimension.ifPresent(shape::add);
        }
        return shape.size() == small.shape().length
                ? Optional.of(new TensorType(small.element(), shape))
                : Optional.empty();
    }
}
