package io.spanwright.core.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The counts of many documents, packed so that documents can be drawn a thousand times. */
final class CountTable {

    private static final int COUNTS = 3;
    private static final int ROW = 1 + COUNTS;

    private final int categories;
    private final int[] starts;
    private final int[] rows;

    /**
     * Packs the counts.
     *
     * @param categories all that occur
     */
    CountTable(List<String> categories, List<DocumentCounts> documents) {
        this.categories = categories.size();
        Map<String, Integer> numbers = new HashMap<>();
        categories.forEach(category -> numbers.put(category, numbers.size()));
        starts = new int[documents.size() + 1];
        for (int at = 0; at < documents.size(); at++) {
            starts[at + 1] = starts[at] + ROW * documents.get(at).entities().size();
        }
        rows = new int[starts[documents.size()]];
        int next = 0;
        for (DocumentCounts document : documents) {
            for (Map.Entry<String, EntityMetrics> entry : document.entities().entrySet()) {
                EntityMetrics metrics = entry.getValue();
                rows[next++] = numbers.get(entry.getKey());
                rows[next++] = metrics.truePositiveCount();
                rows[next++] = metrics.falsePositiveCount();
                rows[next++] = metrics.falseNegativeCount();
            }
        }
    }

    int documents() {
        return starts.length - 1;
    }

    /** The counts of as many documents as there are, drawn with replacement. */
    Sum draw(SplittableRandom random) {
        int[] sums = new int[COUNTS * categories];
        int documents = documents();
        for (int drawn = 0; drawn < documents; drawn++) {
            int document = random.nextInt(documents);
            for (int row = starts[document]; row < starts[document + 1]; row += ROW) {
                int at = COUNTS * rows[row];
                sums[at] += rows[row + 1];
                sums[at + 1] += rows[row + 2];
                sums[at + 2] += rows[row + 3];
            }
        }
        return new Sum(sums);
    }

    /** Counts by category. */
    record Sum(int[] counts) {

        double microF1() {
            int right = 0;
            int wrong = 0;
            for (int at = 0; at < counts.length; at += COUNTS) {
                right += counts[at];
                wrong += counts[at + 1] + counts[at + 2];
            }
            return right + wrong == 0 ? 0 : 2.0 * right / (2 * right + wrong);
        }

        /** Mean of the categories that were drawn. */
        double macroF1() {
            double sum = 0;
            int drawn = 0;
            for (int category = 0; category < counts.length / COUNTS; category++) {
                double f1 = f1(category);
                if (!Double.isNaN(f1)) {
                    sum += f1;
                    drawn++;
                }
            }
            return drawn == 0 ? 0 : sum / drawn;
        }

        /** NaN where no document with the category was drawn. */
        double f1(int category) {
            int at = COUNTS * category;
            int right = counts[at];
            int all = 2 * right + counts[at + 1] + counts[at + 2];
            return all == 0 ? Double.NaN : 2.0 * right / all;
        }
    }
}
