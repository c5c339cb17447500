package io.spanwright.host;

/** The host cannot start or go on. The message says what, where and how to mend it. */
public final class HostException extends RuntimeException {
    public HostException(String message) {
        super(message);
    }

    public HostException(String message, Throwable cause) {
        super(message, cause);
    }
}
