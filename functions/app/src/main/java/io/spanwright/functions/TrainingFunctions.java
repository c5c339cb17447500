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

/** Training jobs: start, read, list, cancel. */
public final class TrainingFunctions {

    private final HttpOperations http;

    public TrainingFunctions(HttpOperations http) {
        this.http = requireNonNull(http, "http is null");
    }

    @FunctionName("Train")
    public HttpResponseMessage train(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.TRAIN)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(Operation.TRAIN, request, Map.of("projectName", projectName), durable);
    }

    @FunctionName("TrainOtherForm")
    public HttpResponseMessage trainOtherForm(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = OtherRoutes.TRAIN)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(Operation.TRAIN, request, Map.of("projectName", projectName), durable);
    }

    @FunctionName("ListTrainJobs")
    public HttpResponseMessage listTrainJobs(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.TRAIN_JOBS)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName) {
        return http.answer(Operation.LIST_TRAIN_JOBS, request, Map.of("projectName", projectName));
    }

    @FunctionName("GetTrainJob")
    public HttpResponseMessage getTrainJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.TRAIN_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("jobId") String jobId) {
        return http.answer(
                Operation.GET_TRAIN_JOB,
                request,
                Map.of("projectName", projectName, "jobId", jobId));
    }

    @FunctionName("CancelTrainJob")
    public HttpResponseMessage cancelTrainJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.CANCEL_TRAIN_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("jobId") String jobId,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.CANCEL_TRAIN_JOB,
                request,
                Map.of("projectName", projectName, "jobId", jobId),
                durable);
    }

    @FunctionName("CancelTrainJobOtherForm")
    public HttpResponseMessage cancelTrainJobOtherForm(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = OtherRoutes.CANCEL_TRAIN_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("jobId") String jobId,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.CANCEL_TRAIN_JOB,
                request,
                Map.of("projectName", projectName, "jobId", jobId),
                durable);
    }
}
