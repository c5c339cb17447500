package io.spanwright.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

    @Test
    void printsARowACategoryAndTheAverages() {
        StringWriter text = new StringWriter();
        ScoreTable.print(
                Map.of(
                        "entities",
                        Map.of("BorrowerName", Map.of("f1", 0.5, "precision", 1.0, "recall", 0.25)),
                        "microF1",
                        0.5,
                        "microPrecision",
                        1.0,
                        "microRecall",
                        0.25,
                        "macroF1",
                        0.5),
                new PrintWriter(text, true));
        assertThat(text.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo(
                        """
                        category          f1 precision  recall
                        BorrowerName   0.500     1.000   0.250
                        micro          0.500     1.000   0.250
                        macro          0.500
                        """);
    }

    @Test
    void printsIntervalsAndCalibrationWhereThereAreAny() {
        Map<String, Object> interval = Map.of("lower", 0.25, "upper", 0.75);
        Map<String, Object> metrics = Map.of("f1", 0.5, "precision", 0.5, "recall", 0.5);
        StringWriter text = new StringWriter();
        ScoreTable.print(
                Map.of(
                        "entities", Map.of("Date", metrics),
                        "microF1", 0.5,
                        "microPrecision", 0.5,
                        "microRecall", 0.5,
                        "macroF1", 0.5,
                        "calibration",
                                Map.of("predictionCount", 600, "expectedCalibrationError", 0.0312),
                        "confidenceIntervals",
                                Map.of(
                                        "microF1",
                                        interval,
                                        "macroF1",
                                        interval,
                                        "entities",
                                        Map.of("Date", interval))),
                new PrintWriter(text, true));
        assertThat(text.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo(
                        """
                        category      f1 precision  recall   95 % interval
                        Date       0.500     0.500   0.500   0.250 to 0.750
                        micro      0.500     0.500   0.500   0.250 to 0.750
                        macro      0.500                     0.250 to 0.750
                        confidences are off by 0.031 on average (600 predictions)
                        """);
    }
}
