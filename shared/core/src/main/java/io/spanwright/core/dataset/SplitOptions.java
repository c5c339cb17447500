package io.spanwright.core.dataset;

/** How to divide a dataset into train and test. */
public sealed interface SplitOptions {

    /** What the hosted service does where nothing else is asked: 80 to 20 percent. */
    SplitOptions DEFAULT = new Percentage(80, 20);

    /** By the documents' own marks. A document without one counts as Train. */
    record Manual() implements SplitOptions {}

    /**
     * By a hash, among the documents that are not marked Test; those that are stay in the test
     * part.
     *
     * @param train percent of the documents to train on, 0 to 100
     * @param test the rest
     */
    record Percentage(int train, int test) implements SplitOptions {
        public Percentage {
            if (train < 0 || test < 0 || train + test != 100) {
                throw new IllegalArgumentException(
                        "not two percentages that sum to 100: " + train + " and " + test);
            }
        }
    }
}
