package io.spanwright.core.api;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came, free of any web server.
 *
 * @param method such as {@code GET}
 * @param path as the caller sees it, such as {@code /language/analyze-text/jobs}, not decoded
 * @param query decoded parameters
 * @param headers one value a name; names in any case
 * @param body as the host decoded it, without a byte order mark; empty where there is none
 */
public record ApiRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body) {

    public ApiRequest {
        requireNonNull(method, "method is null");
        requireNonNull(path, "path is null");
        query = Map.copyOf(query);
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
        body = body == null ? "" : withoutMark(body);
    }

    /**
     * A request to this absolute URI. Scheme and host are taken from it where the headers say
     * nothing of them.
     */
    public static ApiRequest of(
            String method,
            URI uri,
            Map<String, String> query,
            Map<String, String> headers,
            String body) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        if (uri.getScheme() != null) {
            all.putIfAbsent("X-Forwarded-Proto", uri.getScheme().toLowerCase(Locale.ROOT));
        }
        if (uri.getRawAuthority() != null) {
            all.putIfAbsent("Host", uri.getRawAuthority());
        }
        return new ApiRequest(method, uri.getRawPath(), query, all, body);
    }

    /** A byte order mark means nothing in UTF-8, and some editors write it. */
    private static String withoutMark(String body) {
        return body.startsWith("\uFEFF") ? body.substring(1) : body;
    }

    /** So that no log shows a key or a text by accident. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
