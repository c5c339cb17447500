package io.spanwright.engine.runtime;

import java.nio.file.Path;

/** ONNX Runtime, started once a process, without telemetry. */
public final class OnnxRuntime {

    private OnnxRuntime() {}

    /**
     * Starts ONNX Runtime, or gives the one that runs.
     *
     * @param nativeDirectory where the native library is put once; only the first call's counts
     */
    public static OnnxRuntime start(Path nativeDirectory) {
        throw new UnsupportedOperationException("in the next commit");
    }
}
