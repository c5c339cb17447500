package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/findings.md} and {@link FindingCode} say the same. */
class FindingCatalogueTest {

    private static final String CATALOGUE = catalogue();

    /** A heading, the severity in the line below it, and what to do. */
    private static final Pattern SECTION =
            Pattern.compile("^### (\\S+)\\R\\*(Error|Warning)\\b", Pattern.MULTILINE);

    private static String catalogue() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/findings.md"))) {
            directory = directory.getParent();
        }
        try {
            return Files.readString(directory.resolve("docs/findings.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasOneSectionForEachCodeAndNoOther() {
        List<String> codes = Arrays.stream(FindingCode.values()).map(Enum::name).toList();

        assertThat(sections().stream().map(section -> section.group(1)).toList())
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void givesTheSeverityOfEachCode() {
        assertThat(sections())
                .allSatisfy(
                        section ->
                                assertThat(section.group(2).toUpperCase(Locale.ROOT))
                                        .as(section.group(1))
                                        .isEqualTo(severity(section.group(1)).name()));
    }

    @ParameterizedTest
    @EnumSource
    void saysHowToMendEachCode(FindingCode code) {
        String[] around = CATALOGUE.split("(?m)^### " + code.name() + "$", 2);
        String section = around[1].split("(?m)^#", 2)[0];
        String chapter = around[0].substring(around[0].lastIndexOf("\n## ")).split("\n### ", 2)[0];

        assertThat(section + chapter).contains("Mend");
    }

    @Test
    void linksLeadToSections() {
        assertThat(Pattern.compile("\\]\\(#([a-z0-9_]+)\\)").matcher(CATALOGUE).results())
                .extracting(link -> link.group(1).toUpperCase(Locale.ROOT))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(severity(code)).isNotNull());
    }

    private static Severity severity(String code) {
        return FindingCode.valueOf(code).severity();
    }

    private static List<MatchResult> sections() {
        return SECTION.matcher(CATALOGUE).results().toList();
    }
}
