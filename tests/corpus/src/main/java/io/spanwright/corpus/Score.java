package io.spanwright.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one training came to, or the mean of several.
 *
 * @param microF1 on the test part, 0 to 1
 * @param epochs trained
 * @param trainSeconds wall time of the training
 * @param trainCharacters UTF-16 code units trained on
 * @param evaluateSeconds wall time of the evaluation, model loading included
 * @param testCharacters UTF-16 code units evaluated
 * @param peakRssBytes most memory the training process had
 */
record Score(
        double microF1,
        double macroF1,
        double epochs,
        double trainSeconds,
        double trainCharacters,
        double evaluateSeconds,
        double testCharacters,
        double peakRssBytes) {

    /** From the {@code --json} answers of {@code train} and {@code evaluate}. */
    static Score of(JsonNode training, JsonNode evaluation) {
        return new Score(
                evaluation.path("microF1").asDouble(),
                evaluation.path("macroF1").asDouble(),
                training.path("epochs").asDouble(),
                training.path("trainSeconds").asDouble(),
                training.path("trainCharacters").asDouble(),
                evaluation.path("seconds").asDouble(),
                evaluation.path("characters").asDouble(),
                training.path("peakRssBytes").asDouble());
    }

    static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::microF1).average().orElseThrow(),
                scores.stream().mapToDouble(Score::macroF1).average().orElseThrow(),
                scores.stream().mapToDouble(Score::epochs).average().orElseThrow(),
                scores.stream().mapToDouble(Score::trainSeconds).average().orElseThrow(),
                scores.stream().mapToDouble(Score::trainCharacters).average().orElseThrow(),
                scores.stream().mapToDouble(Score::evaluateSeconds).average().orElseThrow(),
                scores.stream().mapToDouble(Score::testCharacters).average().orElseThrow(),
                scores.stream().mapToDouble(Score::peakRssBytes).max().orElseThrow());
    }
}
