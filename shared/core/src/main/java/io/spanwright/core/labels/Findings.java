package io.spanwright.core.labels;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects findings, up to a bound that keeps a file of nothing but faults from filling memory. */
final class Findings {

    /** More than a person reads. */
    static final int MOST = 10_000;

    /** What makes a value count as absent. */
    private static final Set<FindingCode> UNREADABLE =
            EnumSet.of(
                    FindingCode.WRONG_TYPE,
                    FindingCode.NUMBER_OUT_OF_RANGE,
                    FindingCode.VALUE_TOO_LONG,
                    FindingCode.LONE_SURROGATE);

    private final List<Finding> found = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private int errors;
    private int dropped;

    void add(Finding finding) {
        if (finding.isError()) {
            errors++;
        }
        if (found.size() == MOST) {
            dropped++;
            return;
        }
        found.add(finding);
        if (UNREADABLE.contains(finding.code())) {
            unreadable.add(finding.pointer().toLowerCase(Locale.ROOT));
        }
    }

    /** Forgets all. */
    void clear() {
        found.clear();
        unreadable.clear();
        errors = 0;
        dropped = 0;
    }

    void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Adds that the object lacks the property, unless it is known why it does. */
    void addMissing(Pointer object, String property) {
        if (!isUnreadable(object) && !isUnreadable(object.to(property))) {
            add(Finding.of(FindingCode.MISSING_PROPERTY, object, property));
        }
    }

    boolean has(FindingCode code) {
        return found.stream().anyMatch(finding -> finding.code() == code);
    }

    /** Says that the value's absence is known and not to be told again. */
    void excuse(Pointer pointer) {
        unreadable.add(pointer.value().toLowerCase(Locale.ROOT));
    }

    /** Whether a value is there, but counts as absent because it is of another type. */
    boolean isUnreadable(Pointer pointer) {
        return unreadable.contains(pointer.value().toLowerCase(Locale.ROOT));
    }

    /** Number of errors so far, the dropped ones included. */
    int errors() {
        return errors;
    }

    List<Finding> toList() {
        if (dropped == 0) {
            return List.copyOf(found);
        }
        List<Finding> all = new ArrayList<>(found);
        all.add(Finding.of(FindingCode.TOO_MANY_FINDINGS, Pointer.ROOT, dropped));
        return all;
    }
}
