package io.spanwright.core.labels.content;

import io.spanwright.core.text.Span;

/** The words before and after the labels of each category, counted in a fixed amount of memory. */
final class Contexts {

    /** For each side. A power of two. */
    private static final int BUCKETS = 1024;

    /** So many words on each side. */
    private static final int WORDS = 8;

    /** A word that is further away is none of the label's; UTF-16 code units. */
    private static final int REACH = 100;

    private final int[][] before = new int[CategoryIds.MOST][];
    private final int[][] after = new int[CategoryIds.MOST][];

    /** Counts what is around a label. */
    void add(int category, String text, Span label) {
        if (before[category] == null) {
            before[category] = new int[BUCKETS];
            after[category] = new int[BUCKETS];
        }
        Span left = new Span(Math.max(0, label.start() - REACH), label.start());
        Span right = new Span(label.end(), Math.min(text.length(), label.end() + REACH));
        Words leftWords = Words.of(text, left);
        int first = Math.max(0, leftWords.size() - WORDS);
        count(leftWords, first, leftWords.size(), before[category]);
        Words rightWords = Words.of(text, right);
        count(rightWords, 0, Math.min(WORDS, rightWords.size()), after[category]);
    }

    private static void count(Words words, int from, int to, int[] counts) {
        for (int i = from; i < to; i++) {
            counts[(int) words.hash(i) & (BUCKETS - 1)]++;
        }
    }

    /**
     * How alike the surroundings of two categories are, 0 to 1: their Bhattacharyya coefficient.
     */
    double likeness(int category, int other) {
        return (likeness(before[category], before[other]) + likeness(after[category], after[other]))
                / 2;
    }

    private static double likeness(int[] counts, int[] others) {
        double all = sum(counts) * sum(others);
        double shared = 0;
        for (int i = 0; i < BUCKETS; i++) {
            shared += Math.sqrt((double) counts[i] * others[i]);
        }
        return all == 0 ? 0 : shared / Math.sqrt(all);
    }

    private static double sum(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
