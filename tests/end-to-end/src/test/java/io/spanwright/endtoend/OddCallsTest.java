package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that no client makes on purpose: each gets the contract's error and changes nothing. */
@ExtendWith(SharedHosts.class)
class OddCallsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pr\u00F6ject",
                "\u65E5\u672C",
                "a/b",
                "a\\b",
                "a b",
                "a\nb",
                "..a.",
                "%",
                "a:b",
                "a;b",
                "a?b#c",
                "<x>",
                "{}",
                "global",
                "swap",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeef"
            })
    void aNameThatIsNoneIsRefused(String name, TinyHost host) {
        String path =
                TestClient.PROJECTS
                        + "/"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        HostState before = host.state();
        TestClient.Answer answer = host.client().send("PATCH", path, project(host.project()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("code")).isEqualTo("InvalidArgument");
        assertThat(answer.error("target")).isEqualTo("projectName");
        assertThat(host.client().send("GET", path, "").status()).isEqualTo(404);
        assertThat(host.state()).isEqualTo(before);
    }

    @Test
    void namesThatDifferByCaseAreTwoProjects(TinyHost host) {
        TestClient client = host.client();
        String description = "{\"description\": \"of the lower one\"}";
        assertThat(client.project("PATCH", "Case", project(host.project())).status())
                .isEqualTo(201);
        assertThat(client.project("PATCH", "case", project(host.project())).status())
                .isEqualTo(201);
        assertThat(client.project("PATCH", "case", description).status()).isEqualTo(200);
        assertThat(client.project("GET", "Case", "").body().has("description")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, authoring/analyze-text/projects",
        "PUT, authoring/analyze-text/projects/tiny-loans",
        "GET, analyze-text/jobs",
        "DELETE, authoring/analyze-text/projects/tiny-loans/models",
        "TRACE, analyze-text/jobs",
        "BREW, analyze-text/jobs"
    })
    void anotherMethodIsRefused(String method, String path, TinyHost host) {
        HostState before = host.state();
        TestClient.Answer answer = host.client().send(method, path, "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.error("message")).contains("accepts");
        assertThat(host.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?api-version=",
                "?api-version=1999-01-01",
                "?api-version=2023-04-01&api-version=2022-05-01",
                "?api-version=2023-04-01&top=-1",
                "?api-version=2023-04-01&top=1&top=2",
                "?api-version=2023-04-01&skip=99999999999999",
                "?api-version=2023-04-01&maxpagesize=0"
            })
    void aQueryThatSaysNothingSensibleIsRefused(String query, TinyHost host) {
        TestClient.Answer answer = host.client().sendWith(query, "GET", TestClient.PROJECTS, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("code")).isEqualTo("InvalidArgument");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 200_000})
    void deeplyNestedJsonIsRefused(int depth, TinyHost host) {
        String body = "{\"tasks\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        TestClient.Answer answer = host.client().send("POST", AnalyzeCalls.PATH, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("code")).isEqualTo("InvalidRequest");
    }

    @Test
    void aBodyWithAByteOrderMarkIsTaken(TinyHost host) {
        String body = AnalyzeCalls.ofSize(host.project().name(), TinyHost.DEPLOYMENT, 1);
        assertThat(host.client().send("POST", AnalyzeCalls.PATH, "\uFEFF" + body).status())
                .isEqualTo(202);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused(TinyHost host) {
        byte[] body = new byte[100 * 1024 * 1024 + 1];
        TestClient.Answer answer = host.client().send("POST", AnalyzeCalls.PATH, body);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error("message")).isNotBlank();
    }

    private static String project(TestProject project) {
        return """
        {"projectKind": "CustomEntityRecognition", "storageInputContainerName": "%s",
         "language": "en"}
        """
                .formatted(project.name());
    }
}
