package io.spanwright.core.labels.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.MapDocumentStore;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsFile;
import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsFileWriter;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsFileMenderTest {

    private static final String TEXT = "Ada Lovelace met 😀 Charles Babbage in London.";

    private final Map<String, String> texts = new HashMap<>(Map.of("a.txt", TEXT));

    private Mending mend(byte[] content) {
        NewProject project = new NewProject("mended", MapDocumentStore.CONTAINER);
        return new LabelsFileMender(location -> Optional.ofNullable(texts.get(location)), project)
                .mend(content);
    }

    private Mending.Mended mended(String json) throws IOException {
        Mending.Mended once = (Mending.Mended) mend(json.getBytes(StandardCharsets.UTF_8));
        Mending.Mended twice = (Mending.Mended) mend(bytes(once.file()));
        assertThat(twice.repairs()).as("what mending again does").isEmpty();
        assertThat(twice.file()).isEqualTo(once.file());
        return once;
    }

    private static byte[] bytes(LabelsFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LabelsFileWriter().write(file, out);
        return out.toByteArray();
    }

    private List<Finding> errorsLeft(LabelsFile file) throws IOException {
        MapDocumentStore store = new MapDocumentStore();
        texts.forEach(store::put);
        LabelsValidation answer =
                new LabelsFileValidator(store, Purpose.IMPORT, Optional.empty())
                        .validate(bytes(file));
        return answer.findings().stream().filter(Finding::isError).toList();
    }

    private static Map<RepairKind, Integer> counts(Mending.Mended mended) {
        return mended.repairs().stream()
                .collect(Collectors.toMap(Repair::kind, Repair::count, Integer::sum));
    }

    private static List<Region> regions(LabelsFile file) {
        return file.assets()
                .orElseThrow()
                .documents()
                .orElseThrow()
                .get(0)
                .entities()
                .orElseThrow();
    }

    private static List<String> labels(LabelsFile file) {
        return regions(file).stream()
                .flatMap(region -> region.labels().orElseThrow().stream())
                .map(LabelsFileMenderTest::words)
                .toList();
    }

    private static String words(Label label) {
        int start = label.offset().orElseThrow();
        return TEXT.substring(start, start + label.length().orElseThrow());
    }

    private static String file(String unit, String entities, String regions) {
        return """
        {"projectFileVersion": "2023-04-01", "stringIndexType": "%s",
         "metadata": {"projectName": "p", "projectKind": "CustomEntityRecognition",
                      "storageInputContainerName": "documents", "language": "en"},
         "assets": {"projectKind": "CustomEntityRecognition", "entities": [%s],
                    "documents": [{"location": "a.txt", "entities": [%s]}]}}\
        """
                .formatted(unit, entities, regions);
    }

    private static String region(String labels) {
        return "{\"regionOffset\": 0, \"regionLength\": %d, \"labels\": [%s]}"
                .formatted(TEXT.length(), labels);
    }

    private static String label(String category, int offset, int length) {
        return "{\"category\": \"%s\", \"offset\": %d, \"length\": %d}"
                .formatted(category, offset, length);
    }

    private static String utf16(String entities, String... labels) {
        return file("Utf16CodeUnit", entities, region(String.join(",", labels)));
    }

    private static final String PERSON = "{\"category\": \"Person\"}";

    @Test
    void changesNothingInAFileThatIsRight() throws IOException {
        assertThat(mended(utf16(PERSON, label("Person", 0, 12))).repairs()).isEmpty();
    }

    @Test
    void cutsWhiteSpaceOffAndGivesLabelsWholeCharacters() throws IOException {
        Mending.Mended mended =
                mended(utf16(PERSON, label("Person", 0, 13), label("Person", 18, 1)));

        assertThat(labels(mended.file())).containsExactly("Ada Lovelace", "😀");
        assertThat(counts(mended))
                .isEqualTo(Map.of(RepairKind.LABEL_TRIMMED, 1, RepairKind.LABEL_WIDENED, 1));
    }

    @Test
    void keepsOneOfEqualLabelsAndTheLongestOfThoseThatOverlap() throws IOException {
        Mending.Mended mended =
                mended(
                        utf16(
                                PERSON + ", {\"category\": \"Name\"}",
                                label("Name", 0, 3),
                                label("Person", 0, 12),
                                label("Person", 0, 12),
                                label("Name", 4, 8),
                                label("Person", 20, 15)));

        assertThat(labels(mended.file())).containsExactly("Ada Lovelace", "Charles Babbage");
        assertThat(counts(mended))
                .isEqualTo(
                        Map.of(
                                RepairKind.DUPLICATE_LABEL_DROPPED, 1,
                                RepairKind.OVERLAPPING_LABEL_DROPPED, 2));
        assertThat(errorsLeft(mended.file())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UnicodeCodePoint", "TextElements_v8"})
    void convertsTheUnitThatTheFileNames(String unit) throws IOException {
        Mending.Mended mended =
                mended(
                        file(
                                unit,
                                PERSON,
                                "{\"regionOffset\": 0, \"regionLength\": 45, \"labels\": ["
                                        + label("Person", 19, 15)
                                        + "]}"));

        assertThat(labels(mended.file())).containsExactly("Charles Babbage");
        assertThat(regions(mended.file()).get(0).regionLength()).contains(TEXT.length());
        assertThat(counts(mended))
                .containsEntry(RepairKind.UNIT_CONVERTED, 1)
                .containsEntry(RepairKind.STRING_INDEX_TYPE_SET, 1);
        assertThat(errorsLeft(mended.file())).isEmpty();
    }

    @Test
    void declaresCategoriesOnceAndAsTheyAreUsed() throws IOException {
        Mending.Mended mended =
                mended(utf16(PERSON + "," + PERSON, label("person", 0, 12), label("City", 39, 6)));

        assertThat(mended.file().assets().orElseThrow().entities().orElseThrow())
                .extracting(category -> category.category().orElseThrow())
                .containsExactly("Person", "City");
        assertThat(counts(mended))
                .isEqualTo(
                        Map.of(
                                RepairKind.CATEGORY_DECLARED_TWICE, 1,
                                RepairKind.CATEGORY_RESPELLED, 1,
                                RepairKind.CATEGORY_DECLARED, 1));
        assertThat(errorsLeft(mended.file())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"labels\": [L]}",
                "{\"regionOffset\": 0, \"regionLength\": 0, \"labels\": [L]}",
                "{\"regionOffset\": 0, \"regionLength\": 9999, \"labels\": [L]}",
                "{\"regionOffset\": 9999, \"regionLength\": 10, \"labels\": [L]}",
                "{\"regionOffset\": 30, \"regionLength\": 10, \"labels\": [L]}",
                "{\"regionOffset\": 0, \"regionLength\": 20, \"labels\": []},"
                        + "{\"regionOffset\": 10, \"regionLength\": 30, \"labels\": [L]}"
            })
    void putsRegionsIntoTheTextAndAroundTheirLabels(String region) throws IOException {
        String label = label("Person", 20, 15);
        Mending.Mended mended =
                mended(file("Utf16CodeUnit", PERSON, region.replace("L]", label + "]")));

        assertThat(labels(mended.file())).containsExactly("Charles Babbage");
        assertThat(errorsLeft(mended.file())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OldFile.class)
    void upgradesOldFormats(OldFile old) throws IOException {
        Mending.Mended mended = mended(old.json);

        assertThat(labels(mended.file())).containsExactly("Charles Babbage");
        assertThat(regions(mended.file()).get(0).labels().orElseThrow().get(0).category())
                .contains("Person");
        assertThat(mended.file().projectFileVersion()).contains("2023-04-01");
        assertThat(mended.repairs()).extracting(Repair::kind).contains(RepairKind.OLD_FORMAT);
        assertThat(errorsLeft(mended.file())).isEmpty();
    }

    enum OldFile {
        EXTRACTORS_AT_THE_TOP(
                """
                {"extractors": [{"name": "Person"}],
                 "documents": [{"location": "a.txt", "language": "en-us", "extractors": [
                   {"regionOffset": 0, "regionLength": 45, "labels": [
                     {"extractorName": "Person", "offset": 20, "length": 15}]}]}]}\
                """),
        NAMES_BY_INDEX(
                """
                {"entityNames": ["City", "Person"],
                 "documents": [{"location": "a.txt", "language": "en-us", "entities": [
                   {"regionStart": 0, "regionLength": 45, "labels": [
                     {"entity": 1, "start": 20, "length": 15}]}]}]}\
                """),
        EXTRACTORS_IN_ASSETS(
                """
                {"api-version": "2021-11-01-preview", "stringIndexType": "Utf16CodeUnit",
                 "metadata": {"name": "p", "modelType": "Extraction", "language": "en",
                              "storageInputContainerName": "documents", "multiLingual": false},
                 "assets": {"extractors": [{"name": "Person"}],
                  "documents": [{"location": "a.txt", "language": "en-us", "extractors": [
                   {"regionOffset": 0, "regionLength": 45, "labels": [
                     {"extractorName": "Person", "offset": 20, "length": 15}]}]}]}}\
                """),
        EXTRACTORS_WITH_CATEGORIES(
                """
                {"api-version": "2022-03-01-preview", "stringIndexType": "Utf16CodeUnit",
                 "metadata": {"projectName": "p", "projectKind": "CustomEntityRecognition",
                              "language": "en", "storageInputContainerName": "documents"},
                 "assets": {"extractors": [{"category": "Person"}],
                  "documents": [{"location": "a.txt", "language": "en-us", "extractors": [
                   {"regionOffset": 0, "regionLength": 45, "labels": [
                     {"category": "Person", "offset": 20, "length": 15}]}]}]}}\
                """);

        private final String json;

        OldFile(String json) {
            this.json = json;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void readsOtherEncodings(String charset) throws IOException {
        String json = utf16("{\"category\": \"Größe\"}", label("Größe", 0, 12));
        boolean marked = charset.startsWith("UTF");
        byte[] content = ((marked ? "\uFEFF" : "") + json).getBytes(Charset.forName(charset));

        Mending.Mended mended = (Mending.Mended) mend(content);

        assertThat(counts(mended)).isEqualTo(Map.of(RepairKind.ENCODING, 1));
        assertThat(mended.file()).isEqualTo(mended(json).file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "99999999999", "1.5", "{}"})
    void writesNothingWhereAValueWouldBeLost(String offset) {
        String json =
                utf16(PERSON, label("Person", 0, 12))
                        .replace("\"offset\": 0", "\"offset\": " + offset);

        assertThat(mend(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Mending.Unreadable.class);
    }

    @Test
    void leavesLabelsThatBelongNowhere() throws IOException {
        String json = utf16(PERSON, label("Person", -1, 12), label("Person", 9999, 3), "{}");

        assertThat(mended(json).repairs()).isEmpty();
        assertThat(errorsLeft(mended(json).file()))
                .extracting(Finding::code)
                .contains(
                        FindingCode.INVALID_LABEL_RANGE,
                        FindingCode.LABEL_OUTSIDE_DOCUMENT,
                        FindingCode.MISSING_PROPERTY);
    }

    @Test
    void movesLabelsToWhereTheyBelongAndCountsThem() throws IOException {
        String text = "Ada met Grace\r\n".repeat(40);
        texts.put("a.txt", text);
        List<String> labels = new ArrayList<>();
        for (int line = 0; line < 40; line++) {
            labels.add(label("Person", line * 14, 3));
            labels.add(label("Person", line * 14 + 8, 5));
        }
        String region =
                "{\"regionOffset\": 0, \"regionLength\": %d, \"labels\": [%s]}"
                        .formatted(40 * 14, String.join(",", labels));

        Mending.Mended mended = mended(file("Utf16CodeUnit", PERSON, region));

        Region whole = regions(mended.file()).get(0);
        assertThat(whole.regionLength()).contains(text.length());
        assertThat(whole.labels().orElseThrow())
                .extracting(
                        l -> text.substring(l.offset().get(), l.offset().get() + l.length().get()))
                .containsOnly("Ada", "Grace");
        assertThat(counts(mended))
                .isEqualTo(Map.of(RepairKind.LABEL_MOVED, 78, RepairKind.REGION_CONVERTED, 1));
    }
}
