package io.spanwright.core.project;

import io.spanwright.core.job.JobStore;
import io.spanwright.core.report.Reports;
import io.spanwright.core.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Deletes working copies and reports that runs which lost or died have left behind. */
public final class LabelsSweep {

    /** Reports without a project; as long as jobs are. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final ProjectStore projects;
    private final WorkingCopies workingCopies;
    private final Reports reports;
    private final UploadContainer uploads;
    private final JobStore jobs;
    private final Turns turns;

    LabelsSweep(
            ProjectStore projects,
            WorkingCopies workingCopies,
            Reports reports,
            UploadContainer uploads,
            JobStore jobs,
            Turns turns) {
        this.projects = projects;
        this.workingCopies = workingCopies;
        this.reports = reports;
        this.uploads = uploads;
        this.jobs = jobs;
        this.turns = turns;
    }

    /** Clears up in the projects whose turn it is, also in those that are no more. */
    public void run() {
        Set<String> names = new HashSet<>(jobs.projects());
        projects.all().forEach(project -> names.add(project.name()));
        names.stream().filter(name -> turns.has(name, jobs.now())).forEach(this::sweep);
    }

    /** A refused import leaves a report, but no project that could be deleted with it. */
    private boolean isForgotten(String project) {
        Instant longAgo = jobs.now().minus(KEPT);
        return projects.find(project).isEmpty()
                && uploads.version(project).isEmpty()
                && reports.index(project).entries().stream()
                        .allMatch(entry -> entry.validated().isBefore(longAgo));
    }

    /** Clears up in one project, whether it still exists or not. */
    void sweep(String project) {
        if (isForgotten(project)) {
            reports.delete(project);
        }
        workingCopies.sweep(project, named(project), jobs.now());
        reports.sweep(project, () -> uploads.version(project), jobs.now());
    }

    private Set<String> named(String project) {
        return projects.find(project).map(Stored::value).map(LabelsSweep::named).orElse(Set.of());
    }

    private static Set<String> named(Project project) {
        Set<String> ids = new HashSet<>();
        project.labels().ifPresent(ids::add);
        ids.addAll(project.versions().stream().map(LabelsVersion::id).collect(Collectors.toSet()));
        return ids;
    }
}
