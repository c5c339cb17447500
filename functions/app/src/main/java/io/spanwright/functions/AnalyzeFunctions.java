package io.spanwright.functions;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import io.spanwright.core.api.Operation;
import io.spanwright.core.api.Routes;
import io.spanwright.functions.http.HttpOperations;
import io.spanwright.functions.http.OtherRoutes;
import java.util.Map;
import java.util.Optional;

/** Analyze jobs: submit, read, cancel. */
public final class AnalyzeFunctions {

    private final HttpOperations http;

    public AnalyzeFunctions(HttpOperations http) {
        this.http = requireNonNull(http, "http is null");
    }

    @FunctionName("SubmitAnalyzeJob")
    public HttpResponseMessage submitAnalyzeJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.ANALYZE_JOBS)
                    HttpRequestMessage<Optional<String>> request) {
        return http.answer(Operation.SUBMIT_ANALYZE_JOB, request, Map.of());
    }

    @FunctionName("GetAnalyzeJob")
    public HttpResponseMessage getAnalyzeJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.ANALYZE_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("jobId") String jobId) {
        return http.answer(Operation.GET_ANALYZE_JOB, request, Map.of("jobId", jobId));
    }

    @FunctionName("CancelAnalyzeJob")
    public HttpResponseMessage cancelAnalyzeJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.CANCEL_ANALYZE_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("jobId") String jobId) {
        return http.answer(Operation.CANCEL_ANALYZE_JOB, request, Map.of("jobId", jobId));
    }

    @FunctionName("CancelAnalyzeJobOtherForm")
    public HttpResponseMessage cancelAnalyzeJobOtherForm(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = OtherRoutes.CANCEL_ANALYZE_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("jobId") String jobId) {
        return http.answer(Operation.CANCEL_ANALYZE_JOB, request, Map.of("jobId", jobId));
    }
}
