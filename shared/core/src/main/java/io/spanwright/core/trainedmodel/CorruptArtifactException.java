package io.spanwright.core.trainedmodel;

/**
 * An artifact that must not be served: a file is missing, changed, or holds what is not allowed.
 */
public final class CorruptArtifactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message names the file and what is wrong with it
     */
    public CorruptArtifactException(String message) {
        super(message);
    }
}
