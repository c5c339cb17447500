package io.spanwright.engine.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.time.Instant;

/**
 * ONNX Runtime, started once a process, without telemetry. All of its objects are made here and
 * handed out as {@link ModelSession} and {@link Tensor}, which must be closed.
 */
public final class OnnxRuntime {
    private static final String VERSION = "1.28.0";
    private static OnnxRuntime running;

    private final OrtEnvironment environment;

    private OnnxRuntime(OrtEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Starts ONNX Runtime, or gives the one that runs.
     *
     * @param nativeDirectory where the native library is put once; only the first call's counts
     */
    public static synchronized OnnxRuntime start(Path nativeDirectory) {
        if (running == null) {
            running = new OnnxRuntime(environment(nativeDirectory));
        }
        return running;
    }

    private static OrtEnvironment environment(Path nativeDirectory) {
        try {
            NativeLibrary.prepare(nativeDirectory, VERSION);
            LoaderLeftovers.delete(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
            OrtEnvironment environment = LastingEnvironment.create();
            environment.setTelemetry(false);
            return environment;
        } catch (IOException e) {
            throw new UncheckedIOException("No native library of ONNX Runtime", e);
        } catch (OrtException e) {
            throw new OnnxRuntimeException("ONNX Runtime does not start", e);
        }
    }

    /** Such as {@code 1.28.0}. */
    public String version() {
        return environment.getVersion();
    }

    /**
     * Loads a model.
     *
     * @param model serialised, from position to limit; not used after the call
     * @param threads within one operator, 1 or more
     */
    public ModelSession open(ByteBuffer model, int threads) {
        return ModelSession.open(environment, model, new SessionSettings(threads, true));
    }

    /** As {@link #open(ByteBuffer, int)}, with settings for special uses. */
    public ModelSession open(ByteBuffer model, SessionSettings settings) {
        return ModelSession.open(environment, model, settings);
    }

    /** A copy of the values. */
    public Tensor longs(long[] values, long... shape) {
        return tensor(() -> OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    }

    /** A copy of the values. */
    public Tensor floats(float[] values, long... shape) {
        return tensor(() -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape));
    }

    /**
     * A view without copying: the tensor reads, and as a pinned output writes, the buffer.
     *
     * @param values direct, native order, from position to limit; must outlive the tensor
     */
    public Tensor view(FloatBuffer values, long... shape) {
        if (!values.isDirect()) {
            throw new IllegalArgumentException("a view needs a direct buffer");
        }
        return tensor(() -> OnnxTensor.createTensor(environment, values, shape));
    }

    private static Tensor tensor(TensorSource source) {
        try {
            return new Tensor(source.create());
        } catch (OrtException e) {
            throw new OnnxRuntimeException("A tensor could not be made", e);
        }
    }

    private interface TensorSource {
        OnnxTensor create() throws OrtException;
    }
}
