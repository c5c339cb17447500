package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.Pointer;

/** Documents whose labels lie wrong for the same cause. */
final class DocumentGroup {

    private Cause cause;
    private Pointer first;
    private String location;
    private final Evidence evidence = new Evidence();

    /** What each cause would win in these documents. */
    private final long[] gains = new long[Causes.count()];

    private long net;
    private int documents;

    /**
     * Adds a document.
     *
     * @param here what it says for each cause
     */
    void add(CheckedDocument document, Verdict verdict, Evidence[] here) {
        if (documents == 0) {
            cause = verdict.cause();
            first = document.pointer();
            location = document.location();
        }
        documents++;
        evidence.add(verdict.evidence());
        net += verdict.net();
        for (int i = 1; i < gains.length; i++) {
            gains[i] += here[i].gain();
        }
    }

    /** Of the first document. */
    Cause cause() {
        return cause;
    }

    Evidence evidence() {
        return evidence;
    }

    Pointer first() {
        return first;
    }

    /** Of the first document. */
    String location() {
        return location;
    }

    int documents() {
        return documents;
    }

    /** Whether the cause of the given index explains these documents nearly as well. */
    boolean isExplainedBy(int other) {
        return !Verdict.explainsMore(net, gains[other], documents);
    }
}
