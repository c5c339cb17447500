package io.spanwright.core.labels.content;

import java.util.Arrays;

/**
 * A sketch of a set of hashes that says how alike two sets are. Each hash falls into one bucket,
 * which keeps the least (one permutation); an empty bucket takes the value of another one, found
 * alike in all sketches. Takes constant time a hash.
 */
final class MinHash {

    private static final int EMPTY = -1;

    /** As unsigned numbers; {@link #EMPTY} is the greatest. */
    private final int[] least;

    private boolean any;

    /**
     * The sketch of an empty set.
     *
     * @param buckets a power of two
     */
    MinHash(int buckets) {
        least = new int[buckets];
        Arrays.fill(least, EMPTY);
    }

    void add(long hash) {
        long mixed = Hashes.mix(hash);
        int bucket = (int) (mixed >>> 32) & (least.length - 1);
        int value = (int) mixed;
        if (Integer.compareUnsigned(value, least[bucket]) < 0) {
            least[bucket] = value;
        }
        any = true;
    }

    /** The sketch as it is now; empty where nothing was added. */
    int[] toArray() {
        if (!any) {
            return new int[0];
        }
        int[] full = least.clone();
        for (int i = 0; i < full.length; i++) {
            full[i] = least[i] == EMPTY ? borrowed(i) : least[i];
        }
        return full;
    }

    private int borrowed(int bucket) {
        long step = bucket;
        int from;
        do {
            step = Hashes.mix(step);
            from = (int) step & (least.length - 1);
        } while (least[from] == EMPTY);
        return least[from];
    }

    /** Estimated Jaccard similarity of the sets of two sketches of one size, 0 to 1. */
    static double similarity(int[] sketch, int[] other) {
        int same = 0;
        for (int i = 0; i < sketch.length; i++) {
            same += sketch[i] == other[i] ? 1 : 0;
        }
        return sketch.length == 0 ? 0 : (double) same / sketch.length;
    }
}
