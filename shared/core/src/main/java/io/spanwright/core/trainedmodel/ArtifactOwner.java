package io.spanwright.core.trainedmodel;

import static java.util.Objects.requireNonNull;

/**
 * Who needs an artifact: the job that made it or deployed it, and after the job what came of it.
 */
public record ArtifactOwner(String project, String jobId) {

    public ArtifactOwner {
        requireNonNull(project, "project is null");
        requireNonNull(jobId, "jobId is null");
    }
}
