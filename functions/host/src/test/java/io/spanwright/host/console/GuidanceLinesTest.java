package io.spanwright.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuidanceLinesTest {

    private static String printed(List<?> findings) {
        StringWriter text = new StringWriter();
        GuidanceLines.print(findings, new PrintWriter(text, true));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void printsALineForEachFinding() {
        Map<String, String> finding =
                Map.of("category", "Date", "code", "MISSED", "message", "2 of 3 labels.");
        assertThat(printed(List.of(finding, finding)))
                .isEqualTo(
                        """
                        What hurts the categories:
                          Date MISSED: 2 of 3 labels.
                          Date MISSED: 2 of 3 labels.
                        """);
    }

    @Test
    void printsNothingWhereNothingHurts() {
        assertThat(printed(List.of())).isEmpty();
    }
}
