package io.spanwright.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Puts windows of like length into one batch, in an order that depends on seed and epoch alone.
 *
 * @param lengths positions that each window takes
 * @param positions the most that a batch takes, padding included; a longer window is a batch alone
 */
record BatchPlanner(int[] lengths, int positions, long seed) {

    /** Windows are sorted by length only within so many batches, so that batches stay mixed. */
    private static final int POOLED_BATCHES = 16;

    /** The batches of an epoch, from 0, as numbers of windows. */
    List<int[]> plan(int epoch) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
        int[] order = new int[lengths.length];
        Arrays.setAll(order, index -> index);
        shuffle(order, random);
        List<int[]> batches = new ArrayList<>();
        int from = 0;
        while (from < order.length) {
            int to = poolEnd(order, from);
            addBatches(sorted(order, from, to), batches);
            from = to;
        }
        return shuffled(batches, random);
    }

    private int poolEnd(int[] order, int from) {
        long most = (long) POOLED_BATCHES * positions;
        long sum = 0;
        int to = from;
        while (to < order.length && (to == from || sum + lengths[order[to]] <= most)) {
            sum += lengths[order[to]];
            to++;
        }
        return to;
    }

    private int[] sorted(int[] order, int from, int to) {
        return Arrays.stream(order, from, to)
                .boxed()
                .sorted((one, other) -> Integer.compare(lengths[one], lengths[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void addBatches(int[] pool, List<int[]> batches) {
        int from = 0;
        while (from < pool.length) {
            int to = from + 1;
            while (to < pool.length && (to + 1 - from) * lengths[pool[to]] <= positions) {
                to++;
            }
            batches.add(Arrays.copyOfRange(pool, from, to));
            from = to;
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int index = order.length - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            int swap = order[index];
            order[index] = order[other];
            order[other] = swap;
        }
    }

    private static List<int[]> shuffled(List<int[]> batches, SplittableRandom random) {
        int[] order = new int[batches.size()];
        Arrays.setAll(order, index -> index);
        shuffle(order, random);
        return Arrays.stream(order).mapToObj(batches::get).toList();
    }
}
