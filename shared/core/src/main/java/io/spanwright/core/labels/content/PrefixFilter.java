package io.spanwright.core.labels.content;

import java.util.BitSet;

/**
 * Which beginnings of surfaces there are, in a fixed amount of memory: says yes to each that was
 * added, and seldom to another one.
 */
final class PrefixFilter {

    private static final int BITS = 1 << 23;

    private final BitSet bits = new BitSet(BITS);

    void add(long hash) {
        bits.set(low(hash));
        bits.set(high(hash));
    }

    boolean mayHave(long hash) {
        return bits.get(low(hash)) && bits.get(high(hash));
    }

    private static int low(long hash) {
        return (int) (hash & (BITS - 1));
    }

    private static int high(long hash) {
        return (int) ((hash >>> 32) & (BITS - 1));
    }
}
