package io.spanwright.host.http;

import io.spanwright.host.worker.FunctionResult;
import io.spanwright.host.worker.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes what the function returned, or an error of the host's own. */
final class ResponseWriter {
    private ResponseWriter() {}

    /** A {@link HttpResponse}, or any other value as the body of a 200; null is a 204. */
    static void write(Object result, Response response, Callback callback) {
        if (result instanceof HttpResponse http) {
            http.headers().forEach((name, value) -> header(response, name, value));
            send(http.getStatusCode(), http.getBody(), response, callback);
            return;
        }
        send(result == null ? 204 : 200, result, response, callback);
    }

    /** An error in the form that Azure's services share. */
    static void error(
            int status, String code, String message, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        String body =
                "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}"
                        .formatted(code, message.replace("\\", "\\\\").replace("\"", "\\\""));
        send(status, body, response, callback);
    }

    /** No body, and the methods that are allowed. */
    static void options(Set<String> allowed, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", allowed));
        send(204, null, response, callback);
    }

    /**
     * Lengths and framing are the server's business, whatever the app says. Line breaks in a value
     * would end the header, so they are replaced.
     */
    private static void header(Response response, String name, String value) {
        boolean framing =
                name.equalsIgnoreCase("content-length")
                        || name.equalsIgnoreCase("transfer-encoding")
                        || name.equalsIgnoreCase("connection");
        if (!framing && value != null) {
            response.getHeaders().put(new HttpField(name, value.replaceAll("[\\r\\n]+", " ")));
        }
    }

    private static void send(int status, Object body, Response response, Callback callback) {
        response.setStatus(status);
        byte[] bytes = FunctionResult.bytes(body);
        if (bytes.length > 0 && !response.getHeaders().contains(HttpHeader.CONTENT_TYPE)) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType(body));
        }
        if (status >= 200 && status != 204 && status != 304) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
            response.write(true, ByteBuffer.wrap(bytes), callback);
            return;
        }
        response.write(true, ByteBuffer.wrap("".getBytes(StandardCharsets.UTF_8)), callback);
    }

    private static String contentType(Object body) {
        if (body instanceof String) {
            return "text/plain; charset=utf-8";
        }
        return body instanceof byte[] ? "application/octet-stream" : "application/json";
    }
}
