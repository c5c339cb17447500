package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.SupportedLanguages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportedLanguagesTest {

    @Test
    void listsThoseOfTheHostedService() {
        assertThat(SupportedLanguages.all())
                .hasSize(93)
                .contains(
                        new Language("English", "en-us"),
                        new Language("Chinese (Simplified)", "zh-hans"),
                        new Language("German", "de"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"en", "EN-us", "en-GB", "de-AT", "zh-Hans", "zh-Hant-TW", "pt", "es-419"})
    void supportsRegionsAndAnyCase(String tag) {
        assertThat(SupportedLanguages.supports(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "english", "en_US", "en-", "e", "auto", "en us"})
    void supportsNothingElse(String tag) {
        assertThat(SupportedLanguages.supports(tag)).isFalse();
    }
}
