package io.spanwright.core.api;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.JobRunner;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The REST API without a web server: checks the key, answers, and turns every error into a body.
 */
public final class Api {

    private static final Logger LOG = System.getLogger(Api.class.getName());
    private static final String CLIENT_REQUEST_ID = "x-ms-client-request-id";
    private static final int LONGEST_ECHO = 200;

    private final Authenticator authenticator;
    private final Map<Operation, Handler> handlers = new EnumMap<>(Operation.class);

    Api(Authenticator authenticator, Map<Operation, Handler> handlers) {
        this.authenticator = authenticator;
        this.handlers.putAll(handlers);
        for (Operation operation : Operation.values()) {
            if (!this.handlers.containsKey(operation)) {
                throw new IllegalArgumentException("nobody handles " + operation);
            }
        }
    }

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
        return withHeaders(request, answer(operation, request, pathParameters, runner));
    }

    private ApiResponse answer(
            Operation operation,
            ApiRequest request,
            Map<String, String> pathParameters,
            JobRunner runner) {
        try {
            authenticator.check(request);
            ApiVersions.check(request);
            BodyEncoding.check(request);
            return handlers.get(operation).handle(new Call(request, pathParameters, runner));
        } catch (ServiceException e) {
            return Responses.error(e.error());
        } catch (RuntimeException e) {
            return unexpected(operation, e);
        }
    }

    /** Neither the caller nor the log gets the message: it might quote a text. */
    private static ApiResponse unexpected(Operation operation, RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.log(
                Level.ERROR,
                "{0}: {1} at {2}",
                operation,
                e.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
        return Responses.error(
                ServiceError.of(
                        ErrorCode.INTERNAL_SERVER_ERROR,
                        "Something went wrong on the server. Try again later."));
    }

    private static ApiResponse withHeaders(ApiRequest request, ApiResponse response) {
        String id = UUID.randomUUID().toString();
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.put("apim-request-id", id);
        headers.put("request-id", id);
        headers.put("X-Content-Type-Options", "nosniff");
        request.header(CLIENT_REQUEST_ID)
                .filter(Api::isHarmless)
                .ifPresent(value -> headers.put(CLIENT_REQUEST_ID, value));
        return new ApiResponse(response.status(), headers, response.body());
    }

    private static boolean isHarmless(String value) {
        return value.length() <= LONGEST_ECHO && value.chars().allMatch(c -> c >= ' ' && c < 127);
    }
}
