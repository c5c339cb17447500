package io.spanwright.core.labels.offsets;

/** Hashes of the words of any part of a text, each in constant time. */
final class Surfaces {

    /** Longer parts are never the same by chance and are not asked for. In UTF-16 code units. */
    static final int LONGEST = 200;

    private static final long BASE = 0x9E3779B97F4A7C15L | 1;
    private static final long[] POWERS = powers();

    /** Of each beginning of the text. */
    private final long[] hashes;

    Surfaces(String text) {
        hashes = new long[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            hashes[i + 1] = hashes[i] * BASE + text.charAt(i) + 1;
        }
    }

    /** Hash of a category and the words it is given to; start and end are inside the text. */
    long of(int category, int start, int end) {
        long words = hashes[end] - hashes[start] * POWERS[end - start];
        return mixed(words ^ mixed(category));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long[] powers() {
        long[] powers = new long[LONGEST + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }
}
