package io.spanwright.core.trainedmodel;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A trained model: what is known of it besides its artifact.
 *
 * @param label the user's name for it
 * @param modelId unlike the label, never used again
 * @param jobId the training job that made it; evaluation and snapshot are kept under it
 * @param digest of its artifact
 * @param trained when the training ended
 * @param trainingSeconds how long it took
 */
public record TrainedModel(
        String label,
        String modelId,
        String jobId,
        String digest,
        String configVersion,
        Instant trained,
        long trainingSeconds) {

    /** Models never expire here; clients want a date nevertheless. */
    public static final LocalDate EXPIRATION = LocalDate.of(2099, 12, 31);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private static final int GUID_LENGTH = 36;

    public TrainedModel {
        requireNonNull(label, "label is null");
        requireNonNull(modelId, "modelId is null");
        requireNonNull(jobId, "jobId is null");
        requireNonNull(digest, "digest is null");
        requireNonNull(configVersion, "configVersion is null");
        requireNonNull(trained, "trained is null");
    }

    /** The id of the model that this job makes: the same however often the job's steps run. */
    public static String modelId(String label, Instant jobCreated, String jobId) {
        String guid = jobId.substring(0, GUID_LENGTH).replace("-", "");
        return label + "-" + TIME.format(jobCreated) + "-" + guid;
    }
}
