package io.spanwright.engine.onnx;

/** A graph that can't be used; the message says what it holds and how to mend it. */
public class UnsupportedGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsupportedGraphException(String message) {
        super(message);
    }

    public UnsupportedGraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
