package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFile.Category;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsFileReaderTest {

    private static final String FILE =
            """
            {"projectFileVersion": "2023-04-01", "stringIndexType": "Utf16CodeUnit",
             "metadata": {"projectName": "P", "settings": {"confidenceThreshold": 0.7}},
             "assets": {"projectKind": "CustomEntityRecognition",
              "entities": [{"category": "Date", "description": "a day"}],
              "documents": [{"location": "a.txt", "language": "en", "dataset": "Train",
               "entities": [{"regionOffset": 0, "regionLength": 9,
                "labels": [{"category": "Date", "offset": 1, "length": 2}]}]}]}}
            """;

    @Test
    void readsEveryProperty() {
        LabelsFile file = read(FILE).file().orElseThrow();

        assertThat(read(FILE).findings()).isEmpty();
        assertThat(file.projectFileVersion()).contains("2023-04-01");
        assertThat(file.stringIndexType()).contains("Utf16CodeUnit");
        assertThat(file.metadata().orElseThrow().settings().orElseThrow())
                .hasToString("{\"confidenceThreshold\":0.7}");
        assertThat(file.assets())
                .contains(
                        new Assets(
                                Optional.of("CustomEntityRecognition"),
                                Optional.of(
                                        List.of(
                                                new Category(
                                                        Optional.of("Date"),
                                                        Optional.of("a day")))),
                                Optional.of(List.of(document()))));
    }

    private static Document document() {
        Label label = new Label(Optional.of("Date"), Optional.of(1), Optional.of(2));
        Region region = new Region(Optional.of(0), Optional.of(9), Optional.of(List.of(label)));
        return new Document(
                Optional.of("a.txt"),
                Optional.of("en"),
                Optional.of("Train"),
                Optional.of(List.of(region)));
    }

    @Test
    void namesMayBeInAnyCase() {
        String odd = FILE.replace("projectFile", "PROJECTfile").replace("offset", "Offset");

        assertThat(read(odd)).isEqualTo(read(FILE));
    }

    @Test
    void aByteOrderMarkChangesNothing() {
        assertThat(read("\uFEFF" + FILE)).isEqualTo(read(FILE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EMPTY_FILE | 1:1",
                "` \n ` | EMPTY_FILE | 1:1",
                "[] | NOT_AN_OBJECT | 1:1",
                "null | NOT_AN_OBJECT | 1:1",
                "{'a': 1} | NOT_JSON | 1:2",
                "{\"a\": 01} | NOT_JSON | 1:8",
                "{\"metadata\": | TRUNCATED | 1:13",
                "{} {} | TRAILING_CONTENT | 1:5",
                "{}} | TRAILING_CONTENT | 1:4",
                "{} x | TRAILING_CONTENT | 1:5",
                "{\"assets\": 5} | WRONG_TYPE | 1:12",
                "{\"assets\": {\"Documents\": {}}} | WRONG_TYPE | 1:26",
                "{\"METADATA\": {\"description\": \"\\ud83d\"}} | LONE_SURROGATE | 1:30",
                "{\"metadata\": {\"settings\": {\"a\": \"\\ude00\"}}} | LONE_SURROGATE | 1:27",
                "{\"assets\": {}, \"ASSETS\": {}} | DUPLICATE_PROPERTY | 1:16",
                "{\"text\": [{\"a\": 1}]} | UNKNOWN_PROPERTY | 1:2"
            })
    void saysWhatIsWrongAndWhere(String content, FindingCode code, String position) {
        LabelsReading reading = read(content);

        assertThat(reading.findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo(code);
                            assertThat(finding.position().orElseThrow()).hasToString(position);
                        });
    }

    @Test
    void pointsAsTheFileIsSpelled() {
        String odd = FILE.replace("\"offset\": 1", "\"OFFSET\": 1.5");

        assertThat(read(odd).findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                FindingCode.WRONG_TYPE,
                                "/assets/documents/0/entities/0/labels/0/OFFSET"));
    }

    @Test
    void goesOnAfterAFault() {
        String content =
                """
                {"stringIndexType": 7,
                 "metadata": {"multilingual": "yes", "language": ["en"]},
                 "assets": {"entities": ["Date", {"category": "Name"}], "documents": [{"location": 1,
                   "entities": [{"regionOffset": "0", "regionLength": 99999999999, "labels": 0}]}]}}
                """;

        LabelsReading reading = read(content);

        assertThat(reading.findings())
                .extracting(Finding::pointer)
                .containsExactly(
                        "/stringIndexType",
                        "/metadata/multilingual",
                        "/metadata/language",
                        "/assets/entities/0",
                        "/assets/documents/0/location",
                        "/assets/documents/0/entities/0/regionOffset",
                        "/assets/documents/0/entities/0/regionLength",
                        "/assets/documents/0/entities/0/labels");
        assertThat(reading.file().orElseThrow().assets().orElseThrow().entities().orElseThrow())
                .hasSize(2);
    }

    @Test
    void namesTheFormatOf2021() {
        LabelsReading reading =
                read("{\"extractors\": [{\"name\": \"Date\"}], \"documents\": [{\"x\": 1}]}");

        assertThat(reading.file()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEGACY_FORMAT);
    }

    @Test
    void saysOfAnUnknownPropertyOnce() {
        String labels = "{\"offset\": 1, \"text\": \"secret\"},".repeat(100) + "{}";
        String content =
                "{\"assets\": {\"documents\": [{\"entities\": [{\"labels\": [" + labels + "]}]}]}}";

        assertThat(read(content).findings())
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.quote()).contains("text");
                            assertThat(finding.pointer())
                                    .isEqualTo("/assets/documents/0/entities/0/labels/0");
                        });
    }

    @Test
    void placesAWrongByteInItsLine() {
        byte[] content = "{\r\n\"stringIndexType\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new LabelsFileReader().read(content).findings())
                .extracting(f -> f.code() + " " + f.position().orElseThrow())
                .containsExactly("NOT_UTF8 2:21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"metadata\":{\"settings\":{\"a\":", "[[{\"a\":"})
    @Timeout(5)
    void refusesDeepNestingWithoutOverflow(String opening) {
        String content = "{\"assets\":" + opening.repeat(100_000);

        assertThat(read(content).findings())
                .last()
                .extracting(Finding::code)
                .isEqualTo(FindingCode.TOO_DEEP);
    }

    @Test
    void neverThrowsOnDamagedFiles() {
        long seed = 20261121;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = FILE.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            LabelsReading reading = new LabelsFileReader().read(damaged);
            assertThat(reading.file().isPresent() || !reading.findings().isEmpty()).isTrue();
        }
    }

    private static LabelsReading read(String content) {
        return new LabelsFileReader().read(content.getBytes(StandardCharsets.UTF_8));
    }
}
