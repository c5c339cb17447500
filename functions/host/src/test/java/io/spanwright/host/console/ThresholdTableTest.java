package io.spanwright.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdTableTest {

    @Test
    void printsARowACategory() {
        Map<String, Object> categories = new LinkedHashMap<>();
        categories.put(
                "BorrowerName",
                Map.of("threshold", 0.812, "predictions", 60, "right", 59, "recall", 0.5));
        categories.put("Date", Map.of("predictions", 3, "right", 3, "labels", 3));
        StringWriter text = new StringWriter();
        ThresholdTable.print(
                Map.of("precision", 0.9, "categories", categories), new PrintWriter(text, true));
        assertThat(text.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo(
                        """
                        Lowest confidence with a precision of 0.9:
                        category      threshold           right  recall
                        BorrowerName      0.812        59 of 60   0.500
                        Date         none found
                        """);
    }
}
