package io.spanwright.engine.network;

/**
 * Windows of one length, padded to the longest. All arrays are [B, S], row by row.
 *
 * @param inputIds sub-word ids
 * @param attentionMask 1 for a sub-word, 0 for padding
 * @param shapeIds word-shape ids, 0 to K - 1
 * @param windows B
 * @param length S
 */
public record Batch(
        long[] inputIds, long[] attentionMask, long[] shapeIds, int windows, int length) {

    public Batch {
        check("inputIds", inputIds, windows, length);
        check("attentionMask", attentionMask, windows, length);
        check("shapeIds", shapeIds, windows, length);
    }

    private static void check(String name, long[] values, int windows, int length) {
        if (windows < 1 || length < 1 || values.length != windows * length) {
            throw new IllegalArgumentException(
                    "%s has %d values, expected %d x %d"
                            .formatted(name, values.length, windows, length));
        }
    }
}
