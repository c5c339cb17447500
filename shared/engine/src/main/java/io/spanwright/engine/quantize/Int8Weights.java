package io.spanwright.engine.quantize;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The weight matrices of a graph's products, each stored as bytes once. */
final class Int8Weights {
    private final GraphEditor editor;
    private final Set<String> kept;
    private final Map<Weight, Stored> stored = new HashMap<>();

    /**
     * @param kept names of weights that stay float
     */
    Int8Weights(GraphEditor editor, Set<String> kept) {
        this.editor = editor;
        this.kept = Set.copyOf(kept);
    }

    /**
     * A weight that a product reads.
     *
     * @param transposed whether it is [O, I]
     */
    record Weight(String name, boolean transposed) {}

    /**
     * Names of constants.
     *
     * @param values int8 [I, O]
     * @param scales float [O]
     * @param zeroPoint int8 0: without it, ONNX Runtime's slower products crash
     */
    record Stored(String values, String scales, String zeroPoint) {}

    /** The weight of a product that can be quantised: a constant matrix, and nothing is scaled. */
    Optional<Weight> of(Node product) {
        if (!isPlain(product)) {
            return Optional.empty();
        }
        boolean transposed = product.integer("transB", 0) != 0;
        Optional<Node> turned =
                editor.producer(product.input(1), "Transpose").filter(Int8Weights::swaps);
        Weight weight =
                turned.map(turn -> new Weight(turn.input(0), !transposed))
                        .orElse(new Weight(product.input(1), transposed));
        return editor.constantOf(weight.name())
                .filter(constant -> Int8Matrix.isMatrix(constant) && !kept.contains(weight.name()))
                .map(constant -> weight);
    }

    private static boolean isPlain(Node product) {
        return product.integer("transA", 0) == 0
                && product.real("alpha", 1) == 1
                && (product.real("beta", 1) == 1 || !product.hasInput(2));
    }

    private static boolean swaps(Node transpose) {
        return transpose.integers("perm").map(List.of(1L, 0L)::equals).orElse(true);
    }

    Stored store(Weight weight) {
        return stored.computeIfAbsent(weight, this::quantize);
    }

    private Stored quantize(Weight weight) {
        Constant values = editor.constantOf(weight.name()).orElseThrow();
        Int8Matrix matrix = Int8Matrix.of(values, weight.transposed());
        return new Stored(
                editor.constant(matrix.values()),
                editor.constant(matrix.scales()),
                editor.constant(Int8Matrix.zeroPoint()));
    }
}
