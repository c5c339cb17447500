package io.spanwright.host.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.spanwright.host.quickstart.RestClient;
import io.spanwright.host.quickstart.RestException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that knows nothing but the answers of a test. */
class ServedComparisonTest {

    private static final String PROJECT = "/language/authoring/analyze-text/projects/my%20loans";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private ServedComparison comparison;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
        comparison = new ServedComparison(new RestClient(endpoint, "key"), "my loans");
        answers.put(PROJECT + "/models/new", "{}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery().replace("api-version=2023-04-01", "");
        String body = answers.get(uri.getRawPath() + query);
        byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void findsTheDeployedModelOnAnyPageAndAsksForTheComparison() {
        answers.put(PROJECT + "/deployments/live", "{\"modelId\": \"b\"}");
        answers.put(
                PROJECT + "/models&skip=0",
                "{\"value\": [{\"label\": \"new\", \"modelId\": \"a\"}], \"nextLink\": \"x\"}");
        answers.put(
                PROJECT + "/models&skip=1",
                "{\"value\": [{\"label\": \"old one\", \"modelId\": \"b\"}]}");
        answers.put(
                PROJECT + "/models/new/evaluation/comparison&baseline=old%20one",
                "{\"verdict\": \"better\"}");

        assertThat(comparison.compare("new", "live")).isEqualTo(Map.of("verdict", "better"));
    }

    @Test
    void comparesWithNothingWhereNothingIsDeployed() {
        assertThat(comparison.compare("new", "live"))
                .isEqualTo(Map.of("verdict", Gate.NOTHING_DEPLOYED));
    }

    @Test
    void failsWhereThereIsNoSuchModelEvenIfNothingIsDeployed() {
        assertThatExceptionOfType(RestException.class)
                .isThrownBy(() -> comparison.compare("other", "live"))
                .withMessageContaining("404");
    }

    @Test
    void failsWhereTheDeployedModelIsGone() {
        answers.put(PROJECT + "/deployments/live", "{\"modelId\": \"b\"}");
        answers.put(PROJECT + "/models&skip=0", "{\"value\": []}");

        assertThatExceptionOfType(RestException.class)
                .isThrownBy(() -> comparison.compare("new", "live"))
                .withMessageContaining("no more");
    }
}
