package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.MapDocumentStore;
import io.spanwright.core.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts from a file that is right and breaks it. */
class LabelsFileValidatorTest {

    private static final String TEXT = "On 9 May Ann 😀 met e\u0301Bob.";

    private final MapDocumentStore store = new MapDocumentStore();
    private final ObjectNode file = new ObjectMapper().createObjectNode();
    private ObjectNode metadata;
    private ObjectNode assets;
    private ArrayNode documents;
    private ArrayNode labels;

    @BeforeEach
    void startFromARightFile() {
        file.put("projectFileVersion", "2023-04-01").put("stringIndexType", "Utf16CodeUnit");
        metadata = file.putObject("metadata");
        metadata.put("projectName", "Letters").put("projectKind", "CustomEntityRecognition");
        metadata.put("storageInputContainerName", MapDocumentStore.CONTAINER).put("language", "en");
        assets = file.putObject("assets");
        assets.put("projectKind", "CustomEntityRecognition");
        ArrayNode entities = assets.putArray("entities");
        entities.addObject().put("category", "Date");
        entities.addObject().put("category", "Name");
        documents = assets.putArray("documents");
        for (int i = 0; i < 10; i++) {
            addDocument(i + ".txt", TEXT);
        }
        labels = (ArrayNode) documents.at("/0/entities/0/labels");
        label("Date", 3, 5);
        label("Name", 9, 3);
    }

    private ObjectNode addDocument(String location, String text) {
        store.put(location, text);
        ObjectNode document = documents.addObject().put("location", location);
        ObjectNode region = document.putArray("entities").addObject();
        region.put("regionOffset", 0).put("regionLength", text.length()).putArray("labels");
        return document;
    }

    private ObjectNode label(String category, int offset, int length) {
        return labels.addObject()
                .put("category", category)
                .put("offset", offset)
                .put("length", length);
    }

    @Test
    void acceptsARightFile() {
        ((ObjectNode) documents.get(1)).put("dataset", "TEST").put("language", "EN-us");
        List<LabeledDocument> given = new ArrayList<>();

        LabelsValidation answer = validator(Purpose.TRAINING).validate(bytes(), given::add);

        assertThat(answer.findings()).isEmpty();
        Dataset dataset = ((LabelsValidation.Accepted) answer).dataset();
        Span whole = new Span(0, TEXT.length());
        List<EntityLabel> two =
                List.of(
                        new EntityLabel("Date", new Span(3, 8)),
                        new EntityLabel("Name", new Span(9, 12)));
        assertThat(dataset.categories()).containsExactly("Date", "Name");
        assertThat(dataset.documents())
                .hasSize(10)
                .startsWith(
                        new DatasetDocument("0.txt", "en", Optional.empty(), List.of(whole), two),
                        new DatasetDocument(
                                "1.txt",
                                "EN-us",
                                Optional.of(DatasetMark.TEST),
                                List.of(whole),
                                List.of()));
        assertThat(given)
                .hasSize(10)
                .startsWith(new LabeledDocument("0.txt", "en", TEXT, List.of(whole), two));
    }

    @Test
    void sortsLabelsAndRegions() {
        ObjectNode document = (ObjectNode) documents.get(0);
        ArrayNode regions = document.putArray("entities");
        region(regions, 9, 8).putArray("labels").add(newLabel("Name", 9, 3));
        ArrayNode first = region(regions, 0, 9).putArray("labels");
        first.add(newLabel("Date", 5, 3)).add(newLabel("Date", 3, 1));

        DatasetDocument found = accepted().dataset().documents().get(0);

        assertThat(found.regions()).containsExactly(new Span(0, 9), new Span(9, 17));
        assertThat(found.labels())
                .extracting(EntityLabel::span)
                .containsExactly(new Span(3, 4), new Span(5, 8), new Span(9, 12));
    }

    @Test
    void aDocumentWithoutRegionsIsOneRegion() {
        ((ObjectNode) documents.get(9)).remove("entities");
        List<LabeledDocument> given = new ArrayList<>();

        LabelsValidation answer = validator(Purpose.IMPORT).validate(bytes(), given::add);

        assertThat(codes(answer)).containsExactly("DOCUMENT_WITHOUT_LABELS");
        assertThat(given.get(9).regions()).containsExactly(new Span(0, TEXT.length()));
    }

    @Test
    void offsetsDoNotCountAByteOrderMark() {
        store.put("0.txt", "\uFEFF" + TEXT);

        assertThat(codes(validate())).containsExactly("DOCUMENT_BYTE_ORDER_MARK");
    }

