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

/** Projects: create or update, read, list, delete, import. */
public final class ProjectFunctions {

    private final HttpOperations http;

    public ProjectFunctions(HttpOperations http) {
        this.http = requireNonNull(http, "http is null");
    }

    @FunctionName("ListProjects")
    public HttpResponseMessage listProjects(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.PROJECTS)
                    HttpRequestMessage<Optional<String>> request) {
        return http.answer(Operation.LIST_PROJECTS, request, Map.of());
    }

    @FunctionName("UpdateProject")
    public HttpResponseMessage updateProject(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.PATCH,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.PROJECT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName) {
        return http.answer(Operation.UPDATE_PROJECT, request, Map.of("projectName", projectName));
    }

    @FunctionName("GetProject")
    public HttpResponseMessage getProject(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.PROJECT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName) {
        return http.answer(Operation.GET_PROJECT, request, Map.of("projectName", projectName));
    }

    @FunctionName("DeleteProject")
    public HttpResponseMessage deleteProject(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.DELETE,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.PROJECT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.DELETE_PROJECT, request, Map.of("projectName", projectName), durable);
    }

    @FunctionName("GetDeletionJob")
    public HttpResponseMessage getDeletionJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.DELETION_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("jobId") String jobId) {
        return http.answer(Operation.GET_DELETION_JOB, request, Map.of("jobId", jobId));
    }

    @FunctionName("ImportProject")
    public HttpResponseMessage importProject(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.IMPORT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.IMPORT_PROJECT, request, Map.of("projectName", projectName), durable);
    }

    @FunctionName("ImportProjectOtherForm")
    public HttpResponseMessage importProjectOtherForm(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.POST,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = OtherRoutes.IMPORT)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        return http.answer(
                Operation.IMPORT_PROJECT, request, Map.of("projectName", projectName), durable);
    }

    @FunctionName("GetImportJob")
    public HttpResponseMessage getImportJob(
            @HttpTrigger(
                            name = "request",
                            methods = HttpMethod.GET,
                            authLevel = AuthorizationLevel.ANONYMOUS,
                            route = Routes.IMPORT_JOB)
                    HttpRequestMessage<Optional<String>> request,
            @BindingName("projectName") String projectName,
            @BindingName("jobId") String jobId) {
        return http.answer(
                Operation.GET_IMPORT_JOB,
                request,
                Map.of("projectName", projectName, "jobId", jobId));
    }
}
