package io.spanwright.core.dataset;

/** The documents can't be divided as asked. The message is for the user: it says how to mend it. */
public final class DatasetSplitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message names no document
     */
    public DatasetSplitException(String message) {
        super(message);
    }
}
