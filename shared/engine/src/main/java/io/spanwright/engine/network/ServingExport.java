package io.spanwright.engine.network;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.ElementType;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Puts the weights into the plain forward graph. */
final class ServingExport {
    private ServingExport() {}

    static Graph graph(Graph plain, Parameters parameters, FrozenWeights frozen) {
        GraphEditor editor = new GraphEditor(plain, "serving");
        frozen.constants().forEach((name, constant) -> put(name, constant, editor));
        for (Parameter parameter : parameters.all()) {
            put(parameter.name(), copy(parameter, parameters.values(parameter)), editor);
        }
        return editor.toGraph();
    }

    private static void put(String name, Constant constant, GraphEditor editor) {
        if (editor.hasInput(name)) {
            editor.removeInput(name);
            editor.addConstant(name, constant);
        }
    }

    // The trainer's buffer has the machine's byte order, a file has little-endian.
    private static Constant copy(Parameter parameter, FloatBuffer values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(parameter.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Constant(ElementType.FLOAT, parameter.shape(), bytes);
    }
}
