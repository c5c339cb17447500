package io.spanwright.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.azure.NodePackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the users' pipelines, which nothing here can run. */
class PipelineFilesTest {

    private static final Path INFRA = NodePackages.repository().resolve("infra");
    private static final List<String> STEPS =
            List.of(
                    "spanwright.jar validate ",
                    "storage blob upload-batch ",
                    "model.sh import ",
                    "model.sh train ",
                    "spanwright.jar compare ",
                    "model.sh deploy ");

    @ParameterizedTest
    @ValueSource(strings = {"github-model.yml", "azure-model.yml"})
    void aModelIsDeployedOnlyAfterEveryOtherStep(String name) throws IOException {
        String text = read("pipelines/" + name).replaceAll("\\s+", " ");

        assertThat(STEPS).allSatisfy(step -> assertThat(text).containsOnlyOnce(step));
        assertThat(STEPS.stream().map(text::indexOf)).isSorted();
    }

    @Test
    void provisioningReadsOutputsAndGivesParametersThatThereAre() throws Exception {
        String script = read("pipelines/deploy.sh");
        BicepFile main = BicepParser.repository().get("main.bicep");
        BicepFile uploads = BicepParser.repository().get("uploads.bicep");

        assertThat(found("\\.(\\w+)\\.value", script))
                .isNotEmpty()
                .allMatch(name -> main.find("output", name).isPresent());
        assertThat(found(" (\\w+)=\"\\$", script))
                .isNotEmpty()
                .allMatch(name -> uploads.find("parameter", name).isPresent());
        assertThat(found("parameters: \\{(\\w+):", script))
                .containsExactly("apiKey1")
                .allMatch(name -> main.find("parameter", name).isPresent());
    }

    @Test
    void theParametersInTheDocumentsAreThose() throws Exception {
        BicepFile main = BicepParser.repository().get("main.bicep");
        String docs =
                Files.readString(INFRA.resolveSibling("docs/azure.md"))
                        + Files.readString(INFRA.resolveSibling("README.md"));

        assertThat(found("deploy\\.sh spanwright (\\w+)=", docs))
                .isNotEmpty()
                .allMatch(name -> main.find("parameter", name).isPresent());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String read(String name) throws IOException {
        return Files.readString(INFRA.resolve(name));
    }
}
