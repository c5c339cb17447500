package io.spanwright.engine.encoder;

import io.spanwright.engine.runtime.OnnxRuntime;
import java.nio.file.Path;

/** Finds encoders. */
public final class Encoders {

    private Encoders() {}

    /** The encoder on the class path: one {@code *.onnx} with its {@code *-tokenizer.json}. */
    @SuppressWarnings("DoNotCallSuggester")
    public static Encoder builtIn(OnnxRuntime runtime) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** A directory with {@code model.onnx} and {@code tokenizer.json}. */
    @SuppressWarnings("DoNotCallSuggester")
    public static Encoder fromDirectory(Path directory, OnnxRuntime runtime) {
        throw new UnsupportedOperationException("in the next commit");
    }
}
