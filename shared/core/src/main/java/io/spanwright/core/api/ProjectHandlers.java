package io.spanwright.core.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobService;
import io.spanwright.core.project.Imports;
import io.spanwright.core.project.Names;
import io.spanwright.core.project.ProjectPatch;
import io.spanwright.core.project.ProjectPatch.Change;
import io.spanwright.core.project.ProjectService;
import java.util.Map;
import java.util.Optional;

/** Projects and their import. */
final class ProjectHandlers {

    private final ProjectService projects;
    private final Imports imports;
    private final JobService jobs;

    ProjectHandlers(ProjectService projects, Imports imports, JobService jobs) {
        this.projects = projects;
        this.imports = imports;
        this.jobs = jobs;
    }

    Map<Operation, Handler> all() {
        return Map.of(
                Operation.LIST_PROJECTS, this::list,
                Operation.UPDATE_PROJECT, this::update,
                Operation.GET_PROJECT, this::get,
                Operation.DELETE_PROJECT, this::delete,
                Operation.GET_DELETION_JOB, this::deletionJob,
                Operation.IMPORT_PROJECT, this::importLabels,
                Operation.GET_IMPORT_JOB, this::importJob);
    }

    private ApiResponse list(Call call) {
        Paging paging = Paging.of(call.request());
        return Responses.ok(paging.page(projects.list(), WireWriter::project, call.links()));
    }

    private ApiResponse get(Call call) {
        return Responses.ok(WireWriter.project(projects.get(call.project())));
    }

    private ApiResponse update(Call call) {
        ProjectPatch patch = patch(JsonBody.parse(call.request().body()));
        ProjectService.Update update = projects.update(call.project(), patch);
        Wire.Project body = WireWriter.project(update.project());
        if (!update.created()) {
            return Responses.ok(body);
        }
        return Responses.created(body, call.links().to(Routes.PROJECTS + "/" + call.project()));
    }

    private static ProjectPatch patch(JsonBody json) {
        for (String name : new String[] {"projectKind", "storageInputContainerName", "language"}) {
            if (json.isNull(name)) {
                throw json.unknown(name, "a string");
            }
        }
        return new ProjectPatch(
                json.text("projectName"),
                json.text("projectKind"),
                json.text("storageInputContainerName"),
                json.text("language"),
                json.isNull("multilingual") ? Optional.of(false) : json.flag("multilingual"),
                description(json),
                settings(json));
    }

    private static Optional<Change<String>> description(JsonBody json) {
        Optional<String> value = json.text("description");
        boolean mentioned = value.isPresent() || json.isNull("description");
        return mentioned ? Optional.of(new Change<>(value)) : Optional.empty();
    }

    private static Optional<Change<ObjectNode>> settings(JsonBody json) {
        Optional<ObjectNode> value = json.object("settings").map(JsonBody::node);
        boolean mentioned = value.isPresent() || json.isNull("settings");
        return mentioned ? Optional.of(new Change<>(value)) : Optional.empty();
    }

    private ApiResponse delete(Call call) {
        Job job = projects.delete(call.project());
        return call.accepted(job, Routes.PROJECTS + "/global/deletion-jobs");
    }

    private ApiResponse deletionJob(Call call) {
        String jobId = call.path("jobId");
        String project =
                jobs.store()
                        .deletedProject(jobId)
                        .orElseThrow(
                                () ->
                                        new ServiceException(
                                                ErrorCode.NOT_FOUND,
                                                "There is no such job, or it has expired."));
        return Responses.ok(WireWriter.job(jobs.get(project, jobId, JobKind.DELETE_PROJECT)));
    }

    private ApiResponse importLabels(Call call) {
        String project = Names.require("projectName", call.project());
        JsonBody.requireObject(call.request().body());
        Job job = imports.start(project, call.request().body());
        return call.accepted(job, Routes.PROJECTS + "/" + project + "/import/jobs");
    }

    private ApiResponse importJob(Call call) {
        return Responses.ok(
                WireWriter.job(jobs.get(call.project(), call.path("jobId"), JobKind.IMPORT)));
    }
}
