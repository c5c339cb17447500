package io.spanwright.core.api;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * The answer to an {@link ApiRequest}.
 *
 * @param headers one value a name
 * @param body JSON, or empty for an answer without a body
 */
public record ApiResponse(int status, Map<String, String> headers, String body) {

    public ApiResponse {
        headers = Map.copyOf(headers);
        requireNonNull(body, "body is null");
    }
}
