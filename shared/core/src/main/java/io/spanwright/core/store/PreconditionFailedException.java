package io.spanwright.core.store;

/**
 * A conditional write lost: the item or blob exists already, is gone, or has another version than
 * expected.
 */
public final class PreconditionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what names the item or blob, never its content
     */
    public PreconditionFailedException(String what) {
        super(what);
    }
}
