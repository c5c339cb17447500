package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.text.Span;
import java.util.Optional;

/** Puts the labels of one document where they belong. */
public final class OffsetRepair {

    private final Cause cause;
    private final Relocation relocation;
    private final int textLength;

    private OffsetRepair(Cause cause, Relocation relocation, int textLength) {
        this.cause = cause;
        this.relocation = relocation;
        this.textLength = textLength;
    }

    static Optional<OffsetRepair> of(Cause cause, CheckedDocument document) {
        int length = document.text().length();
        return cause.relocation(document).map(found -> new OffsetRepair(cause, found, length));
    }

    /** What was wrong: a sentence without its full stop and without words of the customer. */
    public String cause() {
        return cause.words();
    }

    /** Whether the numbers of regions were counted in the same wrong way. */
    public boolean countsRegions() {
        return cause instanceof Cause.Counted;
    }

    /**
     * Where a label belongs.
     *
     * @param offset as the file gives it, likewise the length
     * @return in UTF-16 code units; empty where that is no place in the text
     */
    public Optional<Span> span(int offset, int length) {
        long last = (long) offset + length;
        if (length < 1 || last > Integer.MAX_VALUE / 2) {
            return Optional.empty();
        }
        int start = relocation.start(offset, length);
        int end = relocation.end(offset, length);
        boolean inside = start >= 0 && start < end && end <= textLength;
        return inside ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
