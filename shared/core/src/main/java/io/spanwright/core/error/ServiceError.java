package io.spanwright.core.error;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An error as the user gets it, in an answer or in a job.
 *
 * @param message what is wrong and how to mend it; never holds text of a document
 * @param target the parameter or the JSON pointer it is about
 * @param innerError what exactly was wrong
 */
public record ServiceError(
        ErrorCode code, String message, Optional<String> target, Optional<InnerError> innerError) {

    public ServiceError {
        requireNonNull(code, "code is null");
        requireNonNull(message, "message is null");
        requireNonNull(target, "target is null");
        requireNonNull(innerError, "innerError is null");
    }

    public static ServiceError of(ErrorCode code, String message) {
        return new ServiceError(code, message, Optional.empty(), Optional.empty());
    }

    /** The same about this parameter or pointer. */
    public ServiceError at(String target) {
        return new ServiceError(code, message, Optional.of(target), innerError);
    }

    /** The same with what exactly was wrong. */
    public ServiceError because(InnerErrorCode inner, String innerMessage) {
        return new ServiceError(
                code, message, target, Optional.of(new InnerError(inner, innerMessage)));
    }

    /** The message, and what exactly was wrong where that is known. */
    public String sentences() {
        return innerError.map(inner -> message + " " + inner.message()).orElse(message);
    }

    /** What exactly was wrong. */
    public record InnerError(InnerErrorCode code, String message) {
        public InnerError {
            requireNonNull(code, "code is null");
            requireNonNull(message, "message is null");
        }
    }
}
