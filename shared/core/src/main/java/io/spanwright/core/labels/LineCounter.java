package io.spanwright.core.labels;

/**
 * Counts lines and columns of a labels file's text as it goes by. A line ends with LF, CR or CR LF.
 */
final class LineCounter {

    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    /** Goes on by one UTF-16 code unit. */
    void accept(char c) {
        boolean endsPair = afterReturn && c == '\n';
        afterReturn = c == '\r';
        if (endsPair) {
            return;
        }
        if (c == '\n' || c == '\r') {
            line++;
            column = 1;
            return;
        }
        column++;
    }

    /** Where the next code unit is. */
    Position position() {
        return new Position(line, column);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
