package io.spanwright.core.labels.content;

/** 64-bit hashes that spread well. Not meant to withstand people who look for collisions. */
final class Hashes {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** Every bit of the result depends on every bit of the value; the finalizer of SplitMix64. */
    static long mix(long value) {
        long mixed = value + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Hash of a sequence that had {@code hash} and goes on with {@code next}. */
    static long join(long hash, long next) {
        return mix(hash * GOLDEN + next);
    }

    /** Hash of a part of the text. */
    static long of(String text, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * GOLDEN;
            hash ^= hash >>> 32;
        }
        return mix(hash);
    }
}
