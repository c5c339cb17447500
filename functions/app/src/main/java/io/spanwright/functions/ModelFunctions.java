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
import java.util.Map;
import java.util.Optional;

/** Trained models and their evaluations. */
public final class ModelFunctions {

    private final HttpOperations http;

    public ModelFunctions(HttpOperations http) {
        this.http = requireNonNull(http, "http is null");
    }

    @FunctionName("ListModels")
    public HttpResponseMessage listModels(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.MODELS)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName) {
        return http.answer(Operation.LIST_MODELS, request, Map.of("projectName", projectName));
    }

    @FunctionName("GetModel")
    public HttpResponseMessage getModel(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.MODEL)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("trainedModelLabel") String trainedModelLabel) {
        return http.answer(
                Operation.GET_MODEL,
                request,
                Map.of("projectName", projectName, "trainedModelLabel", trainedModelLabel));
    }

    @FunctionName("DeleteModel")
    public HttpResponseMessage deleteModel(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.DELETE,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.MODEL)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("trainedModelLabel") String trainedModelLabel) {
        return http.answer(
                Operation.DELETE_MODEL,
                request,
                Map.of("projectName", projectName, "trainedModelLabel", trainedModelLabel));
    }

    @FunctionName("GetEvaluationSummary")
    public HttpResponseMessage getEvaluationSummary(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.EVALUATION_SUMMARY)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("trainedModelLabel") String trainedModelLabel) {
        return http.answer(
                Operation.GET_EVALUATION_SUMMARY,
                request,
                Map.of("projectName", projectName, "trainedModelLabel", trainedModelLabel));
    }

    @FunctionName("ListEvaluationResults")
    public HttpResponseMessage listEvaluationResults(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.EVALUATION_RESULT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("trainedModelLabel") String trainedModelLabel) {
        return http.answer(
                Operation.LIST_EVALUATION_RESULTS,
                request,
                Map.of("projectName", projectName, "trainedModelLabel", trainedModelLabel));
    }

    @FunctionName("CompareEvaluations")
    public HttpResponseMessage compareEvaluations(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.EVALUATION_COMPARISON)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("trainedModelLabel") String trainedModelLabel) {
        return http.answer(
                Operation.COMPARE_EVALUATIONS,
                request,
                Map.of("projectName", projectName, "trainedModelLabel", trainedModelLabel));
    }
}
