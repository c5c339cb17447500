package io.spanwright.core.convert.neutral;

import static java.util.Objects.requireNonNull;

/**
 * A line of a file that is read.
 *
 * @param file as the user named it, or its name in the folder the user named
 * @param line from 1
 */
public record Place(String file, long line) {

    public Place {
        requireNonNull(file, "file is null");
        if (line < 1) {
            throw new IllegalArgumentException("line is not positive: " + line);
        }
    }

    /** The first line of a file. */
    public static Place startOf(String file) {
        return new Place(file, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
