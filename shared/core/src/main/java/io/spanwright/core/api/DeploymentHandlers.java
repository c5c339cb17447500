package io.spanwright.core.api;

import io.spanwright.core.deployment.DeploymentService;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobService;
import java.util.Map;

/** Deployments. */
final class DeploymentHandlers {

    private final DeploymentService deployments;
    private final JobService jobs;

    DeploymentHandlers(DeploymentService deployments, JobService jobs) {
        this.deployments = deployments;
        this.jobs = jobs;
    }

    Map<Operation, Handler> all() {
        return Map.of(
                Operation.LIST_DEPLOYMENTS, this::list,
                Operation.GET_DEPLOYMENT, this::get,
                Operation.PUT_DEPLOYMENT, this::put,
                Operation.DELETE_DEPLOYMENT, this::delete,
                Operation.GET_DEPLOYMENT_JOB, this::job);
    }

    private ApiResponse list(Call call) {
        Paging paging = Paging.of(call.request());
        return Responses.ok(
                paging.page(
                        deployments.list(call.project()), WireWriter::deployment, call.links()));
    }

    private ApiResponse get(Call call) {
        return Responses.ok(WireWriter.deployment(deployments.get(call.project(), name(call))));
    }

    private static String name(Call call) {
        return call.path("deploymentName");
    }

    private ApiResponse put(Call call) {
        String label = JsonBody.parse(call.request().body()).requiredText("trainedModelLabel");
        return accepted(call, deployments.put(call.project(), name(call), label));
    }

    private ApiResponse delete(Call call) {
        return accepted(call, deployments.delete(call.project(), name(call)));
    }

    private static ApiResponse accepted(Call call, Job job) {
        return call.accepted(
                job,
                Routes.PROJECTS + "/" + call.project() + "/deployments/" + name(call) + "/jobs");
    }

    private ApiResponse job(Call call) {
        Job job =
                jobs.get(
                        call.project(),
                        call.path("jobId"),
                        JobKind.PUT_DEPLOYMENT,
                        JobKind.DELETE_DEPLOYMENT);
        if (!name(job.details()).equals(name(call))) {
            throw new ServiceException(
                    ErrorCode.NOT_FOUND, "There is no such job of this deployment.");
        }
        return Responses.ok(WireWriter.job(job));
    }

    private static String name(JobDetails details) {
        return details instanceof JobDetails.PutDeployment put
                ? put.deploymentName()
                : ((JobDetails.DeleteDeployment) details).deploymentName();
    }
}
