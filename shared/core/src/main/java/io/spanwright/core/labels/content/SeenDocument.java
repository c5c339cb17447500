package io.spanwright.core.labels.content;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.text.Span;
import java.util.Arrays;
import java.util.List;

/** What is kept of a document until its text is read again: a few numbers a label, no text. */
final class SeenDocument {

    private final Pointer pointer;
    private final String location;
    private final long textHash;

    /** Sorted by start; start and end in one number. */
    private final long[] labels;

    private final long[] regions;

    /**
     * What is to be kept.
     *
     * @param labels inside the text
     */
    SeenDocument(CheckedDocument document, List<Span> labels) {
        this.pointer = document.pointer();
        this.location = document.location();
        this.textHash = hash(document.text());
        this.labels = packed(labels);
        this.regions = packed(document.regions());
    }

    private static long hash(String text) {
        return Hashes.of(text, 0, text.length());
    }

    private static long[] packed(List<Span> spans) {
        return spans.stream()
                .mapToLong(span -> ((long) span.start() << 32) | span.end())
                .sorted()
                .toArray();
    }

    private static int start(long packed) {
        return (int) (packed >>> 32);
    }

    private static int end(long packed) {
        return (int) packed;
    }

    Pointer pointer() {
        return pointer;
    }

    String location() {
        return location;
    }

    /** Whether the text is the one that was looked at. */
    boolean has(String text) {
        return hash(text) == textHash;
    }

    /** Whether people looked at all of the span. */
    boolean isInRegion(Span span) {
        return regions.length == 0
                || Arrays.stream(regions)
                        .anyMatch(r -> start(r) <= span.start() && span.end() <= end(r));
    }

    /** Whether a label shares a code unit with the span. Of labels over one another one is seen. */
    boolean hasLabelAt(Span span) {
        int found = Arrays.binarySearch(labels, (long) span.end() << 32);
        int before = (found >= 0 ? found : -found - 1) - 1;
        return before >= 0 && end(labels[before]) > span.start();
    }
}
