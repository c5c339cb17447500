package io.spanwright.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.encoder.Encoder;
import io.spanwright.engine.train.TrainingResult;
import io.spanwright.engine.train.TrainingSet;
import io.spanwright.engine.train.TrainingSettings;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code provenance.json}: how a model came to be. Names and numbers only, no text of documents.
 *
 * @param data what it was trained on
 * @param settings how
 * @param outcome what came of it
 * @param precision that it is served in
 * @param versions of what it ran on
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Provenance(
        int formatVersion,
        Data data,
        TrainingSettings settings,
        Outcome outcome,
        PrecisionChoice precision,
        Map<String, String> versions) {

    private static final int FORMAT = 2;
    static final String ENCODER = "encoder";
    static final String ONNX_RUNTIME = "onnxRuntime";

    record Data(
            String digest,
            int documents,
            long characters,
            int labels,
            int heldOutDocuments,
            int unrepresentedLabels,
            long seed,
            String language,
            boolean multilingual) {}

    record Outcome(
            int epochs,
            int steps,
            Double validationF1,
            double trainedSeconds,
            String finished,
            int threads,
            String cpuFeatures,
            boolean resumedOnOtherCpuFeatures) {}

    static Provenance of(
            TrainingRequest request,
            TrainingSettings settings,
            TrainingSet data,
            TrainingResult result,
            PrecisionChoice precision,
            int threads,
            Map<String, String> versions) {
        return new Provenance(
                FORMAT,
                new Data(
                        request.documents().digest(),
                        request.documents().size(),
                        data.characters(),
                        data.labels(),
                        data.heldOut().size(),
                        data.unrepresented().size(),
                        request.seed(),
                        request.language(),
                        request.multilingual()),
                settings,
                outcome(result, threads),
                precision,
                new TreeMap<>(versions));
    }

    private static Outcome outcome(TrainingResult result, int threads) {
        double trainedF1 = result.ensemble().validationF1();
        Double f1 = Double.isNaN(trainedF1) ? null : trainedF1;
        return new Outcome(
                result.epochs(),
                result.steps(),
                f1,
                result.trained().toMillis() / 1000.0,
                Instant.now().toString(),
                threads,
                result.cpuFeatures(),
                result.moved());
    }

    static Map<String, String> versions(Encoder encoder, String runtimeVersion) {
        return Map.of(
                "encoder",
                encoder.name(),
                "onnxRuntime",
                runtimeVersion,
                "java",
                System.getProperty("java.version"),
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
