package io.spanwright.core.threshold;

/** What was derived for one category. */
public sealed interface PrecisionThreshold {

    /** Labels of the category in the test documents. */
    int labels();

    /** Predictions that were looked at: those above the threshold, or all where there is none. */
    int predictions();

    /** Those of them that are right. */
    int right();

    /**
     * Entities of at least this confidence have the wished precision, as far as 95 % certainty
     * goes.
     *
     * @param least confidence, 0 to 1
     * @param predictions of at least this confidence
     * @param right those of them that are right
     */
    record Found(double least, int predictions, int right, int labels)
            implements PrecisionThreshold {
        public Found {
            if (!(least >= 0 && least <= 1)) {
                throw new IllegalArgumentException("least is not in 0..1: " + least);
            }
            if (right <= 0 || right > predictions || right > labels) {
                throw new IllegalArgumentException(
                        "%d right of %d and %d".formatted(right, predictions, labels));
            }
        }

        /** Share of the predictions that are right, 0 to 1. */
        public double precision() {
            return (double) right / predictions;
        }

        /** Share of the labels that is still found, 0 to 1. */
        public double recall() {
            return (double) right / labels;
        }
    }

    /**
     * No confidence is shown to be enough.
     *
     * @param predictions of any confidence
     * @param right those of them that are right
     */
    record NoneFound(int predictions, int right, int labels) implements PrecisionThreshold {}
}
