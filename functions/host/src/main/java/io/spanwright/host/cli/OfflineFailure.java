package io.spanwright.host.cli;

/** A command could not be done, for a reason that the user can mend. */
final class OfflineFailure extends Exception {

    private static final long serialVersionUID = 1L;

    OfflineFailure(String message) {
        super(message);
    }
}
