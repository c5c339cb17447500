package io.spanwright.engine.quantize;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Predictions of one model in both precisions, for the same documents. All scores are micro F1 of
 * exact spans and categories, 0 to 1.
 *
 * @param heldOut whether the documents were held out; otherwise they are some of those that the
 *     model learned from
 * @param documents how many
 * @param fp32F1 against the labels
 * @param int8F1 against the labels
 * @param agreement of the two with each other
 */
public record PrecisionComparison(
        boolean heldOut, int documents, double fp32F1, double int8F1, double agreement) {

    /** Half a point. */
    static final double TOLERANCE = 0.005;

    /** Differences go both ways: three in two hundred move F1 by less than half a point. */
    static final double LEAST_AGREEMENT = 0.985;

    public PrecisionComparison {
        if (documents < 1) {
            throw new IllegalArgumentException(
                    "documents is " + documents + ", expected 1 or more");
        }
        check("fp32F1", fp32F1);
        check("int8F1", int8F1);
        check("agreement", agreement);
    }

    private static void check(String name, double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("%s is %s, expected 0 to 1".formatted(name, score));
        }
    }

    /**
     * Whether int8 is within half a point. Documents that a model learned from are no fair judges:
     * it is surer of them than of any other. There the two must also predict the same, but for
     * little.
     */
    @JsonIgnore
    public boolean isAsGood() {
        boolean asRight = int8F1 >= fp32F1 - TOLERANCE;
        boolean alike = agreement >= LEAST_AGREEMENT;
        return asRight && (heldOut || alike);
    }
}
