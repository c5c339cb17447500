package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.EntityLabel;
import java.nio.file.Path;
import java.util.List;

/** How a slice ended. */
public sealed interface TrainingOutcome {

    TrainingProgress progress();

    /**
     * The budget is used up.
     *
     * @param checkpoint one file in the work directory from which the next slice goes on
     */
    record Paused(Path checkpoint, TrainingProgress progress) implements TrainingOutcome {
        public Paused {
            requireNonNull(checkpoint, "checkpoint is null");
            requireNonNull(progress, "progress is null");
        }
    }

    /**
     * The model is ready.
     *
     * @param artifact directory with the artifact's files
     * @param digest the model's digest, see {@code docs/architecture.md}
     * @param epochs how many were trained
     * @param characters UTF-16 code units of the training documents
     * @param validationF1 micro F1 of the kept weights on the validation split; NaN where there was
     *     none
     * @param unrepresented labels whose borders no sub-word has; each was widened to whole
     *     sub-words for training
     * @param multilingualEncoder whether the encoder is the one that is configured for multilingual
     *     projects
     */
    record Finished(
            Path artifact,
            String digest,
            int epochs,
            long characters,
            double validationF1,
            List<UnrepresentedLabel> unrepresented,
            boolean multilingualEncoder,
            TrainingProgress progress)
            implements TrainingOutcome {
        public Finished {
            requireNonNull(artifact, "artifact is null");
            requireNonNull(digest, "digest is null");
            unrepresented = List.copyOf(unrepresented);
            requireNonNull(progress, "progress is null");
        }
    }

    /** A label that training had to approximate. */
    record UnrepresentedLabel(String location, EntityLabel label) {}
}
