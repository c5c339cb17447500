package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.labels.Severity;

/** Verdicts in words. */
final class OffsetFindings {

    private static final Pointer DOCUMENTS = Pointer.ROOT.to("assets").to("documents");

    private OffsetFindings() {}

    /**
     * About the whole file.
     *
     * @param labels number of all labels of the file
     */
    static Finding ofFile(Verdict verdict, int labels) {
        return finding(verdict.cause(), verdict.evidence(), DOCUMENTS, "all over the file", labels);
    }

    /** About documents that have a cause of their own; stands at the first of them. */
    static Finding ofDocuments(DocumentGroup group, int labels) {
        String where =
                group.documents() == 1
                        ? "in this document"
                        : "in this and %d other documents".formatted(group.documents() - 1);
        return finding(group.cause(), group.evidence(), group.first(), where, labels)
                .in(group.location());
    }

    /** About documents that drift, each in its own way; stands at the first of them. */
    static Finding ofDrift(DocumentGroup group, int labels) {
        String words = "Offsets are wrong by numbers that change from place to place";
        String where = "in this and other documents, %d together".formatted(group.documents());
        return finding(
                        FindingCode.OFFSETS_DRIFT,
                        words,
                        group.evidence(),
                        group.first(),
                        where,
                        labels)
                .in(group.location());
    }

    private static Finding finding(
            Cause cause, Evidence evidence, Pointer place, String where, int labels) {
        return finding(code(cause), cause.words(), evidence, place, where, labels);
    }

    private static Finding finding(
            FindingCode code,
            String words,
            Evidence evidence,
            Pointer place,
            String where,
            int labels) {
        Finding finding =
                Finding.of(
                        code,
                        place,
                        words,
                        where,
                        evidence.wellThen(),
                        evidence.moved(),
                        evidence.wellNow());
        return isMostOf(labels, evidence) ? finding.as(Severity.ERROR) : finding;
    }

    private static boolean isMostOf(int labels, Evidence evidence) {
        return 2L * evidence.moved() >= labels;
    }

    private static FindingCode code(Cause cause) {
        if (cause instanceof Cause.Counted counted) {
            return switch (counted.counting().kind()) {
                case UNIT -> FindingCode.OFFSETS_IN_OTHER_UNIT;
                case LINE_ENDS -> FindingCode.OFFSETS_OF_OTHER_LINE_ENDS;
                case DRIFT -> FindingCode.OFFSETS_DRIFT;
            };
        }
        if (cause instanceof Cause.Drifted) {
            return FindingCode.OFFSETS_DRIFT;
        }
        boolean lengths =
                cause instanceof Cause.EndAsLength || cause instanceof Cause.LastCharacterMissing;
        return lengths ? FindingCode.WRONG_LENGTHS : FindingCode.OFFSETS_SHIFTED;
    }
}
