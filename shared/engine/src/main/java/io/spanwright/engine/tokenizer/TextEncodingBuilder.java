package io.spanwright.engine.tokenizer;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Makes units of the sub-words that a tokenizer found. Sub-words that begin in the same character
 * become one unit; one that only ends in a character leaves it to those that begin there.
 * Characters that the tokenizer dropped (stripped accents, control characters) join the unit they
 * touch, so that no label on them can get lost.
 */
final class TextEncodingBuilder {

    /** A thousand line breaks in a row may be a thousand sub-words; the first ones say enough. */
    private static final int MOST_IDS = 8;

    private final String text;
    private final int unknown;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] firstId = new int[65];
    private int[] ids = new int[64];
    private int size;
    private int idCount;

    TextEncodingBuilder(String text, OptionalInt unknown, int padding) {
        this.text = text;
        this.unknown = unknown.orElse(padding);
    }

    /** The next sub-word; the span is in UTF-16 code units and may have white space around it. */
    void add(int id, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && CodePoints.isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && CodePoints.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            joinLast(id);
            return;
        }
        if (!overlapsLast(start)) {
            coverUntil(start);
            open(pendingStart(start), end);
        } else if (start <= starts[size - 1]) {
            ends[size - 1] = Math.max(ends[size - 1], end);
        } else {
            splitLast(start, end);
        }
        append(id);
    }

    /** Sub-words of bytes may begin in one character and end in the next. */
    private void splitLast(int start, int end) {
        int reached = Math.max(ends[size - 1], end);
        int shortened = start;
        while (CodePoints.isWhiteSpace(text.charAt(shortened - 1))) {
            shortened--;
        }
        ends[size - 1] = shortened;
        open(start, reached);
    }

    TextEncoding build() {
        coverUntil(text.length());
        int loose = pendingStart(text.length());
        if (loose < text.length()) {
            open(loose, text.length());
            append(unknown);
        }
        return new TextEncoding(
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(firstId, size + 1),
                Arrays.copyOf(ids, idCount));
    }

    private boolean overlapsLast(int start) {
        return size > 0 && start < ends[size - 1];
    }

    /** A sub-word of white space alone is read with the unit in front of it. */
    private void joinLast(int id) {
        if (size > 0) {
            append(id);
        }
    }

    /**
     * Gives the uncovered characters in front of the offset to units, except for a run that touches
     * the offset but not the last unit: that one belongs to the unit that starts there.
     */
    private void coverUntil(int offset) {
        int at = size == 0 ? 0 : ends[size - 1];
        boolean touches = size > 0;
        while (at < offset) {
            int run = runEnd(at, offset);
            if (run > at && touches) {
                ends[size - 1] = run;
            } else if (run > at && run < offset) {
                open(at, run);
                append(unknown);
            }
            touches = false;
            at = Math.max(run, at + 1);
        }
    }

    private int runEnd(int from, int limit) {
        int at = from;
        while (at < limit && !CodePoints.isWhiteSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the run of uncovered characters begins that touches the offset from the left. */
    private int pendingStart(int offset) {
        int covered = size == 0 ? 0 : ends[size - 1];
        int start = offset;
        while (start > covered && !CodePoints.isWhiteSpace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private void open(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            firstId = Arrays.copyOf(firstId, 2 * size + 1);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
        firstId[size] = idCount;
    }

    private void append(int id) {
        if (idCount - firstId[size - 1] == MOST_IDS) {
            return;
        }
        if (idCount == ids.length) {
            ids = Arrays.copyOf(ids, 2 * idCount);
        }
        ids[idCount++] = id;
        firstId[size] = idCount;
    }
}
