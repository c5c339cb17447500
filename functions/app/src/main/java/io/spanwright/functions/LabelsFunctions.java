package io.spanwright.functions;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import com.microsoft.durabletask.azurefunctions.DurableClientContext;
import com.microsoft.durabletask.azurefunctions.DurableClientInput;
import io.spanwright.core.api.Operation;
import io.spanwright.core.api.Routes;
import io.spanwright.functions.http.HttpOperations;
import io.spanwright.functions.http.OtherRoutes;
import java.util.Map;
import java.util.Optional;

/** Labels: validate, read reports and versions. */
public final class LabelsFunctions {

    private final HttpOperations http;

    public LabelsFunctions(HttpOperations http) {
        this.http = requireNonNull(http, "http is null");
    }

    @FunctionName("Validate")
    public HttpResponseMessage validate(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.VALIDATE)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.VALIDATE, request, Map.of("projectName", projectName), durable);
    }

    @FunctionName("ValidateOtherForm")
    public HttpResponseMessage validateOtherForm(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = OtherRoutes.VALIDATE)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.VALIDATE, request, Map.of("projectName", projectName), durable);
    }

    @FunctionName("GetValidateJob")
    public HttpResponseMessage getValidateJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.VALIDATE_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("jobId") String jobId) {
        return http.answer(
                Operation.GET_VALIDATE_JOB,
                request,
                Map.of("projectName", projectName, "jobId", jobId));
    }

    @FunctionName("GetLabelsReport")
    public HttpResponseMessage getLabelsReport(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.LABELS_REPORT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName) {
        return http.answer(
                Operation.GET_LABELS_REPORT, request, Map.of("projectName", projectName));
    }

    @FunctionName("ListLabelsVersions")
    public HttpResponseMessage listLabelsVersions(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.LABELS_VERSIONS)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName) {
        return http.answer(
                Operation.LIST_LABELS_VERSIONS, request, Map.of("projectName", projectName));
    }

    @FunctionName("GetLabelsVersion")
    public HttpResponseMessage getLabelsVersion(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.LABELS_VERSION)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("versionId") String versionId) {
        return http.answer(
                Operation.GET_LABELS_VERSION,
                request,
                Map.of("projectName", projectName, "versionId", versionId));
    }
}
