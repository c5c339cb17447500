package io.spanwright.engine.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.ShapeProbe;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import io.spanwright.engine.runtime.TestRuntime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares derived gradients with central finite differences, element by element and along a random
 * direction: a direction along the gradient can't see a missing part, single elements can't see a
 * wrong sum as well.
 *
 * <p>The loss is the sum of all outputs, each times a fixed random number.
 */
final class GradientCheck {
    private static final int WINDOWS = 2;
    private static final int LENGTH = 3;
    private static final float STEP = 1e-2f;
    private static final long SEED = 11;

    private final OnnxRuntime runtime = TestRuntime.get();
    private final Map<String, ValueInfo> inputs = new LinkedHashMap<>();
    private final Map<String, float[]> values = new LinkedHashMap<>();
    private final Random random = new Random(SEED);

    /** Adds an input with values drawn between two bounds; named dimensions are 2 and 3. */
    GradientCheck input(String name, double lowest, double highest, String... dimensions) {
        ValueInfo info = ValueInfo.of(name, ElementType.FLOAT, dimensions);
        inputs.put(name, info);
        values.put(name, draw(count(info), lowest, highest));
        return this;
    }

    GradientCheck input(String name, String... dimensions) {
        return input(name, -1, 1, dimensions);
    }

    private float[] draw(int count, double lowest, double highest) {
        float[] drawn = new float[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = (float) (lowest + (highest - lowest) * random.nextDouble());
        }
        return drawn;
    }

    /** Builds a graph of these inputs and compares the gradients by every one of them. */
    void verify(Function<GraphEditor, String> build) {
        GraphEditor editor = new GraphEditor(17, "test");
        inputs.values().forEach(editor::addInput);
        String output = build.apply(editor);
        editor.addOutput(ValueInfo.untyped(output));
        Graph graph = editor.toGraph();
        Types types = ShapeProbe.probe(graph, runtime);
        Backward backward = ReverseMode.derive(graph, types, output, "seed", inputs.keySet());
        assertThat(backward.gradients().keySet()).isEqualTo(inputs.keySet());
        compare(expose(graph, backward.graph(), types), output, backward);
    }

    private static Graph expose(Graph graph, Graph backward, Types types) {
        GraphEditor editor = new GraphEditor(graph, "exposed");
        backward.inputs().stream()
                .map(ValueInfo::name)
                .filter(name -> !graph.hasInput(name) && !name.equals("seed"))
                .filter(name -> !editor.isOutput(name))
                .forEach(name -> editor.addOutput(types.of(name).named(name)));
        return editor.toGraph();
    }

    private void compare(Graph graph, String output, Backward backward) {
        try (ModelSession forward = runtime.open(GraphWriter.toBuffer(graph), 1);
                ModelSession reverse = runtime.open(GraphWriter.toBuffer(backward.graph()), 1)) {
            float[] weights = draw(scores(forward, output).length, -1, 1);
            Map<String, float[]> gradients = gradients(forward, reverse, output, weights, backward);
            for (String name : inputs.keySet()) {
                compare(name, gradients.get(name), forward, output, weights);
            }
        }
    }

    private void compare(
            String name, float[] gradient, ModelSession forward, String output, float[] weights) {
        for (int i = 0; i < gradient.length; i++) {
            float[] direction = new float[gradient.length];
            direction[i] = 1;
            String where = "element %d of the gradient by %s".formatted(i, name);
            agree(where, gradient[i], slope(name, direction, forward, output, weights));
        }
        float[] direction = draw(gradient.length, -1, 1);
        double expected = 0;
        for (int i = 0; i < gradient.length; i++) {
            expected += (double) gradient[i] * direction[i];
        }
        String where = "a direction of the gradient by " + name;
        agree(where, expected, slope(name, direction, forward, output, weights));
    }

    private static void agree(String where, double derived, double measured) {
        assertThat(derived)
                .as(where)
                .isCloseTo(measured, within(2e-3 * Math.max(1, Math.abs(measured))));
    }

    private double slope(
            String name, float[] direction, ModelSession forward, String output, float[] weights) {
        float[] original = values.get(name);
        try {
            values.put(name, moved(original, direction, STEP));
            double above = loss(scores(forward, output), weights);
            values.put(name, moved(original, direction, -STEP));
            double below = loss(scores(forward, output), weights);
            return (above - below) / (2 * STEP);
        } finally {
            values.put(name, original);
        }
    }

    private static float[] moved(float[] values, float[] direction, float step) {
        float[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        return moved;
    }

    private static double loss(float[] scores, float[] weights) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += (double) scores[i] * weights[i];
        }
        return sum;
    }

    private float[] scores(ModelSession forward, String output) {
        Map<String, Tensor> tensors = tensors();
        try (Outputs outputs = forward.run(tensors, Set.of(output))) {
            return outputs.get(output).toFloats();
        } finally {
            tensors.values().forEach(Tensor::close);
        }
    }

    private Map<String, float[]> gradients(
            ModelSession forward,
            ModelSession reverse,
            String output,
            float[] weights,
            Backward backward) {
        Map<String, Tensor> tensors = tensors();
        try (Outputs outputs = forward.run(tensors, forward.outputNames());
                Tensor seed = runtime.floats(weights, outputs.get(output).shape())) {
            Map<String, Tensor> read = new LinkedHashMap<>(tensors);
            read.putAll(outputs.all());
            read.put("seed", seed);
            read.keySet().retainAll(reverse.inputNames());
            Set<String> names = new LinkedHashSet<>(backward.gradients().values());
            try (Outputs found = reverse.run(read, names)) {
                Map<String, float[]> gradients = new LinkedHashMap<>();
                backward.gradients()
                        .forEach((name, own) -> gradients.put(name, found.get(own).toFloats()));
                return gradients;
            }
        } finally {
            tensors.values().forEach(Tensor::close);
        }
    }

    private Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        inputs.forEach(
                (name, info) ->
                        tensors.put(
                                name,
                                runtime.floats(values.get(name), info.shape(WINDOWS, LENGTH))));
        return tensors;
    }

    private static int count(ValueInfo info) {
        return (int) Arrays.stream(info.shape(WINDOWS, LENGTH)).reduce(1, (a, b) -> a * b);
    }
}
