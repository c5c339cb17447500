package io.spanwright.core.job;

import static java.util.Objects.requireNonNull;

/**
 * Something the user should know of a job that went well.
 *
 * @param message no words of the user's
 */
public record JobWarning(String code, String message) {

    public JobWarning {
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
    }
}
