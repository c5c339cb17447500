package io.spanwright.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;

/** Talks to a host over HTTP. */
public final class TestClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI root;

    public TestClient(int port) {
        this.root = URI.create("http://localhost:" + port + "/api/");
    }

    /** Sends a request; a null body is none. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String method, String path, String body, String... headers) {
        return read(send(method, path, body, headers).body());
    }

    /** Starts an orchestration and waits for its end. */
    public JsonNode run(String orchestrator, String id, String input) {
        start(orchestrator, id, input);
        return end(id);
    }

    public int start(String orchestrator, String id, String input) {
        return send("POST", "start/" + orchestrator + "/" + id, input).statusCode();
    }

    /** Waits for the end of an orchestration. */
    public JsonNode end(String id) {
        return json("GET", "orchestrations/" + id + "?wait=1", null);
    }

    public JsonNode status(String id) {
        return json("GET", "orchestrations/" + id, null);
    }

    public String act(String id, String verb, String body) {
        return send("POST", "orchestrations/" + id + "/" + verb, body).body();
    }

    /** Waits until something holds, for ten seconds. */
    public static boolean eventually(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 500; i++) {
            if (condition.call()) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("Not JSON: " + text, e);
        }
    }
}
