package io.spanwright.functions.http;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatusType;
import com.microsoft.durabletask.azurefunctions.DurableClientContext;
import io.spanwright.core.api.Api;
import io.spanwright.core.api.ApiRequest;
import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.api.Operation;
import io.spanwright.core.job.JobRunner;
import io.spanwright.functions.durable.DurableJobRunner;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a request from a trigger through core's API and back. Bodies are asked for as text: Azure's
 * host decodes a JSON body itself, and its Java worker can't make bytes of what it decoded.
 */
public final class HttpOperations {

    private static final JobRunner NO_JOBS =
            (kind, project, jobId) -> {
                throw new IllegalStateException("this operation has no durable client");
            };

    private final Api api;

    public HttpOperations(Api api) {
        this.api = requireNonNull(api, "api is null");
    }

    /** Answers an operation that starts no job. */
    public HttpResponseMessage answer(
            Operation operation,
            HttpRequestMessage<Optional<String>> request,
            Map<String, String> pathParameters) {
        return answer(operation, request, pathParameters, NO_JOBS);
    }

    /** Answers an operation that may start a job. */
    public HttpResponseMessage answer(
            Operation operation,
            HttpRequestMessage<Optional<String>> request,
            Map<String, String> pathParameters,
            DurableClientContext durable) {
        return answer(operation, request, pathParameters, new DurableJobRunner(durable::getClient));
    }

    private HttpResponseMessage answer(
            Operation operation,
            HttpRequestMessage<Optional<String>> request,
            Map<String, String> pathParameters,
            JobRunner runner) {
        ApiResponse response = api.handle(operation, read(request), pathParameters, runner);
        return write(request, response);
    }

    private static ApiRequest read(HttpRequestMessage<Optional<String>> request) {
        return ApiRequest.of(
                request.getHttpMethod().name(),
                request.getUri(),
                request.getQueryParameters(),
                request.getHeaders(),
                request.getBody().orElse(""));
    }

    private static HttpResponseMessage write(HttpRequestMessage<?> request, ApiResponse response) {
        HttpStatusType status = response::status;
        HttpResponseMessage.Builder builder = request.createResponseBuilder(status);
        response.headers().forEach(builder::header);
        if (!response.body().isEmpty()) {
            builder.body(response.body());
        }
        return builder.build();
    }
}
