package io.spanwright.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.dataset.DocumentPath;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.InnerErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.job.JobService;
import io.spanwright.core.labels.SupportedLanguages;
import io.spanwright.core.settings.Setting;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.Json;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        patch.projectName().ifPresent(value -> requireSame("projectName", name, value));
        patch.projectKind().ifPresent(value -> requireKind(value));
        patch.language().ifPresent(ProjectService::requireLanguage);
        Project project =
                read.map(stored -> changed(stored.value(), patch))
                        .orElseGet(() -> created(name, patch));
        if (read.isEmpty() || !read.get().value().equals(project)) {
            store.put(read, project);
        }
        return new Update(project, read.isEmpty());
    }

    private Project created(String name, ProjectPatch patch) {
        required("projectKind", patch.projectKind());
        String container = required("storageInputContainerName", patch.container());
        String language = required("language", patch.language());
        requireContainer(container);
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
                now,
                now,
                Optional.empty(),
                Optional.empty());
    }

    private Project changed(Project old, ProjectPatch patch) {
        patch.container()
                .ifPresent(c -> requireSame("storageInputContainerName", old.container(), c));
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
                                ? merged(
                                        old.settings(),
                                        patch.settings().flatMap(ProjectPatch.Change::value))
                                : old.settings(),
                        old.seed(),
                        old.labels(),
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
                project.created(),
                now,
                project.lastTrained(),
                project.lastDeployed());
    }

    private static Optional<ObjectNode> merged(
            Optional<ObjectNode> old, Optional<ObjectNode> patch) {
        return patch.map(
                changes -> {
                    ObjectNode merged =
                            old.map(ObjectNode::deepCopy)
                                    .orElseGet(() -> Json.mapper().createObjectNode());
                    changes.fields().forEachRemaining(e -> merge(merged, e.getKey(), e.getValue()));
                    return merged;
                });
    }

    private static void merge(ObjectNode into, String name, JsonNode value) {
        if (value.isNull()) {
            into.remove(name);
            return;
        }
        into.set(name, value);
    }

    /**
     * The project as a labels file makes it: new, or the old one with the file's metadata.
     *
     * @param labels id of the file among the working copies
     */
    Project imported(Optional<Project> old, String name, ImportedMetadata file, String labels) {
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
                Optional.of(labels),
                old.map(Project::created).orElse(now),
                now,
                old.flatMap(Project::lastTrained),
                old.flatMap(Project::lastDeployed));
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

    private void requireContainer(String container) {
        if (!DocumentPath.isContainer(container) || !documents.containerExists(container)) {
            throw bad(
                    "storageInputContainerName",
                    "There is no such container in the storage account, or it can't be read."
                            + " Create it, and put the documents in it.");
        }
    }

    private static void requireKind(String kind) {
        if (!Project.KIND.equalsIgnoreCase(kind)) {
            throw bad("projectKind", "The only kind of project is " + Project.KIND + ".");
        }
    }

    private static void requireLanguage(String language) {
        if (!SupportedLanguages.supports(language)) {
            throw bad("language", "The language is not supported. Use a BCP-47 tag such as en.");
        }
    }

    private static void requireSame(String what, String old, String value) {
        if (!old.equals(value)) {
            throw bad(what, "It is `" + old + "` and can't be changed.");
        }
    }

    private static <T> T required(String what, Optional<T> value) {
        return value.orElseThrow(() -> bad(what, "It is required for a new project."));
    }

    private static ServiceException bad(String what, String reason) {
        return new ServiceException(
                ServiceError.of(
                                ErrorCode.INVALID_ARGUMENT,
                                "The value of " + what + " is bad. " + reason)
                        .at(what)
                        .because(InnerErrorCode.INVALID_PARAMETER_VALUE, reason));
    }
}
