package io.spanwright.core.api;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import io.spanwright.core.testing.Writes.Moment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {

    private static final String P = "authoring/analyze-text/projects";
    private static final String V = "?api-version=2023-04-01";

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

    @Test
    void tellsEveryAnswerApart() {
        ApiResponse one = app.call("GET", P + V, null);
        ApiResponse two = app.call("GET", P + V, null);

        assertThat(one.headers().get("apim-request-id"))
                .isEqualTo(one.headers().get("request-id"))
                .isNotEqualTo(two.headers().get("apim-request-id"));
    }

    @Test
    void echoesTheClientsId() {
        Map<String, String> headers =
                Map.of("ocp-apim-subscription-key", TestApp.KEY, "X-Ms-Client-Request-Id", "abc");

        assertThat(app.call("GET", P + V, null, headers).headers())
                .containsEntry("x-ms-client-request-id", "abc");
    }

    @Test
    void echoesNothingThatWouldBreakAHeader() {
        Map<String, String> headers =
                Map.of(
                        "Ocp-Apim-Subscription-Key",
                        TestApp.KEY,
                        "x-ms-client-request-id",
                        "a\r\nSet-Cookie: b");

        assertThat(app.call("GET", P + V, null, headers).headers())
                .doesNotContainKey("x-ms-client-request-id");
    }

    @Test
    void saysNothingOfWhatWentWrongInside() {
        app.backend().writes().failAt(1, Moment.BEFORE);
        ApiResponse response = app.call("PATCH", P + "/o" + V, SampleLabels.metadata("o"));

        assertThat(response.status()).isEqualTo(500);
        assertThat(json(response).at("/error/code").asText()).isEqualTo("InternalServerError");
        assertThat(response.body()).doesNotContain("Crash").doesNotContain("io.spanwright");
    }

    @Test
    void hasOneOperationForEachMethodAndRoute() {
        assertThat(Arrays.stream(Operation.values()).map(o -> o.method() + " " + o.route()))
                .doesNotHaveDuplicates();
    }

    @Test
    void startsLaterWhatCanNotBeStartedNow() {
        ApiResponse response =
                app.core()
                        .api()
                        .handle(
                                Operation.IMPORT_PROJECT,
                                new ApiRequest(
                                        "POST",
                                        "/language/" + P + "/orders/:import",
                                        Map.of("api-version", "2023-04-01"),
                                        Map.of("Ocp-Apim-Subscription-Key", TestApp.KEY),
                                        SampleLabels.labels("orders")),
                                Map.of("projectName", "orders"),
                                (kind, project, id) -> {
                                    throw new IllegalStateException("no durable engine");
                                });
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.headers()).doesNotContainKey("Location");

        app.core().reconciler().run((kind, project, id) -> app.core().jobSteps().run(project, id));
        assertThat(app.follow(response).get("status").asText()).isEqualTo("succeeded");
    }
}
