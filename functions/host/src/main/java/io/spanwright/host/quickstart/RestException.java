package io.spanwright.host.quickstart;

/** The API answered with an error, or a job failed. The message is the API's own. */
public final class RestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RestException(String message) {
        super(message);
    }
}
