package io.spanwright.core.api;

import io.spanwright.core.error.ServiceError;
import io.spanwright.core.store.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The few forms that answers have. Errors become bodies here and nowhere else. */
final class Responses {

    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json; charset=utf-8");

    private Responses() {}

    static ApiResponse ok(Object body) {
        return new ApiResponse(200, JSON, Json.write(body));
    }

    /** A body that is JSON already. */
    static ApiResponse okJson(byte[] json) {
        return new ApiResponse(200, JSON, new String(json, StandardCharsets.UTF_8));
    }

    static ApiResponse created(Object body, String location) {
        return new ApiResponse(
                201,
                Map.of("Content-Type", "application/json; charset=utf-8", "Location", location),
                Json.write(body));
    }

    /**
     * A long operation was begun.
     *
     * @param location where to ask for it, absolute
     */
    static ApiResponse accepted(String location) {
        return new ApiResponse(202, Map.of("operation-location", location), "");
    }

    static ApiResponse noContent() {
        return new ApiResponse(204, Map.of(), "");
    }

    static ApiResponse error(ServiceError error) {
        String code = error.code().wireName();
        return new ApiResponse(
                error.code().status(),
                Map.of("Content-Type", "application/json; charset=utf-8", "x-ms-error-code", code),
                Json.write(new ErrorBody(WireWriter.error(error))));
    }

    /** The envelope of every error. */
    record ErrorBody(Wire.ApiError error) {}
}
