package io.spanwright.core.deployment;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.trainedmodel.TrainedModel;
import java.time.Instant;

/**
 * A name that callers analyze with, and the model that answers. Training the model's label again
 * does not change it.
 *
 * @param jobId the job that deployed it
 * @param deployed whole seconds
 */
public record Deployment(String name, TrainedModel model, String jobId, Instant deployed) {

    public Deployment {
        requireNonNull(name, "name is null");
        requireNonNull(model, "model is null");
        requireNonNull(jobId, "jobId is null");
        requireNonNull(deployed, "deployed is null");
    }
}
