package io.spanwright.core.project;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A labels file that is or was a project's working copy.
 *
 * @param id names it among the project's working copies; never used again
 * @param digest of the file and of the texts it was accepted with
 * @param accepted when it became the working copy, whole seconds
 */
public record LabelsVersion(String id, String digest, Instant accepted) {

    public LabelsVersion {
        requireNonNull(id, "id is null");
        requireNonNull(digest, "digest is null");
        requireNonNull(accepted, "accepted is null");
    }
}
