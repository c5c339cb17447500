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
import java.util.Map;
import java.util.Optional;

/** Deployments and their jobs. */
public final class DeploymentFunctions {

    private final HttpOperations http;

    public DeploymentFunctions(HttpOperations http) {
        this.http = requireNonNull(http, "http is null");
    }

    @FunctionName("ListDeployments")
    public HttpResponseMessage listDeployments(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.DEPLOYMENTS)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName) {
        return http.answer(Operation.LIST_DEPLOYMENTS, request, Map.of("projectName", projectName));
    }

    @FunctionName("GetDeployment")
    public HttpResponseMessage getDeployment(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.DEPLOYMENT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("deploymentName") String deploymentName) {
        return http.answer(
                Operation.GET_DEPLOYMENT,
                request,
                Map.of("projectName", projectName, "deploymentName", deploymentName));
    }

    @FunctionName("PutDeployment")
    public HttpResponseMessage putDeployment(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.PUT,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.DEPLOYMENT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("deploymentName") String deploymentName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.PUT_DEPLOYMENT,
                request,
                Map.of("projectName", projectName, "deploymentName", deploymentName),
                durable);
    }

    @FunctionName("DeleteDeployment")
    public HttpResponseMessage deleteDeployment(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.DELETE,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.DEPLOYMENT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("deploymentName") String deploymentName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.DELETE_DEPLOYMENT,
                request,
                Map.of("projectName", projectName, "deploymentName", deploymentName),
                durable);
    }

    @FunctionName("GetDeploymentJob")
    public HttpResponseMessage getDeploymentJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.DEPLOYMENT_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("deploymentName") String deploymentName,
            @BindingName("jobId") String jobId) {
        return http.answer(
                Operation.GET_DEPLOYMENT_JOB,
                request,
                Map.of(
                        "projectName",
                        projectName,
                        "deploymentName",
                        deploymentName,
                        "jobId",
                        jobId));
    }
}
