package io.spanwright.host.quickstart;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Calls the REST API and waits for its jobs. */
public final class RestClient {

    /** The header that carries the key. */
    public static final String KEY_HEADER = "Ocp-Apim-Subscription-Key";

    static final String API_VERSION = "2023-04-01";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(4);
    private static final Set<String> PENDING = Set.of("notStarted", "running", "cancelling");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String key;

    /**
     * @param endpoint such as {@code http://localhost:7071}
     */
    public RestClient(URI endpoint, String key) {
        this.endpoint = requireNonNull(endpoint, "endpoint is null");
        this.key = requireNonNull(key, "key is null");
    }

    /** The address of a path under {@code /language/}. */
    URI uri(String path) {
        return endpoint.resolve("/language/" + path + "?api-version=" + API_VERSION);
    }

    /** Reads a resource. */
    public JsonNode get(String path) {
        return get(path, "");
    }

    /**
     * Reads a resource.
     *
     * @param query after the API's version, such as {@code &top=1}
     */
    public JsonNode get(String path, String query) {
        return body(send("GET", URI.create(uri(path) + query), ""));
    }

    /** Reads a resource; empty where there is none. */
    public Optional<JsonNode> find(String path) {
        HttpResponse<String> response = exchange(request("GET", uri(path), ""));
        return response.statusCode() == 404
                ? Optional.empty()
                : Optional.of(body(checked(response)));
    }

    /** Creates or updates a resource. */
    public JsonNode patch(String path, String json) {
        return body(send("PATCH", uri(path), json));
    }

    /**
     * Starts a job and waits for its end.
     *
     * @param progress told of each answer while the job runs
     * @return the job's last answer
     * @throws RestException where it failed
     */
    public JsonNode await(String method, String path, String json, Consumer<JsonNode> progress) {
        URI job = URI.create(operationLocation(send(method, uri(path), json)));
        JsonNode state = body(send("GET", job, ""));
        while (PENDING.contains(state.path("status").asText())) {
            progress.accept(state);
            pause();
            state = body(send("GET", job, ""));
        }
        if (!state.path("status").asText().equals("succeeded")) {
            throw new RestException(
                    "job " + state.path("status").asText() + ": " + state.path("errors"));
        }
        return state;
    }

    private static String operationLocation(HttpResponse<String> response) {
        return response.headers()
                .firstValue("operation-location")
                .orElseThrow(() -> new RestException("no operation-location in the answer"));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RestException("interrupted while waiting for a job");
        }
    }

    private HttpResponse<String> send(String method, URI uri, String json) {
        return checked(exchange(request(method, uri, json)));
    }

    private HttpRequest request(String method, URI uri, String json) {
        return HttpRequest.newBuilder(uri)
                .timeout(CALL_TIMEOUT)
                .header(KEY_HEADER, key)
                .header("Content-Type", contentType(method))
                .method(method, BodyPublishers.ofString(json))
                .build();
    }

    private static HttpResponse<String> checked(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            HttpRequest request = response.request();
            throw new RestException(
                    "%s %s: %d %s"
                            .formatted(
                                    request.method(),
                                    request.uri(),
                                    response.statusCode(),
                                    response.body()));
        }
        return response;
    }

    private static String contentType(String method) {
        return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RestException("interrupted while calling the API");
        }
    }

    private static JsonNode body(HttpResponse<String> response) {
        if (response.body().isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
