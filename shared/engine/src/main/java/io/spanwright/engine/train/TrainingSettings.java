package io.spanwright.engine.train;

import static java.util.Objects.requireNonNull;

import io.spanwright.engine.example.WindowSizes;

/**
 * Every hyperparameter. Sizes are in sub-words.
 *
 * @param configVersion the name that users choose it by, a date
 * @param windows sizes of windows
 * @param trial of how far windows should see
 * @param littleData up to so many sub-words an epoch, data counts as little
 * @param little how little data is learned
 * @param much how all other data is learned
 * @param rates learning rates of what is not pretrained
 * @param schedule how the rates change
 * @param clip longest gradient
 * @param weightDecay of matrices
 * @param hiddenDropout inside the encoder, 0 to below 1
 * @param headDropout in front of the head, 0 to below 1
 * @param members networks that are trained one after the other, from the same untrained weights,
 *     and whose scores are averaged, 1 or more
 * @param layers encoder layers that are kept; those above are dropped where there are more
 * @param frozenLayers lowest layers that are not trained
 * @param epochs how often all documents are seen
 * @param validation documents that are held out
 */
public record TrainingSettings(
        String configVersion,
        WindowSizes windows,
        Trial trial,
        int littleData,
        Pace little,
        Pace much,
        Rates rates,
        Schedule schedule,
        double clip,
        double weightDecay,
        double hiddenDropout,
        double headDropout,
        int members,
        int layers,
        int frozenLayers,
        Epochs epochs,
        ValidationSplit validation) {

    /**
     * A short training in front of the training, which tells whether windows should see one line or
     * the whole text.
     *
     * @param teaching sub-words that are learned from, at most; 0 reads whole texts without a trial
     * @param leastDocuments fewer documents are read as whole texts without a trial
     * @param judging least share of the sub-words that judge instead, above 0 to below 1
     * @param mostJudging sub-words
     * @param epochs share of the epochs of a training, above 0 to 1; as many read lines as whole
     *     texts
     * @param leastGain share of the loss that lines must save
     * @param leastAgreement how many times the root of the sum of the squares of the texts' gains
     *     their sum must be: a bound on how much of it a few texts or chance make up
     */
    public record Trial(
            int teaching,
            int leastDocuments,
            double judging,
            int mostJudging,
            double epochs,
            double leastGain,
            double leastAgreement) {}

    /**
     * How large steps are.
     *
     * @param positions a step, padding included: four windows of the full size, or two, so that
     *     they can be shared out among lanes
     * @param encoderRate highest learning rate of encoder layers and input normalisation
     */
    public record Pace(int positions, double encoderRate) {}

    /**
     * Highest learning rates.
     *
     * @param shape of the word-shape embedding
     * @param head of the tag scores
     * @param transitions of the CRF
     */
    public record Rates(double shape, double head, double transitions) {}

    /**
     * How the rates change, and which weights are kept.
     *
     * @param warmUp share of the steps in which the rates rise, 0 to 1
     * @param least share of the highest rate that they fall to, 0 to 1
     * @param averaged share of the steps, at the end, that have the least rate and whose weights
     *     are averaged, 0 to 1; 0 keeps the last weights
     */
    public record Schedule(double warmUp, double least, double averaged) {

        int averagedSteps(int steps) {
            return (int) Math.round(averaged * steps);
        }
    }

    /**
     * How many epochs. Little data is read more often, but not so often that it is as many steps as
     * of much data: epochs fall with a power of the size.
     *
     * @param least at least 1
     * @param most at least {@code least}
     * @param ofTenThousand epochs of data of 10,000 sub-words
     * @param power how fast they fall, 0 to 1; 1 would be the same number of steps for all data
     */
    public record Epochs(int least, int most, double ofTenThousand, double power) {

        public Epochs {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException("epochs from %d to %d".formatted(least, most));
            }
        }

        int of(int subWordsOfAnEpoch) {
            double size = Math.max(1, subWordsOfAnEpoch) / 10_000.0;
            long wanted = Math.round(ofTenThousand * Math.pow(size, -power));
            return (int) Math.max(least, Math.min(most, wanted));
        }
    }

    /**
     * Documents that judge instead of teach. Little data is not split: each label teaches more than
     * it tells.
     *
     * @param share of the sub-words, 0 to below 1; 0 never splits
     * @param most sub-words
     * @param leastLabels fewer labels in all are not split
     * @param leastDocuments fewer documents are not split
     * @param patience epochs without a better result after which training ends
     */
    public record ValidationSplit(
            double share, int most, int leastLabels, int leastDocuments, int patience) {}

    public TrainingSettings {
        requireNonNull(configVersion, "configVersion is null");
        requireNonNull(windows, "windows is null");
        requireNonNull(trial, "trial is null");
        requireNonNull(little, "little is null");
        requireNonNull(much, "much is null");
        requireNonNull(rates, "rates is null");
        requireNonNull(schedule, "schedule is null");
        requireNonNull(epochs, "epochs is null");
        requireNonNull(validation, "validation is null");
        if (members < 1) {
            throw new IllegalArgumentException("members is " + members + ", expected 1 or more");
        }
    }

    /** The same under another name, with other windows, and so many networks of so many layers. */
    public TrainingSettings variant(
            String version, WindowSizes otherWindows, int otherMembers, int otherLayers) {
        return new TrainingSettings(
                version,
                otherWindows,
                trial,
                littleData,
                little,
                much,
                rates,
                schedule,
                clip,
                weightDecay,
                hiddenDropout,
                headDropout,
                otherMembers,
                otherLayers,
                frozenLayers,
                epochs,
                validation);
    }

    /** The pace for an epoch of this size. */
    Pace pace(int subWordsOfAnEpoch) {
        return subWordsOfAnEpoch <= littleData ? little : much;
    }
}
