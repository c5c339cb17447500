package io.spanwright.host.worker;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The data of an HTTP call.
 *
 * @param uri as the client wrote it, absolute
 * @param method upper case
 * @param headers names in lower case, several values of a name joined by a comma
 * @param query names as sent, several values of a name joined by a comma, empty ones left out
 * @param body empty if none was sent. A body is text, in UTF-8, unless its media type is binary
 */
public record HttpRequestData(
        URI uri,
        String method,
        Map<String, String> headers,
        Map<String, String> query,
        Optional<byte[]> body) {
    public HttpRequestData {
        Objects.requireNonNull(uri, "uri is null");
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(body, "body is null");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }
}
