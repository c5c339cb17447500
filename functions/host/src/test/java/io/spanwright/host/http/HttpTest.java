package io.spanwright.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.StagedTestApp;
import io.spanwright.host.TestClient;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
    @TempDir private static Path directory;
    private static StagedTestApp app;
    private static EmbeddedHost host;
    private static TestClient client;

    @BeforeAll
    static void start() throws Exception {
        app = StagedTestApp.in(directory);
        host = app.start(Map.of("SPANWRIGHT_HOST_BODY_LIMIT_BYTES", "200000"), Optional.empty());
        client = new TestClient(host.port());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void ranWarmUpBeforeServing() throws Exception {
        assertThat(app.trace("warm")).containsExactly("up");
    }

    @Test
    void givesTheFunctionWhatTheClientSent() {
        JsonNode seen =
                client.json(
                        "POST", "items/tea?a=1&a=2&b=x%20y&empty=", "{\"k\":1}", "X-Test", "head");
        assertThat(seen.get("function").asText()).isEqualTo("Echo");
        assertThat(seen.get("method").asText()).isEqualTo("POST");
        assertThat(seen.get("name").asText()).isEqualTo("tea");
        assertThat(seen.get("query").toString()).isEqualTo("{\"a\":\"1,2\",\"b\":\"x y\"}");
        assertThat(seen.get("header").asText()).isEqualTo("head");
        assertThat(seen.get("body").asText()).isEqualTo("{\"k\":1}");
    }

    @Test
    void sendsOneValueAHeaderName() {
        HttpResponse<String> response = client.send("GET", "items/tea", null);
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().allValues("X-One")).containsExactly("last");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void givesNoBodyAsAnEmptyOptional() {
        assertThat(client.json("GET", "items/tea", null).get("body").isNull()).isTrue();
    }

    @Test
    void makesANewInstanceForEachCall() {
        client.send("GET", "items/tea", null);
        assertThat(client.json("GET", "items/tea", null).get("calls").asInt()).isEqualTo(1);
    }

    @Test
    void prefersTheMoreLiteralRoute() {
        assertThat(function("GET", "items/special")).isEqualTo("EchoSpecial");
        assertThat(function("GET", "items/other")).isEqualTo("Echo");
        assertThat(function("POST", "items/other:cancel")).isEqualTo("EchoCancel");
        assertThat(function("POST", ":analyze-text")).isEqualTo("EchoAnalyze");
    }

    @Test
    void fallsBackToALessLiteralRouteThatAcceptsTheMethod() {
        assertThat(function("POST", "items/special")).isEqualTo("Echo");
    }

    @Test
    void comparesLiteralsWithoutCaseAndKeepsTheCaseOfParameters() {
        JsonNode seen = client.json("GET", "ITEMS/Tea", null);
        assertThat(seen.get("name").asText()).isEqualTo("Tea");
    }

    @Test
    void decodesSegmentsOneByOne() {
        assertThat(name("items/caf%C3%A9%20a+b%2Fc%25")).isEqualTo("café a+b/c%");
        assertThat(name("items/a%3Acancel")).isEqualTo("a:cancel");
        assertThat(name("files/a/b%20c/d.txt")).isEqualTo("a/b c/d.txt");
    }

    @Test
    void refusesBrokenEscapes() throws Exception {
        assertThat(raw("GET /api/items/%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /api/items/%ff HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void answersWithJsonWhereTheServerItselfRefuses() throws Exception {
        for (String line :
                List.of(
                        "NOT-HTTP",
                        "GET /api/items/%zz HTTP/1.1",
                        "GET /api/items/tea HTTP/1.1\r\nbroken header",
                        "DELETE /api/items/tea HTTP/1.1\r\nHost: a\r\nHost: b")) {
            assertThat(raw(line))
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("Content-Type: application/json")
                    .contains("{\"error\":{\"code\":\"InvalidRequest\",\"message\":\"");
        }
        assertThat(raw("GET /api/items/tea HTTP/1.1\r\nX-Long: " + "x".repeat(20_000)))
                .startsWith("HTTP/1.1 431")
                .contains("{\"error\":{\"code\":\"InvalidRequest\"");
    }

    @Test
    void answersUnknownPathsWith404AndOtherMethodsWith405() {
        assertThat(client.send("GET", "nothing/here", null).statusCode()).isEqualTo(404);
        HttpResponse<String> response = client.send("DELETE", "items/tea", null);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST");
        assertThat(response.body()).contains("\"MethodNotAllowed\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=|<>^`{}[]\\", "?q=%", "?q=%zz", "?q=100%&r=%f", "?%=%"})
    void takesQueriesThatNoUriMayHold(String query) throws Exception {
        String answer = raw("GET /api/items/tea" + query + " HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 202");
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        HttpResponse<String> response = client.send("HEAD", "items/tea", null);
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    }

    @Test
    void answersOptionsWithTheMethods() {
        HttpResponse<String> response = client.send("OPTIONS", "items/tea", null);
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @Test
    void takesBodiesUpToTheLimit() {
        int length =
                client.json("POST", "items/tea", "x".repeat(200_000)).get("bodyLength").asInt();
        assertThat(length).isEqualTo(200_000);
        assertThat(client.send("POST", "items/tea", "x".repeat(200_001)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"61 E9 62", "61 F0 9F 98", "61 ED A0 BD", "61 C0 80"})
    void refusesTextThatIsNotUtf8(String bytes) throws Exception {
        String answer = new String(post(bytes, "application/json"), StandardCharsets.UTF_8);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("{\"error\":{\"code\":\"InvalidRequest\"")
                .contains("not UTF-8 from byte 1 on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "Multipart/form-data; boundary=b"})
    void takesBytesThatAreNoText(String type) throws Exception {
        assertThat(new String(post("61 E9 62", type), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 202");
    }

    @Test
    void takesEveryCharacterOfUtf8() {
        String text = "a\u00E9\uFFFD\uD83D\uDE00".repeat(5_000);
        assertThat(client.json("POST", "items/tea", text).get("body").asText()).isEqualTo(text);
    }

    @Test
    void takesAndReturnsTextAndGsonObjects() {
        assertThat(client.send("POST", "plain", "tëa").body()).isEqualTo("got tëa");
        HttpResponse<String> response = client.send("POST", "point", "{\"x\":1,\"y\":2}");
        assertThat(response.body()).isEqualTo("{\"x\":2,\"y\":1}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void saysNothingOfAFunctionsException() {
        HttpResponse<String> response = client.send("POST", "fail", "tea");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("secret").doesNotContain("tea");
    }

    private static byte[] post(String hex, String type) throws Exception {
        byte[] body = HexFormat.ofDelimiter(" ").parseHex(hex);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "POST /api/items/tea HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + ("Content-Type: " + type + "\r\n")
                            + ("Content-Length: " + body.length + "\r\n\r\n");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            return socket.getInputStream().readAllBytes();
        }
    }

    private static String function(String method, String path) {
        return client.json(method, path, null).get("function").asText();
    }

    private static String name(String path) {
        return client.json("GET", path, null).get("name").asText();
    }

    private static String raw(String requestLine) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port())) {
            OutputStream out = socket.getOutputStream();
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
