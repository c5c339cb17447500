package io.spanwright.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class HostSettingsTest {
    @Test
    void hasDefaults() {
        assertThat(HostSettings.read(Map.of()))
                .isEqualTo(
                        new HostSettings(
                                "127.0.0.1",
                                104_857_600,
                                2,
                                2,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(10),
                                Level.INFO));
    }

    @Test
    void readsEachSetting() {
        Map<String, String> settings =
                Map.of(
                        "SPANWRIGHT_HOST_ADDRESS", "0.0.0.0",
                        "SPANWRIGHT_HOST_BODY_LIMIT_BYTES", "1000",
                        "SPANWRIGHT_HOST_ACTIVITIES", "3",
                        "SPANWRIGHT_HOST_ORCHESTRATORS", "4",
                        "SPANWRIGHT_HOST_BLOB_SCAN_MILLISECONDS", "100",
                        "SPANWRIGHT_HOST_BLOB_RETRY_MILLISECONDS", "200",
                        "SPANWRIGHT_HOST_STOP_MILLISECONDS", "300",
                        "SPANWRIGHT_HOST_LOG_LEVEL", "FINE");
        assertThat(HostSettings.read(settings))
                .isEqualTo(
                        new HostSettings(
                                "0.0.0.0",
                                1000,
                                3,
                                4,
                                Duration.ofMillis(100),
                                Duration.ofMillis(200),
                                Duration.ofMillis(300),
                                Level.FINE));
    }

    @Test
    void isInTheDocumentsWithItsDefault() throws IOException {
        Map<String, String> documented = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("../../docs/settings.md"))) {
            if (line.startsWith("| `SPANWRIGHT_HOST_")) {
                String[] cells = line.replace("`", "").split(" *\\| *", -1);
                documented.put(cells[1], cells[2]);
            }
        }
        assertThat(documented).hasSize(HostSettings.class.getRecordComponents().length);
        assertThat(HostSettings.read(documented)).isEqualTo(HostSettings.read(Map.of()));
    }

    @Test
    void refusesWhatIsOutOfRangeAndSaysTheRange() {
        for (String bad : new String[] {"0", "1001", "many", "2.5"}) {
            assertThatThrownBy(() -> HostSettings.read(Map.of("SPANWRIGHT_HOST_ACTIVITIES", bad)))
                    .hasMessage(
                            "Setting SPANWRIGHT_HOST_ACTIVITIES must be a whole number from 1 to"
                                    + " 1000, got '%s'",
                            bad);
        }
        assertThatThrownBy(() -> HostSettings.read(Map.of("SPANWRIGHT_HOST_LOG_LEVEL", "loud")))
                .hasMessageContaining("loud");
    }
}
