package io.spanwright.engine.quantize;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A weight that inputs of width I are multiplied by, to outputs of width O. Each output has a scale
 * of its own, so that a large weight spoils no other output's.
 *
 * @param values int8 [I, O]; value times scale is the weight within half a scale
 * @param scales float [O], above 0
 */
record Int8Matrix(Constant values, Constant scales) {

    /**
     * Quantises a weight.
     *
     * @param weight float [I, O], or [O, I] where transposed
     * @throws IllegalArgumentException where a weight is not a number or infinite
     */
    static Int8Matrix of(Constant weight, boolean transposed) {
        int rows = Math.toIntExact(weight.shape().get(0));
        int columns = Math.toIntExact(weight.shape().get(1));
        return transposed
                ? new Layout(columns, rows, 1, columns).quantize(weight.asFloats())
                : new Layout(rows, columns, columns, 1).quantize(weight.asFloats());
    }

    /** Where the weight of an input and an output lies: input * inputStep + output * outputStep. */
    private record Layout(int inputs, int outputs, int inputStep, int outputStep) {

        Int8Matrix quantize(FloatBuffer weights) {
            float[] scales = scales(weights);
            byte[] values = new byte[Math.multiplyExact(inputs, outputs)];
            for (int input = 0; input < inputs; input++) {
                for (int output = 0; output < outputs; output++) {
                    float weight = weights.get(input * inputStep + output * outputStep);
                    values[input * outputs + output] = Int8Scale.round(weight, scales[output]);
                }
            }
            List<Long> shape = List.of((long) inputs, (long) outputs);
            return new Int8Matrix(
                    new Constant(ElementType.INT8, shape, ByteBuffer.wrap(values)),
                    Constant.floats(List.of((long) outputs), scales));
        }

        private float[] scales(FloatBuffer weights) {
            float[] largest = new float[outputs];
            for (int input = 0; input < inputs; input++) {
                for (int output = 0; output < outputs; output++) {
                    float weight = weights.get(input * inputStep + output * outputStep);
                    largest[output] = Int8Scale.larger(largest[output], weight);
                }
            }
            for (int output = 0; output < outputs; output++) {
                largest[output] = Int8Scale.of(largest[output]);
            }
            return largest;
        }
    }

    /** The products' zero point: none. */
    static Constant zeroPoint() {
        return new Constant(ElementType.INT8, List.of(), ByteBuffer.wrap(new byte[1]));
    }

    /** Whether a constant is a matrix of floats. */
    static boolean isMatrix(Constant constant) {
        return constant.type() == ElementType.FLOAT && constant.shape().size() == 2;
    }
}
