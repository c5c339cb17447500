package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.error.ServiceError;
import java.util.List;

/** The answer to a labels file. */
public sealed interface LabelsValidation {

    /** All findings in the order of the file. */
    List<Finding> findings();

    /**
     * The file is right.
     *
     * @param metadata what it says of its project
     * @param dataset what it says of categories and documents
     * @param findings warnings only
     */
    record Accepted(ProjectMetadata metadata, Dataset dataset, List<Finding> findings)
            implements LabelsValidation {
        public Accepted {
            requireNonNull(metadata, "metadata is null");
            requireNonNull(dataset, "dataset is null");
            findings = List.copyOf(findings);
        }
    }

    /**
     * The file is wrong, or refused.
     *
     * @param findings at least one error, and the warnings
     */
    record Rejected(List<Finding> findings) implements LabelsValidation {
        public Rejected {
            findings = List.copyOf(findings);
        }

        /** Of a file of which nothing else can be said. */
        public static Rejected because(FindingCode code, Object... arguments) {
            return new Rejected(List.of(Finding.of(code, Pointer.ROOT, arguments)));
        }

        /** Of a file that can't be used for a reason outside it. */
        public static Rejected because(ServiceError reason) {
            return new Rejected(
                    List.of(Finding.of(FindingCode.REFUSED, Pointer.ROOT, reason.sentences())));
        }
    }
}
