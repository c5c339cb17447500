package io.spanwright.core.report;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a labels file. The only place outside the labels file where the user's words may
 * stand: the findings quote them.
 *
 * @param id names the report among its project's
 * @param blob name of the labels file in its container, where it was uploaded
 * @param version ETag of that blob
 * @param workingCopy id of the working copy that was judged, or that the file has become
 * @param accepted whether nothing is wrong with it
 * @param validated whole seconds
 */
public record LabelsReport(
        String id,
        Optional<String> blob,
        Optional<String> version,
        Optional<String> workingCopy,
        boolean accepted,
        Instant validated,
        int errors,
        int warnings,
        List<Finding> findings) {

    public LabelsReport {
        requireNonNull(id, "id is null");
        requireNonNull(blob, "blob is null");
        requireNonNull(version, "version is null");
        requireNonNull(workingCopy, "workingCopy is null");
        requireNonNull(validated, "validated is null");
        findings = List.copyOf(findings);
    }

    /** A report of these findings. */
    public static LabelsReport of(
            String id, ReportSubject subject, Instant validated, List<Finding> findings) {
        int errors = (int) findings.stream().filter(Finding::isError).count();
        return new LabelsReport(
                id,
                subject.blob(),
                subject.version(),
                subject.workingCopy(),
                errors == 0,
                validated,
                errors,
                findings.size() - errors,
                findings);
    }

    /** What is remembered of the report without reading it. */
    public ReportEntry entry() {
        boolean trainable = findings.stream().noneMatch(Finding::stopsTraining);
        return new ReportEntry(
                id, version, workingCopy, accepted, trainable, validated, errors, warnings);
    }
}
