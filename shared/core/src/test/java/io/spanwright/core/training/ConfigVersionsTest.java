package io.spanwright.core.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigVersionsTest {

    private static final ConfigVersions VERSIONS =
            new ConfigVersions(List.of("plain-2026-02-01", "quick-2026-01-01", "plain-2026-01-01"));

    @ParameterizedTest
    @CsvSource({
        "latest, plain-2026-02-01",
        "Latest, plain-2026-02-01",
        "2022-05-01, plain-2026-02-01",
        "plain, plain-2026-02-01",
        "QUICK, quick-2026-01-01",
        "plain-2026-01-01, plain-2026-01-01",
        "Quick-2026-01-01, quick-2026-01-01",
    })
    void findsWhatIsMeant(String asked, String version) {
        assertThat(VERSIONS.resolve(asked)).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "plain-", "pla", "plain-2025-01-01", "2026-01-01", "other"})
    void knowsNothingElse(String asked) {
        assertThat(VERSIONS.resolve(asked)).isEmpty();
    }

    @Test
    void advisesWhatCanBeAskedFor() {
        assertThat(VERSIONS.advice()).contains("latest", "plain-2026-02-01", "quick-2026-01-01");
    }

    @Test
    void isNeverEmpty() {
        assertThatThrownBy(() -> new ConfigVersions(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
