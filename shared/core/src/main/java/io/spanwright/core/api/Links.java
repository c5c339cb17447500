package io.spanwright.core.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Absolute links to this app as the caller of a request reaches it. */
final class Links {

    private static final String LANGUAGE = "/language/";

    private static final List<String> KEPT = List.of("stringIndexType", "showStats");

    private final ApiRequest request;

    Links(ApiRequest request) {
        this.request = request;
    }

    /**
     * A link to an operation in the request's api-version.
     *
     * @param path below {@code /language/}
     */
    String to(String path) {
        return base() + LANGUAGE + path + "?" + query(Map.of());
    }

    /** A link with one more parameter. */
    String to(String path, String name, String value) {
        return base() + LANGUAGE + path + "?" + query(Map.of(name, value));
    }

    /** The request's own link with other values for the parameters that page. */
    String self(Map<String, String> paging) {
        Map<String, String> all = new LinkedHashMap<>();
        KEPT.forEach(name -> request.parameter(name).ifPresent(value -> all.put(name, value)));
        all.putAll(paging);
        return base() + request.path() + "?" + query(all);
    }

    private String query(Map<String, String> changed) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(ApiVersions.PARAMETER, request.parameter(ApiVersions.PARAMETER).orElse(""));
        all.putAll(changed);
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String base() {
        return first("X-Forwarded-Proto", "http") + "://" + host();
    }

    private String host() {
        return first("X-Forwarded-Host", first("Host", "localhost"));
    }

    /** Proxies add to the list at its end, so the first is what the caller used. */
    private String first(String header, String fallback) {
        return request.header(header)
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> !value.isEmpty())
                .orElse(fallback);
    }
}
