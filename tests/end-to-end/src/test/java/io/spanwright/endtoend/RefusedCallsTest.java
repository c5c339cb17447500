package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are refused at once: the contract's error, and nothing has changed. */
@ExtendWith(SharedHosts.class)
class RefusedCallsTest {

    private static final String PROJECT = TestClient.PROJECTS + "/tiny-loans";
    private static final String NOBODY = TestClient.PROJECTS + "/nobody";

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void isRefusedAndChangesNothing(Refused call, TinyHost host) {
        HostState before = host.state();
        String rightKey = HostProcess.key(host.data());
        TestClient client =
                new TestClient(
                        host.process().uri(),
                        call.key().map(key -> key.equals("right") ? rightKey : key));
        TestClient.Answer answer = client.send(call.method(), call.path(), call.body());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(call.status());
        assertThat(answer.error("code")).isEqualTo(call.code());
        assertThat(answer.error("message")).contains(call.message());
        assertThat(answer.operationLocation()).isEmpty();
        assertThat(host.state()).isEqualTo(before);
    }

    /**
     * A call that must be refused.
     *
     * @param key {@code right} for the real one
     * @param message a part of it
     */
    record Refused(
            String name,
            Optional<String> key,
            String method,
            String path,
            String body,
            int status,
            String code,
            String message) {

        static Refused of(
                String name,
                String method,
                String path,
                String body,
                int status,
                String code,
                String message) {
            return new Refused(
                    name, Optional.of("right"), method, path, body, status, code, message);
        }

        Refused with(Optional<String> otherKey) {
            return new Refused(name, otherKey, method, path, body, status, code, message);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Refused> calls() {
        String train = TestProject.trainBody("second");
        String deploy = "{\"trainedModelLabel\": \"never\"}";
        return List.of(
                unauthorized("no key", analyze(1)).with(Optional.empty()),
                unauthorized("wrong key", analyze(1)).with(Optional.of("0".repeat(64))),
                notFound("unknown project", "GET", NOBODY, "", "ProjectNotFound", "`nobody`"),
                notFound("train it", "POST", NOBODY + "/:train", train, "ProjectNotFound", "`nob"),
                notFound("delete it", "DELETE", NOBODY, "", "ProjectNotFound", "`nobody`"),
                notFound(
                        "analyze with it",
                        "POST",
                        AnalyzeCalls.PATH,
                        AnalyzeCalls.ofSize("nobody", "production", 1),
                        "ProjectNotFound",
                        "`nobody`"),
                notFound(
                        "unknown deployment",
                        "POST",
                        AnalyzeCalls.PATH,
                        AnalyzeCalls.ofSize("tiny-loans", "other", 1),
                        "NotFound",
                        "`other`"),
                notFound(
                        "untrained model",
                        "PUT",
                        PROJECT + "/deployments/production",
                        deploy,
                        "NotFound",
                        "Model `never` is not trained. Please train the model first."),
                malformed("malformed JSON in analyze", AnalyzeCalls.PATH, "{\"tasks\": ["),
                malformed("malformed JSON in import", PROJECT + "/:import", "{\"metadata\": "),
                malformed("malformed JSON in train", PROJECT + "/:train", "modelLabel=second"),
                malformed("26 documents", AnalyzeCalls.PATH, analyze(26)));
    }

    private static String analyze(int documents) {
        return AnalyzeCalls.ofSize("tiny-loans", TinyHost.DEPLOYMENT, documents);
    }

    private static Refused unauthorized(String name, String body) {
        String message = "Ocp-Apim-Subscription-Key";
        return Refused.of(name, "POST", AnalyzeCalls.PATH, body, 401, "Unauthorized", message);
    }

    private static Refused notFound(
            String name, String method, String path, String body, String code, String message) {
        return Refused.of(name, method, path, body, 404, code, message);
    }

    private static Refused malformed(String name, String path, String body) {
        return Refused.of(name, "POST", path, body, 400, "InvalidRequest", "");
    }
}
