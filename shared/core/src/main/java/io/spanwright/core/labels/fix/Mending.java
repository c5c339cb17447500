package io.spanwright.core.labels.fix;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.LabelsFile;
import java.util.List;

/** What became of a labels file that was to be mended. */
public sealed interface Mending {

    /**
     * All was mended that can be; what is left a validator says.
     *
     * @param repairs what was done, empty where nothing was to do
     */
    record Mended(LabelsFile file, List<Repair> repairs) implements Mending {
        public Mended {
            requireNonNull(file, "file is null");
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * Nothing was mended, because values would be lost.
     *
     * @param findings what makes them unreadable
     */
    record Unreadable(List<Finding> findings) implements Mending {
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }
}
