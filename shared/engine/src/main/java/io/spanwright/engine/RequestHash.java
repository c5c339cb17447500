package io.spanwright.engine;

import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.artifact.Sha256;
import io.spanwright.engine.train.TrainingSettings;
import java.util.List;

/** Tells one training from another: a checkpoint belongs to exactly one. */
final class RequestHash {

    private RequestHash() {}

    static String of(
            TrainingRequest request,
            TrainingSettings settings,
            int threads,
            String runtimeVersion,
            byte[] tokenizer,
            String encoder) {
        List<Object> parts =
                List.of(
                        request.documents().digest(),
                        request.categories(),
                        request.seed(),
                        request.language(),
                        request.multilingual(),
                        settings,
                        threads,
                        runtimeVersion,
                        Sha256.of(tokenizer),
                        encoder);
        StringBuilder lines = new StringBuilder();
        parts.forEach(part -> lines.append(Sha256.of(part.toString())).append('\n'));
        return Sha256.of(lines.toString());
    }
}
