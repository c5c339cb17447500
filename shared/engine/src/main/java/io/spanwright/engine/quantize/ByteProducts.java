package io.spanwright.engine.quantize;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.Node;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.SessionSettings;
import io.spanwright.engine.runtime.Tensor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether this processor multiplies bytes exactly. x86 processors without VNNI instructions add two
 * products in 16 bits and cut off what does not fit. ONNX Runtime has slower products for them, but
 * uses them on every x86 processor when asked, so they are asked for only where they are needed.
 */
public final class ByteProducts {
    private static final int OPSET = 17;
    private static final int ROWS = 8;
    private static final int SIZE = 64;
    private static final int LARGEST = 255;
    private static Boolean exact;

    private ByteProducts() {}

    /**
     * Loads a model whose products of bytes are exact on every processor.
     *
     * @param model serialised, from position to limit; not used after the call
     * @param threads within one operator, 1 or more
     */
    public static ModelSession open(OnnxRuntime runtime, ByteBuffer model, int threads) {
        return runtime.open(model, settings(threads, areExact(runtime)));
    }

    private static SessionSettings settings(int threads, boolean exact) {
        SessionSettings settings = new SessionSettings(threads, true);
        return exact ? settings : settings.withWideByteProducts();
    }

    private static synchronized boolean areExact(OnnxRuntime runtime) {
        if (exact == null) {
            exact = areExact(runtime, new SessionSettings(1, true));
        }
        return exact;
    }

    /** Whether the largest bytes there are give the right products. */
    static boolean areExact(OnnxRuntime runtime, SessionSettings settings) {
        float[] values = new float[ROWS * SIZE];
        Arrays.fill(values, LARGEST);
        try (ModelSession session = runtime.open(probe(), settings);
                Tensor input = runtime.floats(values, ROWS, SIZE);
                Outputs outputs = session.run(Map.of("input", input), Set.of("products"))) {
            float right = (float) LARGEST * Int8Scale.LARGEST * SIZE;
            for (float product : outputs.get("products").toFloats()) {
                if (product != right) {
                    return false;
                }
            }
            return true;
        }
    }

    private static ByteBuffer probe() {
        GraphEditor editor = new GraphEditor(OPSET, "probe");
        editor.addInput(ValueInfo.of("input", ElementType.FLOAT, "rows", String.valueOf(SIZE)));
        byte[] weights = new byte[SIZE * SIZE];
        Arrays.fill(weights, (byte) Int8Scale.LARGEST);
        List<Long> shape = List.of((long) SIZE, (long) SIZE);
        String one = editor.constant(Constant.scalar(1f));
        String zero = editor.constant(byteOf(ElementType.UINT8));
        String products =
                editor.add(
                        "MatMulIntegerToFloat",
                        Node.CONTRIBUTED,
                        Map.of(),
                        editor.add("QuantizeLinear", "input", one, zero),
                        editor.constant(
                                new Constant(ElementType.INT8, shape, ByteBuffer.wrap(weights))),
                        one,
                        one,
                        zero,
                        editor.constant(byteOf(ElementType.INT8)));
        editor.rename(editor.producer(products).orElseThrow(), products, "products");
        editor.addOutput(ValueInfo.untyped("products"));
        return GraphWriter.toBuffer(editor.toGraph());
    }

    private static Constant byteOf(ElementType type) {
        return new Constant(type, List.of(), ByteBuffer.wrap(new byte[1]));
    }
}
