package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.job.JobWarning;
import java.util.List;

/**
 * What the last slice of a job came to.
 *
 * @param digest of the artifact, which is stored
 * @param trainingSeconds over all slices
 * @param warnings for the user
 */
record TrainedOutcome(String digest, int epochs, long trainingSeconds, List<JobWarning> warnings) {

    TrainedOutcome {
        requireNonNull(digest, "digest is null");
        warnings = List.copyOf(warnings);
    }
}
