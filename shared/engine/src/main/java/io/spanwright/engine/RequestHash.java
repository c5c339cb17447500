package io.spanwright.engine;

import io.spanwright.core.store.Sha256;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.train.TrainingSettings;
import java.util.List;
import java.util.Map;

/** Tells one training from another: a checkpoint belongs to exactly one. */
final class RequestHash {

    private RequestHash() {}

    /**
     * @param versions of encoder and ONNX Runtime; other entries do not count
     */
    static String of(
            TrainingRequest request,
            TrainingSettings settings,
            int threads,
            byte[] tokenizer,
            Map<String, String> versions) {
        List<Object> parts =
                List.of(
                        request.documents().digest(),
                        request.categories(),
                        request.seed(),
                        request.language(),
                        request.multilingual(),
                        settings,
                        threads,
                        Sha256.hex(tokenizer),
                        versions.get(Provenance.ENCODER),
                        versions.get(Provenance.ONNX_RUNTIME));
        StringBuilder lines = new StringBuilder();
        parts.forEach(part -> lines.append(Sha256.hex(part.toString())).append('\n'));
        return Sha256.hex(lines.toString());
    }
}
