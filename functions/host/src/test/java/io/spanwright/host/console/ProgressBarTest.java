package io.spanwright.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void printsAPlainLineEachTenPercentWhereThereIsNoTerminal() {
        try (ProgressBar bar = new ProgressBar("training", out, false)) {
            bar.show(0, Duration.ofSeconds(100));
            bar.show(0.05, Duration.ofSeconds(95));
            bar.show(0.12, Duration.ofSeconds(88));
            bar.show(0.19, Duration.ofSeconds(81));
            bar.show(1, Duration.ZERO);
        }
        assertThat(text())
                .isEqualTo(
                        """
                        training 0% 1:40 left
                        training 12% 1:28 left
                        training 100% 0:00 left
                        """);
    }

    @Test
    void drawsOverTheSameLineOnATerminal() {
        try (ProgressBar bar = new ProgressBar("training", out, true)) {
            bar.show(0.5, Duration.ofSeconds(61));
        }
        assertThat(text())
                .isEqualTo(
                        "\rtraining [####################....................]  50% 1:01 left"
                                + "   \n");
    }

    @Test
    void promisesNoTimeBeforeThereIsAnEstimate() {
        try (ProgressBar bar = new ProgressBar("training", out, false)) {
            bar.show(0, Duration.ZERO);
        }
        assertThat(text()).isEqualTo("training 0% time left not known yet\n");
    }

    @Test
    void printsNothingWhereNothingWasShown() {
        new ProgressBar("validate", out, true).close();
        assertThat(text()).isEmpty();
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
