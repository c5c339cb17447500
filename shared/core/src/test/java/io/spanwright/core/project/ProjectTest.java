package io.spanwright.core.project;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.testing.MemorizingEngine;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {

    private static final String P = "authoring/analyze-text/projects";
    private static final String V = "?api-version=2022-05-01";

    @TempDir private Path workDirectory;
    private TestApp app;

    @BeforeEach
    void start() {
        app = new TestApp(workDirectory);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private ApiResponse patch(String name, Object body) {
        return app.call("PATCH", P + "/" + name + V, body);
    }

    @Test
    void isCreatedOnceAndUpdatedAfterwards() {
        ApiResponse created = patch("orders", SampleLabels.metadata("orders"));
        app.clock().advance(Duration.ofMinutes(1));
        ApiResponse same = patch("orders", SampleLabels.metadata("orders"));
        ApiResponse updated = patch("orders", Map.of("description", "New", "multilingual", true));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().get("Location"))
                .endsWith("/projects/orders?api-version=2022-05-01");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body()).isEqualTo(created.body());
        assertThat(json(updated).get("description").asText()).isEqualTo("New");
        assertThat(json(updated).get("multilingual").asBoolean()).isTrue();
        assertThat(json(updated).get("lastModifiedDateTime").asText())
                .isEqualTo("2026-03-04T05:07:07Z");
        assertThat(json(updated).get("createdDateTime").asText()).isEqualTo("2026-03-04T05:06:07Z");
    }

    @Test
    void isPatchedByMerging() {
        Map<String, Object> metadata = new HashMap<>(SampleLabels.metadata("orders"));
        metadata.put("settings", Map.of("confidenceThreshold", 0.5, "isLabelingLocked", true));
        patch("orders", metadata);
        JsonNode merged =
                json(
                        patch(
                                "orders",
                                "{\"settings\":{\"isLabelingLocked\":null},\"description\":null}"));

        assertThat(merged.get("settings").toString()).isEqualTo("{\"confidenceThreshold\":0.5}");
        assertThat(merged.has("description")).isFalse();
        assertThat(json(patch("orders", "{\"settings\":null}")).has("settings")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "-0.1", "\"high\"", "true", "{}"})
    void hasNoConfidenceThresholdThatIsNoShare(String value) {
        patch("orders", SampleLabels.metadata("orders"));
        ApiResponse refused =
                patch("orders", "{\"settings\":{\"ConfidenceThreshold\":" + value + "}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("confidenceThreshold").contains("from 0 to 1");
    }

    @Test
    void keepsItsContainer() {
        app.backend().documents().createContainer("elsewhere");
        patch("orders", SampleLabels.metadata("orders"));

        assertThat(patch("orders", Map.of("storageInputContainerName", "elsewhere")).status())
                .isEqualTo(400);
    }

    @Test
    void isFoundWhateverTheCaseOfThePropertyNames() {
        Map<String, Object> metadata = new HashMap<>(SampleLabels.metadata("orders"));
        metadata.put(
                "PROJECTKIND", metadata.remove("projectKind").toString().toLowerCase(Locale.ROOT));

        assertThat(patch("orders", metadata).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "_x-", ".hidden", "-"})
    void mayHaveDotsAndDashesInItsName(String name) {
        assertThat(patch(name, SampleLabels.metadata(name)).status()).isEqualTo(201);
        app.call("POST", P + "/" + name + "/:import" + V, SampleLabels.labels(name));
        app.runJobs();
        assertThat(json(app.call("GET", P + "/" + name + V, null)).get("projectName").asText())
                .isEqualTo(name);
    }

    @Test
    void isListedInPages() {
        for (String name : new String[] {"c", "a", "b"}) {
            patch(name, SampleLabels.metadata(name));
        }
        JsonNode first = json(app.call("GET", P + V + "&maxpagesize=2", null));
        String next = first.get("nextLink").asText();
        JsonNode second = json(app.call("GET", next.substring(next.indexOf("authoring")), null));
        JsonNode top = json(app.call("GET", P + V + "&top=1&skip=1", null));

        assertThat(first.get("value").findValuesAsText("projectName")).containsExactly("a", "b");
        assertThat(next)
                .isEqualTo(
                        "https://example.org/language/"
                                + P
                                + V
                                + "&top=2147483645&skip=2&maxpagesize=2");
        assertThat(second.get("value").findValuesAsText("projectName")).containsExactly("c");
        assertThat(second.has("nextLink")).isFalse();
        assertThat(top.get("value").findValuesAsText("projectName")).containsExactly("b");
        assertThat(top.has("nextLink")).isFalse();
    }

    @Test
    void isRefusedWhereThereAreTooMany() {
        Map<String, String> one = Map.of("SPANWRIGHT_PROJECTS", "1");
        try (TestApp small = new TestApp(workDirectory, new MemorizingEngine(1), one)) {
            small.call("PATCH", P + "/a" + V, SampleLabels.metadata("a"));
            ApiResponse refused = small.call("PATCH", P + "/b" + V, SampleLabels.metadata("b"));

            assertThat(json(refused).at("/error/code").asText()).isEqualTo("QuotaExceeded");
        }
    }

    @Test
    void isLeftAsItWasByABadImport() {
        app.call("POST", P + "/orders/:import" + V, SampleLabels.labels("orders"));
        app.runJobs();
        String before = app.call("GET", P + "/orders" + V, null).body();
        String secret = SampleLabels.labels("orders").replace("\"Customer\"", "\"Sesame:Open\"");
        ApiResponse response = app.call("POST", P + "/orders/:import" + V, secret);
        app.runJobs();
        JsonNode job = app.follow(response);

        assertThat(job.get("status").asText()).isEqualTo("failed");
        assertThat(job.at("/errors/0/target").asText()).startsWith("/assets/");
        assertThat(job.toString()).doesNotContain("Sesame").doesNotContain("Ada");
        assertThat(app.call("GET", P + "/orders" + V, null).body()).isEqualTo(before);
        assertThat(app.backend().blobs().all().keySet()).noneMatch(n -> n.startsWith("imports/"));
        assertThat(app.call("POST", P + "/orders/:import" + V, secret).status()).isEqualTo(202);
    }

    @Test
    void canBeMadeAgainAfterItsDeletion() {
        app.call("POST", P + "/orders/:import" + V, SampleLabels.labels("orders"));
        app.runJobs();
        app.call("DELETE", P + "/orders" + V, null);
        assertThat(patch("orders", SampleLabels.metadata("orders")).status()).isEqualTo(409);
        app.runJobs();

        assertThat(patch("orders", SampleLabels.metadata("orders")).status()).isEqualTo(201);
        assertThat(json(app.call("GET", P + "/orders/models" + V, null)).get("value")).isEmpty();
    }
}
