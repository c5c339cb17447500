package io.spanwright.core.project;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.job.JobWarning;
import io.spanwright.core.labels.Finding;
import java.util.List;

/** Findings as a job shows them: codes, pointers and our sentences, none of the user's words. */
public final class FindingErrors {

    /** A job is one item of metadata, which must stay small. */
    static final int MOST_SHOWN = 500;

    private FindingErrors() {}

    /** The errors among the findings. */
    public static List<ServiceError> errors(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .limit(MOST_SHOWN)
                .map(f -> error(f.code().name(), f.message(), f.pointer()))
                .toList();
    }

    static ServiceError error(String code, String message, String pointer) {
        return ServiceError.of(ErrorCode.INVALID_ARGUMENT, code + ": " + message).at(pointer);
    }

    /** The warnings among the findings. */
    static List<JobWarning> warnings(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isError())
                .limit(MOST_SHOWN)
                .map(f -> new JobWarning(f.code().name(), f.message() + " (" + f.pointer() + ")"))
                .toList();
    }
}
