package io.spanwright.core.text;

import java.io.IOException;

/** A stream of text holds bytes that are no UTF-8. */
public final class NotUtf8Exception extends IOException {

    private static final long serialVersionUID = 1L;

    private final long wrongByte;

    NotUtf8Exception(long wrongByte) {
        super("no UTF-8 from byte " + wrongByte + " on");
        this.wrongByte = wrongByte;
    }

    /** Index of the first byte that is wrong, from 0. */
    public long wrongByte() {
        return wrongByte;
    }
}
