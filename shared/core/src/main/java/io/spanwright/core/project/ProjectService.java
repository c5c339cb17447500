package io.spanwright.core.project;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobService;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Creates, changes, finds and deletes projects. */
public final class ProjectService {

    private final ProjectStore store;
    private final DocumentStore documents;
    private final JobService jobs;
    private final Settings settings;

    public ProjectService(
            ProjectStore store, DocumentStore documents, JobService jobs, Settings settings) {
        this.store = store;
        this.documents = documents;
        this.jobs = jobs;
        this.settings = settings;
    }

    /**
     * Returns the project.
     *
     * @throws ServiceException ProjectNotFound
     */
    public Project get(String name) {
        return store.find(name).map(Stored::value).orElseThrow(() -> notFound(name));
    }

    /** The error of a name that no project has. */
    public static ServiceException notFound(String name) {
        String shown = Names.isName(name) ? " `" + name + "`" : "";
        return new ServiceException(
                ErrorCode.PROJECT_NOT_FOUND, "There is no project" + shown + ".");
    }

    /** All projects in the order of their names. */
    public List<Project> list() {
        return store.all();
    }

    /** A project and whether the call made it. */
    public record Update(Project project, boolean created) {}

    /**
     * Creates the project or changes it.
     *
     * @throws ServiceException where the patch is bad, or the project is being deleted
     */
    public Update update(String name, ProjectPatch patch) {
        Names.require("projectName", name);
        jobs.refuseWhileDeleted(name);
        return Retry.untilWon(() -> attempt(name, patch));
    }

    private Update attempt(String name, ProjectPatch patch) {
        Optional<Stored<Project>> read = store.find(name);
        patch.projectName()
                .ifPresent(value -> ProjectRules.requireSame("projectName", name, value));
        patch.projectKind().ifPresent(ProjectRules::requireKind);
        patch.language().ifPresent(ProjectRules::requireLanguage);
        Project project =
                read.map(stored -> changed(stored.value(), patch))
                        .orElseGet(() -> created(name, patch));
        if (read.isEmpty() || !read.get().value().equals(project)) {
            requireModest(project);
            ProjectRules.requireThreshold(project.settings());
            store.put(read, project);
        }
        return new Update(project, read.isEmpty());
    }

    private static void requireModest(Project project) {
        project.description().ifPresent(d -> ProjectRules.requireModest("description", d));
        project.settings().ifPresent(s -> ProjectRules.requireModest("settings", s.toString()));
    }

    private Project created(String name, ProjectPatch patch) {
        ProjectRules.required("projectKind", patch.projectKind());
        String container = ProjectRules.required("storageInputContainerName", patch.container());
        String language = ProjectRules.required("language", patch.language());
        ProjectRules.requireContainer(documents, container);
        requireRoom();
        Instant now = jobs.store().now();
        return new Project(
                name,
                container,
                language,
                patch.multilingual().orElse(false),
                patch.description().flatMap(ProjectPatch.Change::value),
                patch.settings().flatMap(ProjectPatch.Change::value),
                seed(name),
                Optional.empty(),
                List.of(),
                now,
                now,
                Optional.empty(),
                Optional.empty());
    }

    private Project changed(Project old, ProjectPatch patch) {
        patch.container()
                .ifPresent(
                        c ->
                                ProjectRules.requireSame(
                                        "storageInputContainerName", old.container(), c));
        Project project =
                new Project(
                        old.name(),
                        old.container(),
                        patch.language().orElse(old.language()),
                        patch.multilingual().orElse(old.multilingual()),
                        patch.description().isPresent()
                                ? patch.description().flatMap(ProjectPatch.Change::value)
                                : old.description(),
                        patch.settings().isPresent()
                                ? ProjectRules.merged(
                                        old.settings(),
                                        patch.settings().flatMap(ProjectPatch.Change::value))
                                : old.settings(),
                        old.seed(),
                        old.labels(),
                        old.versions(),
                        old.created(),
                        old.lastModified(),
                        old.lastTrained(),
                        old.lastDeployed());
        return project.equals(old) ? old : modified(project, jobs.store().now());
    }

    private static Project modified(Project project, Instant now) {
        return new Project(
                project.name(),
                project.container(),
                project.language(),
                project.multilingual(),
                project.description(),
                project.settings(),
                project.seed(),
                project.labels(),
                project.versions(),
                project.created(),
                now,
                project.lastTrained(),
                project.lastDeployed());
    }

    /**
     * The project as a labels file makes it: new, or the old one with the file's metadata.
     *
     * @param labels the file among the working copies
     */
    Project imported(
            Optional<Project> old, String name, ImportedMetadata file, LabelsVersion labels) {
        if (old.isEmpty()) {
            requireRoom();
        }
        Instant now = jobs.store().now();
        return new Project(
                name,
                file.container(),
                file.language(),
                file.multilingual(),
                file.description(),
                file.settings(),
                old.map(Project::seed).orElseGet(() -> seed(name)),
                Optional.of(labels.id()),
                versions(old, labels),
                old.map(Project::created).orElse(now),
                now,
                old.flatMap(Project::lastTrained),
                old.flatMap(Project::lastDeployed));
    }

    private List<LabelsVersion> versions(Optional<Project> old, LabelsVersion newest) {
        Stream<LabelsVersion> earlier = old.map(Project::versions).orElse(List.of()).stream();
        return Stream.concat(Stream.of(newest), earlier)
                .limit(settings.count(Setting.LABELS_VERSIONS))
                .toList();
    }

    /**
     * Of the name and the setting, so that a project made again is tested on the same documents.
     */
    private long seed(String name) {
        return settings.trainingSeed() * 31 + name.hashCode();
    }

    /**
     * Starts the deletion; stored, to be run.
     *
     * @throws ServiceException ProjectNotFound, or Conflict while another job has the project
     */
    public Job delete(String name) {
        get(name);
        Job job = jobs.draft(name, new JobDetails.DeleteProject());
        jobs.create(job);
        return job;
    }

    private void requireRoom() {
        if (store.all().size() >= settings.count(Setting.PROJECTS)) {
            throw new ServiceException(
                    ErrorCode.QUOTA_EXCEEDED,
                    "There are " + settings.count(Setting.PROJECTS) + " projects. Delete one.");
        }
    }
}
