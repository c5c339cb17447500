package io.spanwright.host.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleProjectTest {

    private static final SampleProject SAMPLE = SampleProject.generate(SampleProject.DEFAULT_SEED);

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(SampleProject.generate(SampleProject.DEFAULT_SEED)).isEqualTo(SAMPLE);
        assertThat(SampleProject.generate(7)).isNotEqualTo(SAMPLE);
    }

    @Test
    void isOfTheDocumentedSize() {
        assertThat(SAMPLE.documents()).hasSize(64);
        assertThat(part("Train")).hasSize(48);
        assertThat(part("Test")).hasSize(16);
        assertThat(SAMPLE.newDocuments()).hasSize(4);
        assertThat(SAMPLE.documents().stream().mapToInt(d -> d.text().length()).sum())
                .isBetween(27_000, 33_000);
    }

    @Test
    void labelsEveryCategoryInBothParts() {
        assertThat(categories("Train")).containsExactlyInAnyOrder(SampleCategory.values());
        assertThat(categories("Test")).containsExactlyInAnyOrder(SampleCategory.values());
    }

    @Test
    void noLabelledSurfaceOfTestOccursAnywhereInTrain() {
        String train =
                part("Train").stream()
                        .map(SampleDocument::text)
                        .collect(Collectors.joining("\n"))
                        .toLowerCase(Locale.ROOT);
        assertThat(surfaces("Test"))
                .noneMatch(surface -> wholeWords(surface).matcher(train).find());
    }

    @Test
    void noLabelledSurfaceOccursInBothParts() {
        assertThat(surfaces("Train")).doesNotContainAnyElementsOf(surfaces("Test"));
    }

    @Test
    void memorisingWithRegularExpressionsStaysUnderHalf() {
        double f1 = new GazetteerBaseline(part("Train")).microF1(part("Test"));
        System.out.println("gazetteer-and-regex baseline on the sample: micro F1 " + f1);
        assertThat(f1).isBetween(0.05, 0.5);
    }

    @Test
    void theLabelsFileMarksTheSameSpans() throws Exception {
        JsonNode assets = new ObjectMapper().readTree(SAMPLE.labelsFile()).path("assets");
        assertThat(assets.path("documents")).hasSize(SAMPLE.documents().size());
        for (int i = 0; i < SAMPLE.documents().size(); i++) {
            SampleDocument document = SAMPLE.documents().get(i);
            JsonNode written = assets.path("documents").get(i);
            assertThat(written.path("location").asText()).isEqualTo(document.location());
            JsonNode labels = written.path("entities").get(0).path("labels");
            assertThat(labels).hasSize(document.labels().size());
            for (int l = 0; l < labels.size(); l++) {
                SampleLabel label = document.labels().get(l);
                assertThat(labels.get(l).path("category").asText())
                        .isEqualTo(label.category().wireName());
                assertThat(labels.get(l).path("offset").asInt()).isEqualTo(label.offset());
                assertThat(labels.get(l).path("length").asInt()).isEqualTo(label.length());
                assertThat(label.in(document.text())).doesNotContain("{").isNotBlank();
            }
        }
    }

    @Test
    void noSlotIsLeftUnfilled() {
        assertThat(Stream.concat(SAMPLE.documents().stream(), SAMPLE.newDocuments().stream()))
                .noneMatch(document -> document.text().contains("{"));
    }

    private static List<SampleDocument> part(String part) {
        return SAMPLE.documents().stream().filter(d -> d.part().equals(part)).toList();
    }

    private static Set<SampleCategory> categories(String part) {
        return part(part).stream()
                .flatMap(document -> document.labels().stream())
                .map(SampleLabel::category)
                .collect(Collectors.toSet());
    }

    private static Set<String> surfaces(String part) {
        return part(part).stream()
                .flatMap(d -> d.labels().stream().map(label -> label.in(d.text())))
                .map(surface -> surface.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Pattern wholeWords(String surface) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}.,])" + Pattern.quote(surface) + "(?![\\p{L}\\p{N}])");
    }
}
