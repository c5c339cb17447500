package io.spanwright.engine.runtime;

/** ONNX Runtime refused a model or failed to run it. The message never holds input values. */
public final class OnnxRuntimeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OnnxRuntimeException(String message, Throwable cause) {
        super(message, cause);
    }
}
