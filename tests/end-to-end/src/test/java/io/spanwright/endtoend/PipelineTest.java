package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The steps of the users' pipelines, each as the files in infra/pipelines call it. */
@ExtendWith(SharedHosts.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineTest {

    private static final String PROJECT = "pipeline-lines";
    private static final Path SCRIPT =
            Path.of("..", "..", "infra", "pipelines", "model.sh").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static Path directory;
    private static TestClient client;
    private static Map<String, String> environment;

    @BeforeAll
    static void prepare(TinyHost host) throws Exception {
        requirePrograms();
        directory = Distribution.newDirectory("pipeline");
        client = host.client();
        OrderLines.writeDocuments(host.data().resolve("documents").resolve(PROJECT));
        Files.writeString(directory.resolve("labels.json"), OrderLines.labelsFile(PROJECT, 0));
        environment = new HashMap<>();
        environment.put("SPANWRIGHT_ENDPOINT", host.process().uri().toString());
        environment.put("SPANWRIGHT_PROJECT", PROJECT);
        environment.put("SPANWRIGHT_KEY_1", HostProcess.key(host.data()));
        environment.put("SPANWRIGHT_POLL_SECONDS", "0.2");
    }

    private static void requirePrograms() throws InterruptedException {
        for (String program : List.of("bash", "curl", "jq")) {
            try {
                new ProcessBuilder(program, "--version")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException e) {
                // An assumption before all tests of a class leaves no trace in the build's output.
                System.err.println(
                        "SKIPPED: tests of the pipelines, since " + program + " is absent");
                Assumptions.abort(program + " is absent");
            }
        }
    }

    @Test
    @Order(1)
    void theFirstModelPassesTheGateAndIsDeployed() throws Exception {
        assertSucceeds(script("import", "labels.json"));
        assertSucceeds(script("train", "run-1"));

        Commands.Result gate = gate("run-1");
        assertThat(gate.status()).as(gate.err()).isZero();
        assertThat(gate.out()).contains("nothing deployed");
        assertSucceeds(script("deploy", "run-1", "production"));
        assertThat(deployed()).startsWith("run-1-");
    }

    @Test
    @Order(2)
    void aModelThatIsNoWorsePasses() throws Exception {
        assertSucceeds(script("train", "run-2"));

        Commands.Result gate = gate("run-2");
        assertThat(gate.status()).as(gate.err()).isZero();
        assertThat(gate.out()).contains("no difference shown").contains("95 % interval");
    }

    @Test
    @Order(3)
    void aModelThatIsWorseDoesNotPass() throws Exception {
        String everythingIsTooUnsure = "{\"settings\": {\"confidenceThreshold\": 1}}";
        assertThat(client.project("PATCH", PROJECT, everythingIsTooUnsure).status()).isEqualTo(200);
        assertSucceeds(script("train", "run-3"));

        Commands.Result gate = gate("run-3", "--json");
        assertThat(gate.status()).isEqualTo(1);
        assertThat(gate.out()).contains("\"worse\"");
    }

    @Test
    @Order(4)
    void aStepThatFailsSaysWhyAndShowsNoKey() throws Exception {
        Commands.Result unknown = script("deploy", "no-such-model", "production");
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err()).isNotBlank().doesNotContain(environment.get("SPANWRIGHT_KEY_1"));
        assertThat(script("frobnicate").status()).isEqualTo(2);
        assertThat(gate("no-such-model").status()).isEqualTo(1);
    }

    private static String deployed() {
        String path = PROJECT + "/deployments/production";
        return client.project("GET", path, "").body().path("modelId").asText();
    }

    private static void assertSucceeds(Commands.Result result) {
        assertThat(result.status()).as(result.out() + result.err()).isZero();
    }

    private static Commands.Result script(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        return Commands.run(directory, environment, LIMIT, command);
    }

    private static Commands.Result gate(String model, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "compare",
                                "--endpoint",
                                environment.get("SPANWRIGHT_ENDPOINT"),
                                "--project",
                                PROJECT,
                                "--trained-model",
                                model,
                                "--deployment",
                                "production"));
        arguments.addAll(List.of(more));
        return Commands.run(
                directory, environment, LIMIT, Distribution.command(List.of(), arguments));
    }
}
