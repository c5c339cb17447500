package io.spanwright.engine.quantize;

import io.spanwright.engine.onnx.Attribute;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.GraphEditor;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds nodes that quantise what is multiplied by weights, each vector [I] of a value [..., I] by
 * its own largest magnitude. One scale for a whole batch would be faster, but then a text's
 * entities would depend on the texts that are analysed with it.
 */
final class Int8Activations {
    private static final Constant ZERO_POINT = bytes(List.of());
    // Added to magnitudes: a vector of zeros would be divided by 0, and no byte is not-a-number.
    private static final float LEAST = 1e-35f;

    private final GraphEditor editor;
    private final Map<String, Quantized> known = new HashMap<>();

    Int8Activations(GraphEditor editor) {
        this.editor = editor;
    }

    /**
     * Names of what was added.
     *
     * @param values uint8 [..., I], 128 for 0
     * @param scales float [..., 1]
     * @param zeroPoint uint8, a scalar
     */
    record Quantized(String values, String scales, String zeroPoint) {}

    /**
     * Quantises a value; the same value once.
     *
     * @param flat whether it is [M, I]
     */
    Quantized of(String value, boolean flat) {
        return known.computeIfAbsent(value, key -> flat ? flat(key) : shaped(key));
    }

    private Quantized flat(String value) {
        String scales = scales(value);
        return new Quantized(quantize(value, scales), scales, editor.constant(ZERO_POINT));
    }

    // QuantizeLinear takes scales along one axis only.
    private Quantized shaped(String value) {
        String scales = scales(value);
        String flat = editor.add("Flatten", Map.of("axis", Attribute.of(-1)), value);
        String quantized =
                editor.add("Reshape", quantize(flat, scales), editor.add("Shape", value));
        return new Quantized(quantized, scales, editor.constant(ZERO_POINT));
    }

    private String scales(String value) {
        Map<String, Attribute> lastAxis =
                Map.of("axes", Attribute.of(List.of(-1L)), "keepdims", Attribute.of(1));
        String largest = editor.add("ReduceMax", lastAxis, editor.add("Abs", value));
        String positive = editor.add("Add", largest, editor.constant(Constant.scalar(LEAST)));
        return editor.add(
                "Mul", positive, editor.constant(Constant.scalar(1f / Int8Scale.LARGEST)));
    }

    // (M, I), scales of M vectors -> uint8 (M, I)
    private String quantize(String flat, String scales) {
        String vector = editor.add("Reshape", scales, editor.constant(Constant.vector(-1)));
        Attribute zero = new Attribute.TensorValue(bytes(List.of(1L)));
        String zeroPoints =
                editor.add("ConstantOfShape", Map.of("value", zero), editor.add("Shape", vector));
        return editor.add(
                "QuantizeLinear", Map.of("axis", Attribute.of(0)), flat, vector, zeroPoints);
    }

    private static Constant bytes(List<Long> shape) {
        return new Constant(ElementType.UINT8, shape, ByteBuffer.wrap(new byte[] {(byte) 128}));
    }
}
