package io.spanwright.core.api;

import static io.spanwright.core.testing.TestApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies as Azure's host hands them on: decoded, with the length that was sent in the headers. */
class BodyEncodingTest {

    private static final String V = "?api-version=2023-04-01";
    private static final String ANALYZE = "analyze-text/jobs" + V;
    private static final String IMPORT = "authoring/analyze-text/projects/orders/:import" + V;
    private static final String PROJECT = "authoring/analyze-text/projects/orders" + V;

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

    private ApiResponse send(String method, String path, String body, Charset charset) {
        byte[] sent = body.getBytes(charset);
        Map<String, String> headers =
                Map.of(
                        "Ocp-Apim-Subscription-Key",
                        TestApp.KEY,
                        "content-length",
                        String.valueOf(sent.length));
        return app.call(method, path, new String(sent, StandardCharsets.UTF_8), headers);
    }

    @Test
    void isRefusedInEveryBodyThatWasNotUtf8() {
        Charset latin1 = StandardCharsets.ISO_8859_1;
        String labels =
                SampleLabels.labels("orders")
                        .replace("\"language\"", "\"description\":\"Pr\u00FCfung\",\"language\"");
        for (ApiResponse response :
                new ApiResponse[] {
                    send("POST", ANALYZE, "{\"text\":\"M\u00FCnchen\"}", latin1),
                    send("POST", IMPORT, labels, latin1),
                    send("PATCH", PROJECT, "{\"description\":\"M\u00FCnchen\"}", latin1)
                }) {
            JsonNode error = json(response).get("error");
            assertThat(response.status()).isEqualTo(400);
            assertThat(error.get("code").asText()).isEqualTo("InvalidRequest");
            assertThat(error.at("/innererror/code").asText()).isEqualTo("InvalidRequestBodyFormat");
            assertThat(error.at("/innererror/message").asText()).contains("not UTF-8");
        }
        assertThat(app.backend().blobs().all()).isEmpty();
    }

    @Test
    void namesTheByteAndNotTheWords() {
        String body = "{\"text\":\"M\u00FCnchen\"}";
        ApiResponse response = send("POST", ANALYZE, body, StandardCharsets.ISO_8859_1);

        assertThat(response.body()).contains("byte 10 ").doesNotContain("nchen");
    }

    @Test
    void leavesReplacementCharactersAloneThatTheCallerWrote() {
        String labels = SampleLabels.labels("orders").replace("Orders", "Or\uFFFDd\u00E9rs");
        ApiResponse response = send("POST", IMPORT, labels, StandardCharsets.UTF_8);
        app.runJobs();

        assertThat(app.follow(response).get("status").asText()).isEqualTo("succeeded");
        assertThat(json(app.call("GET", PROJECT, null)).get("description").asText())
                .isEqualTo("Or\uFFFDd\u00E9rs");
    }

    @Test
    void leavesReplacementCharactersAloneWhereTheLengthIsUnknown() {
        String labels = SampleLabels.labels("orders").replace("Orders", "Or\uFFFDders");

        assertThat(app.call("POST", IMPORT, labels).status()).isEqualTo(202);
    }

    @Test
    void isNotLookedAtForWhomHasNoKey() {
        Map<String, String> headers = Map.of("Content-Length", "1");

        assertThat(app.call("POST", ANALYZE, "\uFFFD", headers).status()).isEqualTo(401);
    }
}
