package io.spanwright.corpus;

import io.spanwright.corpus.opennlp.Algorithm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a run of the scores was told.
 *
 * @param only {@code spanwright} or {@code opennlp} to measure one of them; empty for both
 * @param config training configuration of ours
 * @param seed of our trainings
 * @param iterations of OpenNLP's trainings, at most
 * @param limit most time of one training or evaluation
 */
record ScoreSettings(String only, String config, long seed, int iterations, Duration limit) {

    private static final String SPANWRIGHT = "spanwright";
    private static final String OPEN_NLP = "opennlp";

    ScoreSettings {
        if (!List.of("", SPANWRIGHT, OPEN_NLP).contains(only)) {
            throw new IllegalArgumentException("scores.only is " + only);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("scores.opennlp.iterations is " + iterations);
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("scores.minutes is " + limit.toMinutes());
        }
    }

    /**
     * From {@code scores.only}, {@code scores.config}, {@code scores.seed}, {@code
     * scores.opennlp.iterations} and {@code scores.minutes}.
     */
    static ScoreSettings of(Properties properties) {
        return new ScoreSettings(
                properties.getProperty("scores.only", ""),
                properties.getProperty("scores.config", "latest"),
                Long.parseLong(properties.getProperty("scores.seed", "42")),
                Integer.parseInt(properties.getProperty("scores.opennlp.iterations", "300")),
                Duration.ofMinutes(
                        Long.parseLong(properties.getProperty("scores.minutes", "120"))));
    }

    /** Whom to measure, in the order of the tables. */
    List<Contender> contenders(Path jar) {
        List<Contender> contenders = new ArrayList<>();
        if (!only.equals(OPEN_NLP)) {
            contenders.add(new SpanwrightCommand(jar, config, seed, limit));
        }
        if (!only.equals(SPANWRIGHT)) {
            for (Algorithm algorithm : Algorithm.values()) {
                contenders.add(new OpenNlpCommand(algorithm, iterations, limit));
            }
        }
        return contenders;
    }
}
