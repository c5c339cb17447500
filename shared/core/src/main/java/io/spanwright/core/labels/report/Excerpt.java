package io.spanwright.core.labels.report;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.Span;

/**
 * The line of a document that a span begins in, or the part of it around the span. A line ends with
 * LF, CR or CR LF. What is cut off is shown as an ellipsis.
 *
 * @param line number of the line in the document, from 1
 * @param text of the line, without its end
 * @param marked the span inside {@code text}, UTF-16 code units; ends with the line where the span
 *     goes on beyond it
 */
public record Excerpt(int line, String text, Span marked) {

    /** UTF-16 code units that are shown before the span. */
    private static final int BEFORE = 50;

    /** UTF-16 code units that are shown from the span's start on. */
    private static final int AFTER = 100;

    private static final String CUT = "…";

    public Excerpt {
        requireNonNull(text, "text is null");
        requireNonNull(marked, "marked is null");
        if (line < 1 || marked.end() > text.length()) {
            throw new IllegalArgumentException("line " + line + ", marked " + marked);
        }
    }

    /**
     * The excerpt around a span of a text.
     *
     * @param span inside the text
     */
    public static Excerpt of(String text, Span span) {
        int lineStart = lineStart(text, span.start());
        int lineEnd = lineEnd(text, span.start());
        int from = notInsidePair(text, Math.max(lineStart, span.start() - BEFORE));
        int to = notInsidePair(text, Math.min(lineEnd, span.start() + AFTER));
        String before = from > lineStart ? CUT : "";
        String after = to < lineEnd ? CUT : "";
        int shift = before.length() - from;
        int start = Math.min(span.start(), to);
        int end = Math.max(start, Math.min(span.end(), to));
        return new Excerpt(
                lineNumber(text, lineStart),
                before + text.substring(from, to) + after,
                new Span(start + shift, end + shift));
    }

    private static int lineStart(String text, int index) {
        int start = index;
        while (start > 0 && !endsLine(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int lineEnd(String text, int index) {
        if (index > 0 && text.startsWith("\r\n", index - 1)) {
            return index - 1;
        }
        int end = index;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int lineNumber(String text, int lineStart) {
        int line = 1;
        for (int i = 0; i < lineStart; i++) {
            if (endsLine(text, i)) {
                line++;
            }
        }
        return line;
    }

    private static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        boolean beforeLineFeed = index + 1 < text.length() && text.charAt(index + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLineFeed);
    }

    private static int notInsidePair(String text, int index) {
        boolean inside =
                index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return inside ? index - 1 : index;
    }
}
