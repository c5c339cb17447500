package io.spanwright.core.labels.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The most similar other document of each, found by locality-sensitive hashing: only documents that
 * agree in a band of their sketches are compared, each with a few others.
 */
final class SimilarityIndex {

    /** From here on two texts are nearly the same. */
    private static final double LEAST_SIMILARITY = 0.6;

    /** Texts whose labelled words differ more are letters from one template. */
    private static final double LEAST_SIMILARITY_OF_LABELS = 0.5;

    private static final int ROWS = 3;
    private static final int BANDS = DocumentSketch.TEXT_BUCKETS / ROWS;

    /** Of the documents of one band, each is compared with so many before it. */
    private static final int COMPARED = 4;

    private final List<DocumentSketch> sketches;
    private final Match[] samePart;
    private final Match[] otherPart;

    private SimilarityIndex(List<DocumentSketch> sketches) {
        this.sketches = sketches;
        this.samePart = new Match[sketches.size()];
        this.otherPart = new Match[sketches.size()];
    }

    /**
     * A document that is nearly the same.
     *
     * @param document its index
     * @param similarity estimated share of common phrases, 0 to 1
     */
    record Match(int document, double similarity) {}

    /** Compares the documents. */
    static SimilarityIndex of(List<DocumentSketch> sketches) {
        SimilarityIndex index = new SimilarityIndex(sketches);
        for (int band = 0; band < BANDS; band++) {
            index.compareBand(band);
        }
        return index;
    }

    /** The earlier document of the same part that this one repeats. */
    Optional<Match> inSamePart(int document) {
        return Optional.ofNullable(samePart[document]);
    }

    /** The Train document that this Test document repeats. */
    Optional<Match> inOtherPart(int document) {
        return Optional.ofNullable(otherPart[document]);
    }

    private void compareBand(int band) {
        long[] entries = new long[sketches.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (bandHash(sketches.get(i).text(), band) << 32) | i;
        }
        Arrays.sort(entries);
        int from = 0;
        for (int i = 1; i <= entries.length; i++) {
            if (i == entries.length || entries[i] >>> 32 != entries[from] >>> 32) {
                compareRun(entries, from, i);
                from = i;
            }
        }
    }

    private static long bandHash(int[] sketch, int band) {
        long hash = band;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            hash = Hashes.join(hash, sketch[i]);
        }
        return hash;
    }

    /** Of a long run each Test document meets a Train document, however many are between them. */
    private void compareRun(long[] entries, int from, int to) {
        int train = firstToTrainOn(entries, from, to);
        for (int i = from; i < to; i++) {
            for (int j = Math.max(from, i - COMPARED); j < i; j++) {
                compare((int) entries[j], (int) entries[i]);
            }
            if (train >= 0 && train != i) {
                compare((int) entries[Math.min(train, i)], (int) entries[Math.max(train, i)]);
            }
        }
    }

    private int firstToTrainOn(long[] entries, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!sketches.get((int) entries[i]).isTest()) {
                return i;
            }
        }
        return -1;
    }

    private void compare(int earlier, int later) {
        DocumentSketch first = sketches.get(earlier);
        DocumentSketch second = sketches.get(later);
        double similarity = MinHash.similarity(first.text(), second.text());
        if (similarity < LEAST_SIMILARITY || !haveLikeLabels(first, second)) {
            return;
        }
        if (first.isTest() == second.isTest()) {
            keepBetter(samePart, later, earlier, similarity);
        } else if (first.isTest()) {
            keepBetter(otherPart, earlier, later, similarity);
        } else {
            keepBetter(otherPart, later, earlier, similarity);
        }
    }

    private static boolean haveLikeLabels(DocumentSketch first, DocumentSketch second) {
        return first.labels().length == 0
                || second.labels().length == 0
                || MinHash.similarity(first.labels(), second.labels())
                        >= LEAST_SIMILARITY_OF_LABELS;
    }

    private static void keepBetter(Match[] best, int document, int other, double similarity) {
        if (best[document] == null || best[document].similarity() < similarity) {
            best[document] = new Match(other, similarity);
        }
    }
}
