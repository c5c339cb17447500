package io.spanwright.host.quickstart;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.host.console.EntityLines;
import io.spanwright.host.console.ProgressBar;
import io.spanwright.host.console.ScoreTable;
import io.spanwright.host.sample.SampleDocument;
import io.spanwright.host.sample.SampleProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Imports the sample, trains, evaluates, deploys and analyzes, all over the REST API. */
public final class Quickstart {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "quickstart";
    private static final String DEPLOYMENT = "production";
    private static final String ANALYZE_JOBS = "analyze-text/jobs";

    private final SampleProject sample = SampleProject.generate(SampleProject.DEFAULT_SEED);
    private final String project = "authoring/analyze-text/projects/" + sample.name();
    private final RestClient client;
    private final Path data;
    private final Path keys;
    private final PrintWriter out;

    /**
     * @param data data directory of the server; the sample's documents are put in it
     * @param keys file of the server's keys, to be named in the command that is printed
     */
    public Quickstart(RestClient client, Path data, Path keys, PrintWriter out) {
        this.client = client;
        this.data = data;
        this.keys = keys;
        this.out = out;
    }

    /** Does all of it, saying what and how long. */
    public void run() throws IOException {
        writeDocuments();
        importProject();
        train();
        evaluate();
        deploy();
        analyze();
    }

    private void writeDocuments() throws IOException {
        Path container = data.resolve("documents").resolve(sample.name());
        Files.createDirectories(container);
        for (SampleDocument document : sample.documents()) {
            Files.writeString(container.resolve(document.location()), document.text());
        }
        say("Wrote " + sample.documents().size() + " documents to " + container);
    }

    private void importProject() throws IOException {
        JsonNode file = JSON.readTree(sample.labelsFile());
        client.patch(project, file.path("metadata").toString());
        client.await("POST", project + "/:import", file.toString(), state -> {});
        say("Imported project " + sample.name());
    }

    private void train() {
        String request =
                object().put("modelLabel", MODEL)
                        .put("trainingConfigVersion", "latest")
                        .<ObjectNode>set("evaluationOptions", object().put("kind", "manual"))
                        .toString();
        Instant start = Instant.now();
        try (ProgressBar bar = ProgressBar.of("training")) {
            client.await("POST", project + "/:train", request, state -> show(state, bar));
        }
        say(
                "Trained model "
                        + MODEL
                        + " in "
                        + Duration.between(start, Instant.now()).toSeconds()
                        + " s");
    }

    private static void show(JsonNode job, ProgressBar bar) {
        JsonNode result = job.path("result");
        double percent = result.path("trainingStatus").path("percentComplete").asDouble();
        String end = result.path("estimatedEndDateTime").asText();
        Duration left =
                end.isEmpty() ? Duration.ZERO : Duration.between(Instant.now(), Instant.parse(end));
        bar.show(percent / 100, left.isNegative() ? Duration.ZERO : left);
    }

    private void evaluate() {
        JsonNode summary = client.get(project + "/models/" + MODEL + "/evaluation/summary-result");
        say("Evaluation on the documents that were kept for testing:");
        ScoreTable.print(values(summary.path("customEntityRecognitionEvaluation")), out);
    }

    private void deploy() {
        String request = object().put("trainedModelLabel", MODEL).toString();
        client.await("PUT", project + "/deployments/" + DEPLOYMENT, request, state -> {});
        say("Deployed it as " + DEPLOYMENT);
    }

    private void analyze() {
        JsonNode job =
                client.await(
                        "POST", ANALYZE_JOBS, analyzeRequest(sample.newDocuments()), state -> {});
        say("Entities in new documents:");
        EntityLines.print(values(job.path("tasks").path("items").path(0).path("results")), out);
        say("The same again, for one document; the answer's operation-location has the result:");
        say(
                CurlCommand.post(
                        client.uri(ANALYZE_JOBS),
                        keys,
                        analyzeRequest(sample.newDocuments().subList(0, 1))));
    }

    private String analyzeRequest(List<SampleDocument> documents) {
        ArrayNode texts = JSON.createArrayNode();
        for (SampleDocument document : documents) {
            texts.addObject()
                    .put("id", document.location())
                    .put("language", "en")
                    .put("text", document.text());
        }
        ObjectNode parameters =
                object().put("projectName", sample.name())
                        .put("deploymentName", DEPLOYMENT)
                        .put("stringIndexType", "Utf16CodeUnit");
        ObjectNode request = object();
        request.putObject("analysisInput").set("documents", texts);
        request.putArray("tasks")
                .addObject()
                .put("kind", "CustomEntityRecognition")
                .set("parameters", parameters);
        return request.toString();
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static Map<String, Object> values(JsonNode node) {
        return JSON.convertValue(node, new TypeReference<>() {});
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
