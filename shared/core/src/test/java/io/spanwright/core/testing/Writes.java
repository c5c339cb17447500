package io.spanwright.core.testing;

import java.util.function.Consumer;

/**
 * Counts the writes of in-memory stores and can make one fail, as a crash or a lost answer would.
 */
public final class Writes {

    /** When a write fails. */
    public enum Moment {
        /** Nothing was written. */
        BEFORE,
        /** It was written, but the writer is not told. */
        AFTER
    }

    private int count;
    private int failing;
    private Moment moment = Moment.BEFORE;
    private Consumer<Integer> listener = n -> {};

    /** Makes the n-th write from now fail, from 1. */
    public synchronized void failAt(int n, Moment when) {
        failing = count + n;
        moment = when;
    }

    /** Is told the number of each write just before it is made. */
    public synchronized void listen(Consumer<Integer> to) {
        listener = to;
    }

    /** Whether the failure that was asked for is still to come. */
    public synchronized boolean isPending() {
        return failing > count;
    }

    public synchronized int count() {
        return count;
    }

    void before() {
        Consumer<Integer> told;
        int number;
        synchronized (this) {
            number = ++count;
            told = listener;
            if (number == failing && moment == Moment.BEFORE) {
                throw new CrashException();
            }
        }
        told.accept(number);
    }

    synchronized void after() {
        if (count == failing && moment == Moment.AFTER) {
            throw new CrashException();
        }
    }

    /** Stands for the end of the process. */
    public static final class CrashException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
