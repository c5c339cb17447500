package io.spanwright.corpus.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small data set of its own: what is planted is found, and nothing else. */
class FindingTrialTest {

    private static final long SEED = 11;

    @TempDir private Path folder;

    @Test
    void findsEveryErrorThatIsPlanted() throws IOException {
        write(40);

        List<FindingScore> scores =
                new FindingTrial(Specimen.read(folder, "labels.json"), SEED).run(Planters.all());

        assertThat(scores)
                .filteredOn(score -> score.severity() == Severity.ERROR && score.planted() > 0)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        score -> {
                            assertThat(score.found())
                                    .as("seed %d: %s", SEED, score)
                                    .isEqualTo(score.planted());
                            assertThat(score.falseAlarms()).as("%s", score).isZero();
                        });
    }

    @Test
    void countsAFaultThatIsNotFound() throws IOException {
        write(12);
        Planter blind =
                Planter.once(
                        FindingCode.LABEL_BLANK,
                        "nothing at all",
                        (s, r, t) -> Optional.of(Planted.at("/nowhere")));

        FindingScore score =
                new FindingTrial(Specimen.read(folder, "labels.json"), SEED)
                        .run(List.of(blind))
                        .get(0);

        assertThat(score)
                .isEqualTo(new FindingScore(FindingCode.LABEL_BLANK, "nothing at all", 0, 1, 0, 0));
    }

    @Test
    void leavesTheOriginalAsItIs() throws IOException {
        write(12);
        Specimen original = Specimen.read(folder, "labels.json");
        byte[] before = original.content();

        new FindingTrial(original, SEED).run(Planters.all());

        assertThat(original.content()).isEqualTo(before);
    }

    private void write(int documents) throws IOException {
        ObjectNode file = new ObjectMapper().createObjectNode();
        file.put("projectFileVersion", "2023-04-01").put("stringIndexType", "Utf16CodeUnit");
        file.putObject("metadata")
                .put("projectName", "Letters")
                .put("projectKind", "CustomEntityRecognition")
                .put("storageInputContainerName", "letters")
                .put("language", "en");
        ObjectNode assets = file.putObject("assets").put("projectKind", "CustomEntityRecognition");
        assets.putArray("entities").addObject().put("category", "Name");
        ((ArrayNode) assets.get("entities")).addObject().put("category", "City");
        ArrayNode listed = assets.putArray("documents");
        Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < documents; i++) {
            add(listed.addObject(), i);
        }
        Files.writeString(folder.resolve("labels.json"), file.toString());
    }

    private void add(ObjectNode document, int index) throws IOException {
        String name = "Ann" + Integer.toString(index * 7919, 36);
        String city = index % 2 == 0 ? "Aldersgate" : "Birchfield";
        String text = "Letter " + index + " of " + name + " from " + city + ", " + "x ".repeat(800);
        Files.writeString(folder.resolve("documents").resolve(index + ".txt"), text);
        document.put("location", index + ".txt").put("dataset", index % 4 == 0 ? "Test" : "Train");
        ObjectNode region = document.putArray("entities").addObject();
        region.put("regionOffset", 0).put("regionLength", text.length());
        ArrayNode labels = region.putArray("labels");
        label(labels, "Name", text.indexOf(name), name.length());
        label(labels, "City", text.indexOf(city), city.length());
    }

    private static void label(ArrayNode labels, String category, int offset, int length) {
        labels.addObject().put("category", category).put("offset", offset).put("length", length);
    }
}
