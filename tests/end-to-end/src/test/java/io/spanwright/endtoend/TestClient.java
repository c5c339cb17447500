package io.spanwright.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Raw calls of the REST API.
 *
 * @param key sent where there is one
 */
record TestClient(URI endpoint, Optional<String> key) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PENDING = Set.of("notStarted", "running", "cancelling");
    static final String PROJECTS = "authoring/analyze-text/projects";

    /** An answer. */
    record Answer(int status, Optional<String> operationLocation, JsonNode body) {

        /** A property of the error in the body; empty where there is none. */
        String error(String property) {
            return body.path("error").path(property).asText();
        }
    }

    static TestClient of(URI endpoint, String key) {
        return new TestClient(endpoint, Optional.of(key));
    }

    Answer send(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, byte[] body) {
        return sendTo(path + "?api-version=2023-04-01", method, body);
    }

    /** With a query of one's own, such as {@code ?api-version=2022-05-01&top=1}. */
    Answer sendWith(String query, String method, String path, String body) {
        return sendTo(path + query, method, body.getBytes(StandardCharsets.UTF_8));
    }

    private Answer sendTo(String pathAndQuery, String method, byte[] body) {
        return send(method, URI.create(endpoint + "/language/" + pathAndQuery), body);
    }

    private Answer send(String method, URI uri, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofMinutes(2))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(body));
        key.ifPresent(value -> request.header("Ocp-Apim-Subscription-Key", value));
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("operation-location"),
                    JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer project(String method, String path, String body) {
        return send(method, PROJECTS + "/" + path, body);
    }

    /** Starts a job; the path of its state, without host: it may be asked of a later process. */
    String start(String method, String path, String body) {
        Answer answer = send(method, path, body);
        if (answer.status() != 202) {
            throw new AssertionError(method + " " + path + ": " + answer);
        }
        URI job = URI.create(answer.operationLocation().orElseThrow());
        return job.getPath() + "?" + job.getQuery();
    }

    /** The job's state when it has ended. */
    JsonNode await(String job, Duration limit) {
        Instant end = Instant.now().plus(limit);
        JsonNode state = state(job);
        while (PENDING.contains(state.path("status").asText())) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("job has not ended after " + limit + ": " + state);
            }
            pause(100);
            state = state(job);
        }
        return state;
    }

    JsonNode state(String job) {
        return send("GET", endpoint.resolve(job), new byte[0]).body();
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
