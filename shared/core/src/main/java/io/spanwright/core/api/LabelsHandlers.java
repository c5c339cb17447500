package io.spanwright.core.api;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobKind;
import io.spanwright.core.job.JobService;
import io.spanwright.core.job.ValidationResult;
import io.spanwright.core.project.LabelsParts;
import io.spanwright.core.project.LabelsVersion;
import io.spanwright.core.project.Names;
import io.spanwright.core.project.Project;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.project.Validations;
import io.spanwright.core.project.WorkingCopies;
import io.spanwright.core.report.Reports;
import java.util.Map;
import java.util.Optional;

/** A project's labels: their validation, the reports on them and their earlier versions. */
final class LabelsHandlers {

    private final ProjectService projects;
    private final Validations validations;
    private final Reports reports;
    private final WorkingCopies workingCopies;
    private final JobService jobs;

    LabelsHandlers(ProjectService projects, LabelsParts labels, JobService jobs) {
        this.projects = projects;
        this.validations = labels.validations();
        this.reports = labels.reports();
        this.workingCopies = labels.workingCopies();
        this.jobs = jobs;
    }

    Map<Operation, Handler> all() {
        return Map.of(
                Operation.VALIDATE, this::validate,
                Operation.GET_VALIDATE_JOB, this::validateJob,
                Operation.GET_LABELS_REPORT, this::report,
                Operation.LIST_LABELS_VERSIONS, this::versions,
                Operation.GET_LABELS_VERSION, this::version);
    }

    private ApiResponse validate(Call call) {
        Job job = validations.start(call.project());
        return call.accepted(job, path(call) + "/validate/jobs");
    }

    private static String path(Call call) {
        return Routes.PROJECTS + "/" + call.project();
    }

    private ApiResponse validateJob(Call call) {
        Job job = jobs.get(call.project(), call.path("jobId"), JobKind.VALIDATE);
        Optional<ValidationResult> result = ((JobDetails.Validate) job.details()).result();
        return Responses.ok(WireWriter.job(job, result.map(found -> wire(call, found))));
    }

    private static Wire.JobResult wire(Call call, ValidationResult found) {
        String url = call.links().to(path(call) + "/labels/report", "id", found.reportId());
        return new Wire.ValidationResult(found.accepted(), found.errors(), found.warnings(), url);
    }

    /** Of a project that may not exist: a refused file makes none. */
    private ApiResponse report(Call call) {
        String project = Names.require("projectName", call.project());
        return call.request()
                .parameter("id")
                .map(id -> reports.find(project, id))
                .orElseGet(() -> reports.latest(project))
                .map(Responses::okJson)
                .orElseThrow(() -> notFound("There is no such report."));
    }

    private ApiResponse versions(Call call) {
        Project project = projects.get(call.project());
        return Responses.ok(
                Paging.of(call.request())
                        .page(project.versions(), v -> wire(project, v), call.links()));
    }

    private static Wire.LabelsVersion wire(Project project, LabelsVersion version) {
        boolean current = project.labels().equals(Optional.of(version.id()));
        return new Wire.LabelsVersion(version.id(), version.accepted().toString(), current);
    }

    private ApiResponse version(Call call) {
        String id = call.path("versionId");
        return projects.get(call.project()).versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .flatMap(version -> workingCopies.read(call.project(), version.id()))
                .map(Responses::okJson)
                .orElseThrow(() -> notFound("There is no such version of the labels."));
    }

    private static ServiceException notFound(String message) {
        return new ServiceException(ErrorCode.NOT_FOUND, message);
    }
}
