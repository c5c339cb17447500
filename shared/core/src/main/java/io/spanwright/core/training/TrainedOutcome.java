package io.spanwright.core.training;

import static java.util.Objects.requireNonNull;

/**
 * What the last slice of a job came to.
 *
 * @param digest of the artifact, which is stored
 * @param trainingSeconds over all slices
 * @param approximated labels whose borders no sub-word has
 */
record TrainedOutcome(String digest, int epochs, long trainingSeconds, int approximated) {

    TrainedOutcome {
        requireNonNull(digest, "digest is null");
    }
}
