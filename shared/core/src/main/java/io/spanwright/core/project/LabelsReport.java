package io.spanwright.core.project;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.Finding;
import java.time.Instant;
import java.util.List;

/**
 * The answer to a labels file that was uploaded. The only place outside the labels file where the
 * user's words may stand: the findings quote them.
 *
 * @param blob name of the labels file
 * @param version ETag of the labels file
 * @param accepted whether it is the project's working copy now
 */
public record LabelsReport(
        String blob, String version, boolean accepted, Instant validated, List<Finding> findings) {

    public LabelsReport {
        requireNonNull(blob, "blob is null");
        requireNonNull(version, "version is null");
        requireNonNull(validated, "validated is null");
        findings = List.copyOf(findings);
    }
}
