package io.spanwright.core.report;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Severity;
import io.spanwright.core.store.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a stored report says that is wrong, as far as it concerns others than its reader.
 *
 * @param findings errors and warnings
 */
public record ReportedErrors(List<Reported> findings) {

    public ReportedErrors {
        findings = List.copyOf(findings);
    }

    /** Reads a stored report. */
    public static ReportedErrors read(byte[] report) {
        return Json.read(new String(report, StandardCharsets.UTF_8), ReportedErrors.class);
    }

    /**
     * A finding.
     *
     * @param code name of its code
     * @param severity name of its severity
     * @param pointer JSON pointer into the labels file
     * @param document location of the document it is about, perhaps shortened
     */
    public record Reported(
            String code,
            String severity,
            String pointer,
            String message,
            Optional<String> document) {
        public Reported {
            requireNonNull(code, "code is null");
            requireNonNull(severity, "severity is null");
            requireNonNull(pointer, "pointer is null");
            requireNonNull(message, "message is null");
            requireNonNull(document, "document is null");
        }

        /** Whether a training on the file fails, whatever the file was judged for. */
        public boolean stopsTraining() {
            return severity.equals(Severity.ERROR.name()) || isOfFileAlone();
        }

        /** Whether it is true of the labels file whatever its documents are. */
        public boolean isOfFileAlone() {
            return code.equals(FindingCode.NO_DOCUMENTS.name())
                    || code.equals(FindingCode.TOO_FEW_DOCUMENTS.name());
        }
    }
}
