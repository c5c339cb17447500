package io.spanwright.core.convert.neutral;

/**
 * A file is not of the format it was said to be. The message is for the user: it names the file and
 * the line, what is wrong there and how to mend it, and quotes nothing of the file.
 */
public final class InputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message sentences: what is wrong, how to mend it
     */
    public InputException(Place place, String message) {
        super("%s, line %d: %s".formatted(place.file(), place.line(), message));
    }
}
