package io.spanwright.core.labels;

/**
 * A place in a labels file as an editor shows it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) implements Comparable<Position> {

    static final Position START = new Position(1, 1);

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
