package io.spanwright.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one training came to, or the mean of several.
 *
 * @param microF1 on the test part, 0 to 1
 * @param calibrationError expected calibration error on the test part; not a number where there are
 *     too few predictions to tell
 * @param epochs trained; 0 where that is not told
 * @param trainSeconds wall time of the training
 * @param trainCharacters UTF-16 code units trained on
 * @param evaluateSeconds wall time of finding the entities, without loading the model
 * @param testCharacters UTF-16 code units read in that time
 * @param peakRssBytes most memory the training process had; 0 where that is not told
 * @param remarks what a reader of the figures must know
 */
record Score(
        double microF1,
        double macroF1,
        double calibrationError,
        double epochs,
        double trainSeconds,
        double trainCharacters,
        double evaluateSeconds,
        double testCharacters,
        double peakRssBytes,
        List<String> remarks) {

    Score {
        remarks = List.copyOf(remarks);
    }

    /** From the {@code --json} answers of {@code train} and {@code evaluate}. */
    static Score of(JsonNode training, JsonNode evaluation) {
        return new Score(
                evaluation.path("microF1").asDouble(),
                evaluation.path("macroF1").asDouble(),
                evaluation.at("/calibration/expectedCalibrationError").asDouble(Double.NaN),
                training.path("epochs").asDouble(),
                training.path("trainSeconds").asDouble(),
                training.path("trainCharacters").asDouble(),
                evaluation.path("seconds").asDouble(),
                evaluation.path("characters").asDouble(),
                training.path("peakRssBytes").asDouble(),
                List.of());
    }

    Score with(List<String> newRemarks) {
        return new Score(
                microF1,
                macroF1,
                calibrationError,
                epochs,
                trainSeconds,
                trainCharacters,
                evaluateSeconds,
                testCharacters,
                peakRssBytes,
                newRemarks);
    }

    /** Means, but the most memory, and every remark once. */
    static Score mean(List<Score> scores) {
        return new Score(
                mean(scores, Score::microF1),
                mean(scores, Score::macroF1),
                mean(scores, Score::calibrationError),
                mean(scores, Score::epochs),
                mean(scores, Score::trainSeconds),
                mean(scores, Score::trainCharacters),
                mean(scores, Score::evaluateSeconds),
                mean(scores, Score::testCharacters),
                scores.stream().mapToDouble(Score::peakRssBytes).max().orElseThrow(),
                scores.stream().flatMap(score -> score.remarks().stream()).distinct().toList());
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> figure) {
        return scores.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** UTF-16 code units a second when finding entities. */
    double charactersPerSecond() {
        return testCharacters / evaluateSeconds;
    }
}
