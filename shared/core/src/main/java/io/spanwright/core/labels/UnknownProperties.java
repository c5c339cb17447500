package io.spanwright.core.labels;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Says of properties that are not known, each kind of place and name once. */
final class UnknownProperties {

    /** Kinds that are remembered; beyond them every property is a finding of its own. */
    private static final int MOST_KINDS = 1_000;

    /** Where labels stood in 2021. */
    private static final Set<String> LEGACY = Set.of("extractors", "extractorname");

    /** What holds labels, and is read only in its place. */
    private static final Set<String> MISPLACED = Set.of("documents", "entities", "labels");

    private final Findings findings;
    private final Set<String> kinds = new HashSet<>();

    UnknownProperties(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param object pointer of the object it is in
     */
    void add(String name, String object, Position place) {
        String kind = object.replaceAll("/\\d+", "/*") + '/' + name;
        if (kinds.contains(kind)) {
            return;
        }
        if (kinds.size() < MOST_KINDS) {
            kinds.add(kind);
        }
        findings.add(Finding.of(codeOf(name), Pointer.ROOT).at(object, place).quoting(name));
    }

    private static FindingCode codeOf(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (LEGACY.contains(key)) {
            return FindingCode.LEGACY_PROPERTY;
        }
        return MISPLACED.contains(key)
                ? FindingCode.MISPLACED_PROPERTY
                : FindingCode.UNKNOWN_PROPERTY;
    }
}
