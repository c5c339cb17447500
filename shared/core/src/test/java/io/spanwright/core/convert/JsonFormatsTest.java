package io.spanwright.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.convert.Datasets.Reading;
import io.spanwright.core.convert.conll.TagScheme;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data as doccano, Prodigy, spaCy and Label Studio write it. */
class JsonFormatsTest {

    /** One code point, two UTF-16 code units. */
    private static final String SMILE = "\uD83D\uDE42";

    @TempDir private Path directory;

    private Reading read(DataFormat format, String content) throws IOException {
        return read(format, content, Optional.empty());
    }

    private Reading read(DataFormat format, String content, Optional<StringIndexType> unit)
            throws IOException {
        Path file = Files.writeString(directory.resolve("data.json"), content);
        return Datasets.read(
                format,
                file,
                Datasets.options(LossPolicy.REFUSE, TagScheme.BIO2, Optional.empty(), unit));
    }

    @Test
    void doccanoCountsInUtf16CodeUnits() throws IOException {
        Reading reading =
                read(
                        DataFormat.DOCCANO,
                        "{\"id\":1,\"text\":\"" + SMILE + " Acme\",\"label\":[[3,7,\"Org\"]]}\n");
        assertThat(reading.words()).containsExactly("Org=Acme");
    }

    @Test
    void doccanoCountsInAnotherUnitWhereThatIsSaid() throws IOException {
        String line = "{\"text\":\"e\u0301" + SMILE + " Acme\",\"label\":[[3,7,\"Org\"]]}";
        assertThat(
                        read(
                                        DataFormat.DOCCANO,
                                        line,
                                        Optional.of(StringIndexType.TEXT_ELEMENTS_V8))
                                .words())
                .containsExactly("Org=Acme");
    }

    @Test
    void doccanoEntitiesHaveIdsAndRelations() throws IOException {
        Reading reading =
                read(
                        DataFormat.DOCCANO,
                        "\uFEFF{\"data\":\"Acme Ltd\",\"entities\":[{\"id\":7,\"label\":\"Org\","
                                + "\"start_offset\":0,\"end_offset\":4}],\"relations\":"
                                + "[{\"id\":1,\"from_id\":7,\"to_id\":7,\"type\":\"is\"}],"
                                + "\"meta\":{\"dataset\":\"test\"}}\r\n\r\n");
        assertThat(reading.words()).containsExactly("Org=Acme");
        assertThat(reading.losses()).isEqualTo(Map.of(LossKind.RELATION, 1L));
        assertThat(reading.documents().get(0).facts())
                .isEqualTo(
                        new DocumentFacts(
                                Optional.empty(), Optional.empty(), Optional.of(DatasetMark.TEST)));
    }

    @Test
    void prodigyCountsInCodePointsAndOnlyAcceptedLinesAreTaken() throws IOException {
        String text = "\"text\":\"" + SMILE + " Acme\"";
        String spans =
                "\"spans\":[{\"start\":2,\"end\":6,\"token_start\":1,\"token_end\":1,"
                        + "\"label\":\"Org\"}]";
        Reading reading =
                read(
                        DataFormat.PRODIGY,
                        "{%1$s,%2$s,\"answer\":\"reject\"}\n{%1$s,%2$s,\"answer\":\"accept\"}\n"
                                        .formatted(text, spans)
                                + "{%s,\"answer\":\"ignore\"}\n".formatted(text));
        assertThat(reading.documents()).hasSize(1);
        assertThat(reading.words()).containsExactly("Org=Acme");
        assertThat(reading.losses())
                .isEqualTo(Map.of(LossKind.REJECTED_DOCUMENT, 1L, LossKind.IGNORED_DOCUMENT, 1L));
    }

    @Test
    void spacyWritesEnts() throws IOException {
        String line =
                "{\"text\":\""
                        + SMILE
                        + "Acme\",\"ents\":[{\"start\":1,\"end\":5,\"label\":\"O\"}]}";
        assertThat(read(DataFormat.PRODIGY, line).words()).containsExactly("O=Acme");
    }

    private static String task(String annotations) {
        return "[{\"id\":1,\"data\":{\"body\":\"" + SMILE + " Acme\"}," + annotations + "}]";
    }

    private static String result(int start, int end, String quote) {
        return "{\"type\":\"labels\",\"from_name\":\"l\",\"to_name\":\"t\",\"value\":{\"start\":"
                + start
                + ",\"end\":"
                + end
                + quote
                + ",\"labels\":[\"Org\"]}}";
    }

    @Test
    void labelStudioCountsInCodePointsWhereNothingElseShows() throws IOException {
        String task = task("\"annotations\":[{\"result\":[" + result(2, 6, "") + "]}]");
        assertThat(read(DataFormat.LABEL_STUDIO, task).words()).containsExactly("Org=Acme");
    }

