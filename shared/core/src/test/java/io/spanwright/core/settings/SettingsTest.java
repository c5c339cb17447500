package io.spanwright.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    private static final Path ROOT = root();

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("local.settings.sample.json"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    @Test
    void hasTheDocumentedDefaults() {
        Settings settings = new Settings(name -> null);

        assertThat(settings.slice()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.analyzeDeadline()).isLessThan(Duration.ofSeconds(230));
        assertThat(settings.trainingSeed()).isEqualTo(42);
        assertThat(settings.trainingThreads()).isPositive();
        assertThat(settings.modelPrecision()).isEqualTo("auto");
        assertThat(settings.keys()).isEmpty();
        assertThat(settings.encoder()).isEmpty();
        assertThat(settings.count(Setting.ANALYZE_DOCUMENTS)).isEqualTo(25);
        assertThat(settings.count(Setting.ANALYZE_CHARACTERS)).isEqualTo(125_000);
    }

    @Test
    void keepsScratchAndNativesInTheDataDirectory() {
        Settings settings = new Settings(Map.of("SPANWRIGHT_DATA", "/tmp/d")::get);

        assertThat(settings.workDirectory()).isEqualTo(Path.of("/tmp/d/work"));
        assertThat(settings.nativesDirectory()).isEqualTo(Path.of("/tmp/d/natives"));
    }

    @ParameterizedTest
    @CsvSource({
        "SPANWRIGHT_SLICE_SECONDS,0,1 to 1800",
        "SPANWRIGHT_SLICE_SECONDS,soon,1 to 1800",
        "SPANWRIGHT_ANALYZE_DEADLINE_SECONDS,230,1 to 229",
        "SPANWRIGHT_TRAINING_SEED,-1,at least 0",
        "SPANWRIGHT_RECOGNIZER_CACHE,65,1 to 64",
        "SPANWRIGHT_BLOB_ENDPOINT,no url,a URL",
        "SPANWRIGHT_MODEL_PRECISION,int4,'auto, fp32, int8'"
    })
    void refusesABadValueByNameValueAndRange(String name, String value, String range) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(Map.of(name, value)::get))
                .withMessageContainingAll(name, value, range);
    }

    @Test
    void neverShowsASecretThatIsBad() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(Map.of("SPANWRIGHT_KEY_1", "hunter2")::get))
                .withMessageContaining("SPANWRIGHT_KEY_1")
                .withMessageContaining("at least 32 characters")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void neverTakesAReferenceThatThePlatformCouldNotFollowForAKey() {
        String reference =
                "@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/api-key-1)";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(Map.of("SPANWRIGHT_KEY_1", reference)::get))
                .withMessageContainingAll("SPANWRIGHT_KEY_1", "no unresolved reference")
                .withMessageNotContaining("vault.azure.net");
    }

    @Test
    void namesASettingThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(name -> " ").backend())
                .withMessage("SPANWRIGHT_BACKEND is not set; allowed: azure or embedded");
    }

    @ParameterizedTest
    @EnumSource
    void isDocumentedOnceAsItIs(Setting setting) throws IOException {
        String row =
                "| `%s` | %s | %s | %s | %s |"
                        .formatted(
                                setting.fullName(),
                                setting.defaultValue().map(v -> "`" + v + "`").orElse("–"),
                                setting.unit(),
                                setting.range(),
                                setting.meaning());

        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/settings.md"))) {
            assertThat(lines.filter(line -> line.startsWith("| `" + setting.fullName() + "`")))
                    .containsExactly(row);
        }
    }

    @Test
    void isAllInTheSampleWithItsDefault() throws IOException {
        JsonNode values =
                new ObjectMapper()
                        .readTree(ROOT.resolve("local.settings.sample.json").toFile())
                        .get("Values");
        Map<String, String> sample = new HashMap<>();
        values.properties().forEach(e -> sample.put(e.getKey(), e.getValue().asText()));

        List<String> names = Arrays.stream(Setting.values()).map(Setting::fullName).toList();
        assertThat(sample.keySet().stream().filter(n -> n.startsWith("SPANWRIGHT_")))
                .containsExactlyInAnyOrderElementsOf(names);
        for (Setting setting : Setting.values()) {
            if (setting != Setting.BACKEND) {
                assertThat(sample.get(setting.fullName()))
                        .isEqualTo(setting.defaultValue().orElse(""));
            }
        }
        assertThat(new Settings(sample::get).backend()).isEqualTo("embedded");
    }
}
