package io.spanwright.core.error;

import static java.util.Objects.requireNonNull;

/** A call that can't be answered as asked, for a reason of the catalogue. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ServiceError error;

    public ServiceException(ServiceError error) {
        super(error.message());
        this.error = requireNonNull(error, "error is null");
    }

    public ServiceException(ErrorCode code, String message) {
        this(ServiceError.of(code, message));
    }

    public ServiceError error() {
        return error;
    }
}
