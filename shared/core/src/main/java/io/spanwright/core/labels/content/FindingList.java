package io.spanwright.core.labels.content;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Findings of one code, up to a bound. Advice must not crowd errors out of a report; what a person
 * mends of these shows how to mend the rest.
 */
final class FindingList {

    static final int MOST = 500;

    private final FindingCode code;
    private final List<Finding> found = new ArrayList<>();
    private int further;

    FindingList(FindingCode code) {
        this.code = code;
    }

    /** Adds the finding, which is made only if there is room. */
    void add(Supplier<Finding> finding) {
        if (found.size() == MOST) {
            further++;
            return;
        }
        found.add(finding.get());
    }

    List<Finding> toList() {
        if (further == 0) {
            return List.copyOf(found);
        }
        List<Finding> all = new ArrayList<>(found);
        all.add(Finding.of(FindingCode.FURTHER_WARNINGS, Pointer.ROOT, further, code));
        return all;
    }
}
