package io.spanwright.engine.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A loaded model. Running it is thread-safe; closing it while it runs is not. */
public final class ModelSession implements AutoCloseable {
    private final OrtSession session;

    private ModelSession(OrtSession session) {
        this.session = session;
    }

    static ModelSession open(
            OrtEnvironment environment, ByteBuffer model, SessionSettings settings) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            apply(settings, options);
            return new ModelSession(environment.createSession(direct(model), options));
        } catch (OrtException e) {
            throw new OnnxRuntimeException("ONNX Runtime refuses the model: " + e.getMessage(), e);
        }
    }

    // Spinning threads burn 45 % more processor time. The memory pattern doubles what training
    // needs, as it plans for the largest shape seen.
    private static void apply(SessionSettings settings, OrtSession.SessionOptions options)
            throws OrtException {
        options.setIntraOpNumThreads(settings.threads());
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setMemoryPatternOptimization(false);
        options.setCPUArenaAllocator(true);
        options.setDeterministicCompute(true);
        if (settings.wideByteProducts()) {
            options.addConfigEntry("session.x64quantprecision", "1");
        }
        if (settings.quiet()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        }
        options.setOptimizationLevel(
                settings.optimised()
                        ? OrtSession.SessionOptions.OptLevel.ALL_OPT
                        : OrtSession.SessionOptions.OptLevel.NO_OPT);
    }

    private static ByteBuffer direct(ByteBuffer model) {
        if (model.isDirect()) {
            return model;
        }
        return ByteBuffer.allocateDirect(model.remaining()).put(model.duplicate()).flip();
    }

    public Set<String> inputNames() {
        return session.getInputNames();
    }

    public Set<String> outputNames() {
        return session.getOutputNames();
    }

    /**
     * Runs the model.
     *
     * @param inputs stay the caller's
     * @param requested outputs to allocate
     * @throws OnnxRuntimeException where the inputs do not fit the model
     */
    public Outputs run(Map<String, Tensor> inputs, Set<String> requested) {
        return run(inputs, requested, Map.of());
    }

    /**
     * Runs the model, writing some outputs into tensors that exist.
     *
     * @param pinned outputs to write, none of them requested too; stay the caller's
     */
    public Outputs run(
            Map<String, Tensor> inputs, Set<String> requested, Map<String, Tensor> pinned) {
        try {
            return outputs(session.run(natives(inputs), requested, natives(pinned)), requested);
        } catch (OrtException e) {
            throw new OnnxRuntimeException("ONNX Runtime failed: " + e.getMessage(), e);
        }
    }

    // The result itself holds no memory beyond its tensors, which now belong to the outputs.
    @SuppressWarnings("resource")
    private static Outputs outputs(OrtSession.Result result, Set<String> requested) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, OnnxValue> entry : result) {
            if (requested.contains(entry.getKey())) {
                tensors.put(entry.getKey(), new Tensor((OnnxTensor) entry.getValue()));
            }
        }
        return new Outputs(tensors);
    }

    private static Map<String, OnnxTensor> natives(Map<String, Tensor> tensors) {
        Map<String, OnnxTensor> natives = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> natives.put(name, tensor.onnx()));
        return natives;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new OnnxRuntimeException("A session could not be closed", e);
        }
    }
}