    @Test
    void findsEverythingInOneGo() {
        file.put("projectFileVersion", "1999-01-01");
        metadata.put("multilingual", 1);
        metadata.put("language", "xx");
        label("Place", 17, 2);
        label("Name", -1, 2);
        store.put("3.txt", new byte[] {(byte) 0xE9});
        ((ObjectNode) documents.get(4)).put("dataset", "Validation").put("location", "../4.txt");
        ((ObjectNode) documents.get(5)).put("location", "6.txt");

        assertThat(validate().findings())
                .extracting(f -> f.code() + " " + f.pointer())
                .containsExactly(
                        "UNKNOWN_VERSION /projectFileVersion",
                        "UNSUPPORTED_LANGUAGE /metadata/language",
                        "WRONG_TYPE /metadata/multilingual",
                        "UNKNOWN_CATEGORY /assets/documents/0/entities/0/labels/2/category",
                        "INVALID_LABEL_RANGE /assets/documents/0/entities/0/labels/3/offset",
                        "DOCUMENT_NOT_UTF8 /assets/documents/3/location",
                        "INVALID_LOCATION /assets/documents/4/location",
                        "INVALID_DATASET /assets/documents/4/dataset",
                        "DUPLICATE_LOCATION /assets/documents/6/location");
    }

    @Test
    void aFindingSaysAllThereIsToSay() {
        label("name", 16, 5).put("Note", 1);

        Finding finding = only("UNKNOWN_CATEGORY");

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.position()).isPresent();
        assertThat(finding.document()).contains("0.txt");
        assertThat(finding.quote()).contains("name");
        assertThat(finding.suggestion()).contains("Name");
    }

    @Test
    void neitherMessagesNorPointersHoldTheCustomersWords() {
        label("Geheim", 0, 500);
        label("Geheim", 9, 3);
        addDocument("Geheim.docx", "Geheim");
        metadata.put("projectName", "Ge heim").put("storageInputContainerName", "Geheim");

        assertThat(validate().findings())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.message() + f.pointer()).doesNotContain("eheim"));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 1, LABEL_BLANK",
        "8, 1, LABEL_BLANK",
        "13, 1, LABEL_SPLITS_CHARACTER",
        "14, 2, LABEL_SPLITS_CHARACTER",
        "12, 3, LABEL_WITH_SPACE",
        "21, 4, LABEL_SPLITS_TEXT_ELEMENT",
        "20, 1, LABEL_SPLITS_TEXT_ELEMENT",
        "22, 50, LABEL_OUTSIDE_DOCUMENT",
        "2147483647, 2147483647, LABEL_OUTSIDE_DOCUMENT",
        "22, 0, INVALID_LABEL_RANGE",
        "22, -3, INVALID_LABEL_RANGE",
        "-3, 3, INVALID_LABEL_RANGE",
        "9, 3, DUPLICATE_LABEL",
        "9, 2, LABELS_OVERLAP",
        "0, 20, LABELS_OVERLAP"
    })
    void judgesALabelByItsPlace(int offset, int length, String code) {
        label("Name", offset, length);

        assertThat(codes(validate())).contains(code);
    }

    @Test
    void tellsOfEachLabelThatOverlapsALongerOne() {
        label("Name", 0, 15);

        assertThat(codes(validate())).containsExactly("LABELS_OVERLAP", "LABELS_OVERLAP");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, LABEL_OUTSIDE_REGION",
        "10, 5, LABEL_OUTSIDE_REGION",
        "0, 0, INVALID_REGION",
        "-1, 5, INVALID_REGION",
        "0, 27, REGION_OUTSIDE_DOCUMENT",
        "0, 14, REGION_SPLITS_CHARACTER",
        "2147483647, 1, REGION_OUTSIDE_DOCUMENT"
    })
    void judgesARegion(int offset, int length, String code) {
        ((ObjectNode) documents.at("/0/entities/0"))
                .put("regionOffset", offset)
                .put("regionLength", length);

        assertThat(codes(validate())).contains(code);
    }

    @Test
    void suggestsTheLengthOfARegionThatIsTooLong() {
        ((ObjectNode) documents.at("/0/entities/0")).put("regionLength", 99);

        assertThat(only("REGION_OUTSIDE_DOCUMENT").suggestion())
                .contains(Integer.toString(TEXT.length()));
    }

    @Test
    void regionsDoNotOverlap() {
        region((ArrayNode) documents.at("/0/entities"), 2, 2).putArray("labels");

        assertThat(only("REGIONS_OVERLAP").pointer()).isEqualTo("/assets/documents/0/entities/1");
    }

    @Test
    void lengthsAreCountedInCharactersPeopleSee() {
        String word = "e\u0301".repeat(500);
        ObjectNode document = addDocument("long.txt", word + "e\u0301");
        labels = (ArrayNode) document.at("/entities/0/labels");
        label("Name", 0, 1000);

        assertThat(codes(validate())).isEmpty();

        ((ObjectNode) labels.get(0)).put("length", 1002);
        assertThat(only("LABEL_TOO_LONG").message()).contains("501");
    }

    @Test
    void documentsHaveALongestLength() {
        addDocument("a.txt", "x".repeat(128_000));
        addDocument("b.txt", "👍🏽".repeat(100_000));
        assertThat(codes(validate())).isEmpty();

        addDocument("c.txt", "x".repeat(128_001));
        assertThat(codes(validate())).containsExactly("DOCUMENT_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`a:b`, INVALID_CATEGORY_NAME",
                "`50%`, INVALID_CATEGORY_NAME",
                "`$none`, INVALID_CATEGORY_NAME",
                "` Name`, INVALID_CATEGORY_NAME",
                "`a\tb`, INVALID_CATEGORY_NAME",
                "``, INVALID_CATEGORY_NAME",
                "Date, DUPLICATE_CATEGORY",
                "DATE, SIMILAR_CATEGORY",
                "`Loan amount [EUR] 'x' \"y\" -_.,;!<>=|^{}@`, UNUSED_CATEGORY",
                "その他の組織名, UNUSED_CATEGORY"
            })
    void judgesTheNameOfACategory(String name, String code) {
        ((ArrayNode) assets.get("entities")).addObject().put("category", name);

        assertThat(codes(validate())).contains(code);
    }

    @Test
    void categoriesAreAtMostTwoHundred() {
        ArrayNode entities = (ArrayNode) assets.get("entities");
        for (int i = 2; i < 200; i++) {
            entities.addObject().put("category", "c" + i);
        }
        assertThat(codes(validate())).doesNotContain("TOO_MANY_CATEGORIES");

        entities.addObject().put("category", "one more");
        assertThat(codes(validate())).contains("TOO_MANY_CATEGORIES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.pdf",
                "a",
                "/etc/a.txt",
                "C:\\a.txt",
                "a/../b.txt",
                "./a.txt",
                "a/./b.txt",
                "a//b.txt",
                "%2E%2e/a.txt",
                "a%2fb.txt",
                "http://x/a.txt",
                "data:a.txt",
                "a\u0000.txt",
                "a\u0085.txt"
            })
    void refusesALocationThatLeadsElsewhere(String location) {
        ((ObjectNode) documents.get(0)).put("location", location);

        assertThat(codes(validate()))
                .contains("INVALID_LOCATION")
                .doesNotContain("DOCUMENT_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"sub/a.txt, LOCATION_IN_FOLDER", "my letter.txt, LOCATION_WITH_SPACE"})
    void warnsOfALocationTheHostedServiceRefuses(String location, String code) {
        addDocument(location, TEXT);

        assertThat(codes(validate())).containsExactly(code);
        assertThat(validate()).isInstanceOf(LabelsValidation.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.TXT", "..a..b.txt", "日本語.txt", "a%20b.txt", "ü-_().txt"})
    void acceptsOddButHarmlessLocations(String location) {
        addDocument(location, TEXT);

        assertThat(codes(validate())).isEmpty();
    }

    @Test
    void trainingNeedsTenDocuments() {
        documents.remove(9);

        assertThat(validate()).isInstanceOf(LabelsValidation.Accepted.class);
        assertThat(codes(validate())).containsExactly("TOO_FEW_DOCUMENTS");
        assertThat(validator(Purpose.TRAINING).validate(bytes()))
                .isInstanceOf(LabelsValidation.Rejected.class);
    }

    @Test
    void trainingNeedsAssets() {
        file.remove("assets");

        assertThat(codes(validate())).containsExactly("NO_DOCUMENTS");
        assertThat(accepted().dataset().documents()).isEmpty();
        assertThat(validator(Purpose.TRAINING).validate(bytes()))
                .isInstanceOf(LabelsValidation.Rejected.class);
    }

    @Test
    void warnsWhereAManualSplitHasNothingToTestOn() {
        documents.forEach(d -> ((ObjectNode) d).put("dataset", "Train"));
        assertThat(codes(validate())).containsExactly("NO_TEST_DOCUMENTS");

        documents.forEach(d -> ((ObjectNode) d).put("dataset", "Test"));
        assertThat(codes(validate())).containsExactly("NO_TRAIN_DOCUMENTS");
    }

    @Test
    void warnsOfAnotherProjectName() {
        assertThat(codes(validator("Other").validate(bytes())))
                .containsExactly("PROJECT_NAME_DIFFERS");
        assertThat(codes(validator("Letters").validate(bytes()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"global", "a b", "ä", "", "a/b"})
    void refusesAProjectName(String name) {
        metadata.put("projectName", name);

        assertThat(codes(validate())).containsExactly("INVALID_PROJECT_NAME");
    }

    @Test
    void kindsAndUnitsMayBeInAnyCase() {
        metadata.put("projectKind", "customentityrecognition");
        file.put("stringIndexType", "utf16codeunit");

        assertThat(codes(validate())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TextElements_v8", "UnicodeCodePoint", "Utf16"})
    void countsOnlyInCodeUnits(String type) {
        file.put("stringIndexType", type);

        assertThat(codes(validate())).containsExactly("UNSUPPORTED_STRING_INDEX_TYPE");
    }

    @Test
    void warnsOfAnotherLanguageUnlessTheProjectIsMultilingual() {
        ((ObjectNode) documents.get(0)).put("language", "de-at");
        assertThat(codes(validate())).containsExactly("LANGUAGE_DIFFERS");

        metadata.put("multilingual", true);
        assertThat(codes(validate())).isEmpty();
    }

    @Test
    void whatIsKeptWithTheProjectHasALongestLength() {
        metadata.put("description", "x".repeat(10_000)).putObject("settings").put("a", "b");
        assertThat(codes(validate())).isEmpty();

        metadata.put("description", "x".repeat(10_001));
        metadata.putObject("settings").put("a", "x".repeat(10_000));
        assertThat(validate().findings())
                .allMatch(finding -> finding.code() == FindingCode.METADATA_TOO_LONG)
                .extracting(Finding::pointer)
                .containsExactly("/metadata/description", "/metadata/settings");
    }

    @Test
    void aConfidenceThresholdIsAShare() {
        metadata.putObject("settings").put("confidenceThreshold", 1);
        assertThat(codes(validate())).isEmpty();

        metadata.putObject("settings").put("confidenceThreshold", 70);
        assertThat(validate().findings())
                .allMatch(one -> one.code() == FindingCode.INVALID_CONFIDENCE_THRESHOLD)
                .extracting(Finding::pointer)
                .containsExactly("/metadata/settings/confidenceThreshold");
    }

    @Test
    void saysOnceThatThereIsNoContainer() {
        metadata.put("storageInputContainerName", "another");

        assertThat(codes(validate())).containsExactly("CONTAINER_NOT_FOUND");
    }

    @Test
    @Timeout(30)
    void keepsABoundedNumberOfFindings() {
        for (int i = 0; i < 50_000; i++) {
            label("Name", i % 7, 3);
        }

        List<Finding> findings = validate().findings();

        assertThat(findings).hasSize(Findings.MOST + 1);
        assertThat(findings).anyMatch(f -> f.code() == FindingCode.TOO_MANY_FINDINGS);
    }

    private LabelsValidation.Accepted accepted() {
        return (LabelsValidation.Accepted) validate();
    }

    private Finding only(String code) {
        List<Finding> found =
                validate().findings().stream().filter(f -> f.code().name().equals(code)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private LabelsValidation validate() {
        return validator(Purpose.IMPORT).validate(bytes());
    }

    private LabelsFileValidator validator(Purpose purpose) {
        return new LabelsFileValidator(store, purpose, Optional.empty());
    }

    private LabelsFileValidator validator(String projectName) {
        return new LabelsFileValidator(store, Purpose.IMPORT, Optional.of(projectName));
    }

    private static List<String> codes(LabelsValidation answer) {
        return answer.findings().stream().map(f -> f.code().name()).toList();
    }

    private byte[] bytes() {
        return file.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode region(ArrayNode regions, int offset, int length) {
        return regions.addObject().put("regionOffset", offset).put("regionLength", length);
    }

    private ObjectNode newLabel(String category, int offset, int length) {
        ObjectNode label = label(category, offset, length);
        labels.remove(labels.size() - 1);
        return label;
    }
}
