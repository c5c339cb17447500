package io.spanwright.core.labels;

/** Lines and columns of a labels file's text. A line ends with LF, CR or CR LF. */
final class LabelsText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private LabelsText() {}

    static String withoutByteOrderMark(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }

    /** The position behind the text's last character. */
    static Position endOf(String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.length() - lineStart + 1);
    }

    /** The rest of the line from a little before the position. */
    static String line(String text, Position place) {
        int lineStart = 0;
        int line = 1;
        for (int i = 0; i < text.length() && line < place.line(); i++) {
            if (endsLine(text, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        int from = Math.min(text.length(), Math.max(lineStart, lineStart + place.column() - 20));
        int to = Math.min(text.length(), from + Finding.LONGEST_QUOTE);
        return text.substring(from, to).lines().findFirst().orElse("").strip();
    }

    private static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        boolean beforeLineFeed = index + 1 < text.length() && text.charAt(index + 1) == '\n';
        return c == '\n' || (c == '\r' && !beforeLineFeed);
    }
}