    @Test
    void labelStudioCountedInUtf16CodeUnitsWhereTheQuoteFitsThem() throws IOException {
        String quoted = result(3, 7, ",\"text\":\"Acme\"");
        String task = task("\"annotations\":[{\"result\":[" + quoted + "]}]");
        assertThat(read(DataFormat.LABEL_STUDIO, task).words()).containsExactly("Org=Acme");
    }

    @Test
    void aLabelThatQuotesAnotherTextIsNotMoved() throws IOException {
        String quoted = result(0, 1, ",\"text\":\"Acme\"");
        Reading reading =
                read(
                        DataFormat.LABEL_STUDIO,
                        task("\"annotations\":[{\"result\":[" + quoted + "]}]"));
        assertThat(reading.words()).isEmpty();
        assertThat(reading.losses()).isEqualTo(Map.of(LossKind.QUOTE_DIFFERS, 1L));
    }

    @Test
    void ofSeveralAnnotatorsTheGroundTruthCounts() throws IOException {
        String annotations =
                "\"annotations\":[{\"was_cancelled\":true,\"result\":[]},{\"result\":[%s]},"
                        + "{\"ground_truth\":true,\"result\":[%s,%s,%s]}],\"predictions\":[{}]";
        Reading reading =
                read(
                        DataFormat.LABEL_STUDIO,
                        task(
                                annotations.formatted(
                                        result(0, 1, ""),
                                        result(2, 6, ""),
                                        "{\"type\":\"relation\",\"from_id\":\"a\"}",
                                        "{\"type\":\"choices\",\"value\":{\"choices\":[\"x\"]}}")));
        assertThat(reading.words()).containsExactly("Org=Acme");
        assertThat(reading.losses())
                .isEqualTo(
                        Map.of(
                                LossKind.OTHER_ANNOTATION, 1L,
                                LossKind.RELATION, 1L,
                                LossKind.OTHER_STRUCTURE, 1L,
                                LossKind.PREDICTION, 1L));
    }

    @Test
    void tasksThatNobodyLabelledTeachNothing() throws IOException {
        Reading none = read(DataFormat.LABEL_STUDIO, task("\"predictions\":[]"));
        assertThat(none.documents()).isEmpty();
        assertThat(none.losses()).isEqualTo(Map.of(LossKind.UNLABELED_DOCUMENT, 1L));
        Reading skipped =
                read(
                        DataFormat.LABEL_STUDIO,
                        task("\"annotations\":[{\"was_cancelled\":true,\"result\":[]}]"));
        assertThat(skipped.losses()).isEqualTo(Map.of(LossKind.IGNORED_DOCUMENT, 1L));
    }

    @Test
    void labelStudioRowsOfOneTaskAreOneDocument() throws IOException {
        String row = "{\"id\":%d,\"text\":\"Acme Ltd\",\"annotator\":%d,\"ner\":[%s]}";
        String label = "{\"start\":0,\"end\":%d,\"text\":\"%s\",\"labels\":[\"Org\"]}";
        String acme = label.formatted(4, "Acme");
        Reading reading =
                read(
                        DataFormat.LABEL_STUDIO,
                        "[%s,%s,%s,%s]"
                                .formatted(
                                        row.formatted(1, 1, acme),
                                        row.formatted(1, 2, acme),
                                        row.formatted(1, 3, label.formatted(8, "Acme Ltd")),
                                        row.formatted(2, 1, "")));
        assertThat(reading.documents()).hasSize(2);
        assertThat(reading.words()).containsExactly("Org=Acme");
        assertThat(reading.losses()).isEqualTo(Map.of(LossKind.OTHER_ANNOTATION, 1L));
    }

    @Test
    void plainJsonSaysItsUnit() throws IOException {
        String line =
                "{\"text\":\"%s Acme\",%s\"entities\":[{\"category\":\"Org\",\"offset\":%d,"
                        + "\"length\":4}]}";
        String codePoints = "\"stringIndexType\":\"UnicodeCodePoint\",";
        assertThat(read(DataFormat.JSONL, line.formatted(SMILE, "", 3)).words())
                .containsExactly("Org=Acme");
        assertThat(read(DataFormat.JSONL, line.formatted(SMILE, codePoints, 2)).words())
                .containsExactly("Org=Acme");
    }

    @Test
    void aLabelWithoutTextIsCounted() throws IOException {
        String line = "{\"text\":\"Acme\",\"label\":[[2,2,\"Org\"]]}";
        assertThat(read(DataFormat.DOCCANO, line).losses())
                .isEqualTo(Map.of(LossKind.ZERO_LENGTH_LABEL, 1L));
    }
}
