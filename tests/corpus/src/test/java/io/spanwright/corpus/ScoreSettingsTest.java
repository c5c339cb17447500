package io.spanwright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ScoreSettingsTest {

    @Test
    void everybodyIsMeasuredByDefault() {
        ScoreSettings settings = ScoreSettings.of(new Properties());
        assertThat(settings)
                .isEqualTo(new ScoreSettings("", "latest", 42, 300, Duration.ofHours(2)));
        assertThat(names(settings))
                .containsExactly("Spanwright", "OpenNLP perceptron", "OpenNLP L-BFGS");
    }

    @Test
    void everySettingIsRead() {
        ScoreSettings settings = ScoreSettings.of(properties("opennlp", "7", "3"));
        assertThat(settings)
                .isEqualTo(new ScoreSettings("opennlp", "fast", 5, 7, Duration.ofMinutes(3)));
        assertThat(names(settings)).containsExactly("OpenNLP perceptron", "OpenNLP L-BFGS");
        assertThat(names(ScoreSettings.of(properties("spanwright", "7", "3"))))
                .containsExactly("Spanwright");
    }

    @Test
    void badValuesAreNamed() {
        assertThatThrownBy(() -> ScoreSettings.of(properties("spacy", "7", "3")))
                .hasMessage("scores.only is spacy");
        assertThatThrownBy(() -> ScoreSettings.of(properties("", "0", "3")))
                .hasMessage("scores.opennlp.iterations is 0");
        assertThatThrownBy(() -> ScoreSettings.of(properties("", "7", "0")))
                .hasMessage("scores.minutes is 0");
    }

    private static Properties properties(String only, String iterations, String minutes) {
        Properties properties = new Properties();
        properties.setProperty("scores.only", only);
        properties.setProperty("scores.config", "fast");
        properties.setProperty("scores.seed", "5");
        properties.setProperty("scores.opennlp.iterations", iterations);
        properties.setProperty("scores.minutes", minutes);
        return properties;
    }

    private static Iterable<String> names(ScoreSettings settings) {
        return settings.contenders(Path.of("spanwright.jar")).stream()
                .map(Contender::name)
                .toList();
    }
}
