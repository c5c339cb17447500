package io.spanwright.core.training;

/**
 * This training can't end in a good model, for a reason that the user can mend; trying again does
 * not help.
 */
public final class TrainingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message for the user; never holds text of a document
     */
    public TrainingFailedException(String message) {
        super(message);
    }

    public TrainingFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
