package io.spanwright.engine.quantize;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A table that rows are chosen from. Each row has a scale of its own.
 *
 * @param values int8 [V, H]; value times scale is the entry within half a scale
 * @param scales float [V, 1], above 0
 */
record Int8Rows(Constant values, Constant scales) {

    /**
     * Quantises a table, row by row.
     *
     * @param table float [V, H]
     * @throws IllegalArgumentException where an entry is not a number or infinite
     */
    static Int8Rows of(Constant table) {
        int rows = Math.toIntExact(table.shape().get(0));
        int width = Math.toIntExact(table.shape().get(1));
        FloatBuffer entries = table.asFloats();
        byte[] values = new byte[Math.multiplyExact(rows, width)];
        float[] scales = new float[rows];
        float[] row = new float[width];
        for (int at = 0; at < rows; at++) {
            entries.get(at * width, row);
            scales[at] = quantize(row, values, at * width);
        }
        return new Int8Rows(
                new Constant(ElementType.INT8, table.shape(), ByteBuffer.wrap(values)),
                Constant.floats(List.of((long) rows, 1L), scales));
    }

    private static float quantize(float[] row, byte[] target, int from) {
        float largest = 0;
        for (float entry : row) {
            largest = Int8Scale.larger(largest, entry);
        }
        float scale = Int8Scale.of(largest);
        for (int at = 0; at < row.length; at++) {
            target[from + at] = Int8Scale.round(row[at], scale);
        }
        return scale;
    }
}
