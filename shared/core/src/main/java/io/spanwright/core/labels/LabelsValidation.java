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
     * @param file as it was read
     * @param dataset what it says
     * @param findings warnings only
     */
    record Accepted(LabelsFile file, Dataset dataset, List<Finding> findings)
            implements LabelsValidation {
        public Accepted {
            requireNonNull(file, "file is null");
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

        /** Of a file that can't be used for a reason outside it. */
        public static Rejected because(ServiceError reason) {
            return new Rejected(
                    List.of(Finding.of(FindingCode.REFUSED, Pointer.ROOT, reason.sentences())));
        }
    }
}
