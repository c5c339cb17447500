package io.spanwright.core.testing;

import io.spanwright.core.SpanwrightCore;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.project.Project;
import io.spanwright.core.project.ProjectStore;
import io.spanwright.core.project.WorkingCopies;
import io.spanwright.core.report.LabelsReport;
import io.spanwright.core.report.ReportIndex;
import io.spanwright.core.report.Reports;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.Json;
import io.spanwright.core.store.Stored;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels files that are uploaded to a backend, and what has become of them there. */
public final class UploadWorld {

    /** The container and the one document that every labels file names. */
    public static final String CONTAINER = "orders";

    public static final String LOCATION = "one.txt";
    public static final String TEXT = "Order by Ada.";

    private final Backend backend;
    private final TestClock clock;
    private final Path workDirectory;

    public UploadWorld(Backend backend, TestClock clock, Path workDirectory) {
        this.backend = backend;
        this.clock = clock;
        this.workDirectory = workDirectory;
    }

    public TestClock clock() {
        return clock;
    }

    /** The app on this backend; to be closed by nobody, since that would close the backend. */
    public SpanwrightCore app() {
        return app(backend);
    }

    /** The app on another view of this backend. */
    public SpanwrightCore app(Backend view) {
        Map<String, String> values =
                Map.of(
                        "SPANWRIGHT_WORK_DIRECTORY",
                        workDirectory.toString(),
                        "SPANWRIGHT_LABELS_VERSIONS",
                        "100");
        return new SpanwrightCore(
                new Settings(values::get),
                view,
                new MemorizingEngine(1),
                new MemorizingLoader(),
                clock);
    }

    /** A labels file of the project that is told from others by its version. */
    public static String labels(String project, int version) {
        return """
        {"projectFileVersion":"2023-04-01","stringIndexType":"Utf16CodeUnit",
         "metadata":{"projectName":"%s","projectKind":"CustomEntityRecognition",
          "storageInputContainerName":"orders","language":"en","description":"%d"},
         "assets":{"projectKind":"CustomEntityRecognition",
          "entities":[{"category":"Customer"}],
          "documents":[{"location":"one.txt","entities":[{"regionOffset":0,"regionLength":13,
           "labels":[{"category":"Customer","offset":9,"length":3}]}]}]}}
        """
                .formatted(project, version);
    }

    public ETag upload(String project, String labels) {
        return backend.blobs()
                .write(
                        new BlobPath("labels", project + ".json"),
                        BlobContent.of(labels.getBytes(StandardCharsets.UTF_8)));
    }

    public ReportIndex index(String project) {
        return reports().index(project);
    }

    private Reports reports() {
        return new Reports(backend.items(), new Blobs(backend.blobs()), 20);
    }

    /** The report on a version as it is stored. */
    public LabelsReport report(String project, ETag version) {
        byte[] json = reports().find(project, Reports.id(version)).orElseThrow();
        return Json.read(new String(json, StandardCharsets.UTF_8), LabelsReport.class);
    }

    public Optional<Project> project(String name) {
        return new ProjectStore(backend.items()).find(name).map(Stored::value);
    }

    /** The labels file that the project works with. */
    public Optional<String> workingCopy(String name) {
        return project(name)
                .flatMap(Project::labels)
                .flatMap(id -> new WorkingCopies(backend.blobs()).read(name, id))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Names of the blobs in the project's folder of a container. */
    public List<String> blobs(String container, String project) {
        return new Blobs(backend.blobs()).names(container, project + "/");
    }

    /** Lets the timer come once. */
    public void reconcile() {
        app().reconciler().run((kind, project, id) -> {});
    }
}
