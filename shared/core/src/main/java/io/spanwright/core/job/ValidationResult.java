package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

/**
 * What a validation found.
 *
 * @param reportId names the report among its project's
 * @param accepted whether nothing is wrong
 */
public record ValidationResult(String reportId, boolean accepted, int errors, int warnings) {

    public ValidationResult {
        requireNonNull(reportId, "reportId is null");
    }
}
