package io.spanwright.core.labels.offsets;

/**
 * Which words were labelled with which category in the documents before, by cause. A fixed amount
 * of memory: what is asked is answered wrongly with yes once in sixteen times at most.
 */
final class SurfaceBook {

    private static final int BITS = 1 << 18;
    private static final int MOST = BITS / 16;

    private final long[][] bits;
    private final int[] sizes;

    /**
     * @param causes how many there are
     */
    SurfaceBook(int causes) {
        bits = new long[causes][];
        sizes = new int[causes];
    }

    void add(int cause, long hash) {
        if (sizes[cause] == MOST) {
            return;
        }
        if (bits[cause] == null) {
            bits[cause] = new long[BITS / Long.SIZE];
        }
        int bit = (int) (hash & (BITS - 1));
        if (!contains(cause, hash)) {
            sizes[cause]++;
            bits[cause][bit / Long.SIZE] |= 1L << bit;
        }
    }

    boolean contains(int cause, long hash) {
        int bit = (int) (hash & (BITS - 1));
        return bits[cause] != null && (bits[cause][bit / Long.SIZE] & (1L << bit)) != 0;
    }
}
