package io.spanwright.core.job;

import io.spanwright.core.dataset.SplitOptions;

/**
 * How the documents of a training are divided.
 *
 * @param manual by the documents' own marks; the percentages then mean nothing
 * @param trainingSplitPercentage 0 to 100
 * @param testingSplitPercentage the rest to 100
 */
public record EvaluationOptions(
        boolean manual, int trainingSplitPercentage, int testingSplitPercentage) {

    public EvaluationOptions {
        if (!manual && trainingSplitPercentage + testingSplitPercentage != 100) {
            throw new IllegalArgumentException("the percentages do not sum to 100");
        }
    }

    public SplitOptions splitOptions() {
        return manual
                ? new SplitOptions.Manual()
                : new SplitOptions.Percentage(trainingSplitPercentage, testingSplitPercentage);
    }
}
