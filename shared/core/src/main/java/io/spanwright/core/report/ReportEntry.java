package io.spanwright.core.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A report without what it says; none of the user's words.
 *
 * @param id names the report among its project's
 * @param version ETag of the uploaded labels file it is on; empty where it is on another one
 * @param workingCopy id of the working copy that was judged, or that the file has become
 * @param accepted whether nothing is wrong with the file
 * @param trainable whether nothing was found that a training would fail for
 * @param validated whole seconds
 */
public record ReportEntry(
        String id,
        Optional<String> version,
        Optional<String> workingCopy,
        boolean accepted,
        boolean trainable,
        Instant validated,
        int errors,
        int warnings) {

    public ReportEntry {
        requireNonNull(id, "id is null");
        requireNonNull(version, "version is null");
        requireNonNull(workingCopy, "workingCopy is null");
        requireNonNull(validated, "validated is null");
    }

    boolean isUpload() {
        return version.isPresent();
    }
}
