package io.spanwright.core.report;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a report is on.
 *
 * @param blob name of the labels file in its container, where it was uploaded
 * @param version ETag of that blob
 * @param workingCopy id of the working copy that was judged, or that the file has become
 */
public record ReportSubject(
        Optional<String> blob, Optional<String> version, Optional<String> workingCopy) {

    public ReportSubject {
        requireNonNull(blob, "blob is null");
        requireNonNull(version, "version is null");
        requireNonNull(workingCopy, "workingCopy is null");
    }

    /** An uploaded labels file. */
    public static ReportSubject uploaded(
            String blob, String version, Optional<String> workingCopy) {
        return new ReportSubject(Optional.of(blob), Optional.of(version), workingCopy);
    }

    /** The body of an import call that is no working copy. */
    public static ReportSubject refused() {
        return new ReportSubject(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A working copy. */
    public static ReportSubject workingCopy(String id) {
        return new ReportSubject(Optional.empty(), Optional.empty(), Optional.of(id));
    }
}
