package io.spanwright.engine.runtime;

import java.nio.file.Path;

/** ONNX Runtime for tests, its native library under {@code target}. */
public final class TestRuntime {
    private TestRuntime() {}

    public static OnnxRuntime get() {
        return OnnxRuntime.start(Path.of("target", "natives"));
    }
}
