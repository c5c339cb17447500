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
}
