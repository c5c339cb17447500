package io.spanwright.core.error;

/**
 * The catalogue of what a call can be answered with instead of a result: the wire code and the HTTP
 * status it goes with.
 */
public enum ErrorCode {
    // The caller can mend these.
    INVALID_REQUEST("InvalidRequest", 400),
    INVALID_ARGUMENT("InvalidArgument", 400),
    UNAUTHORIZED("Unauthorized", 401),
    FORBIDDEN("Forbidden", 403),
    QUOTA_EXCEEDED("QuotaExceeded", 403),
    NOT_FOUND("NotFound", 404),
    PROJECT_NOT_FOUND("ProjectNotFound", 404),
    OPERATION_NOT_FOUND("OperationNotFound", 404),
    CONFLICT("Conflict", 409),
    TOO_MANY_REQUESTS("TooManyRequests", 429),

    // Only the operator can mend these.
    INTERNAL_SERVER_ERROR("InternalServerError", 500),
    SERVICE_UNAVAILABLE("ServiceUnavailable", 503),
    TIMEOUT("Timeout", 504);

    private final String wireName;
    private final int status;

    ErrorCode(String wireName, int status) {
        this.wireName = wireName;
        this.status = status;
    }

    /** The code on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The HTTP status of an answer with this code. */
    public int status() {
        return status;
    }

    /** Whether the same call may succeed a little later, without anybody having mended anything. */
    public boolean isTemporary() {
        return switch (this) {
            case CONFLICT, TOO_MANY_REQUESTS, INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE, TIMEOUT ->
                    true;
            default -> false;
        };
    }
}
