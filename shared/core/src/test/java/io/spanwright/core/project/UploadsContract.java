package io.spanwright.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.SpanwrightCore;
import io.spanwright.core.backend.Backend;
import io.spanwright.core.report.LabelsReport;
import io.spanwright.core.report.ReportEntry;
import io.spanwright.core.store.ETag;
import io.spanwright.core.testing.DyingBackend;
import io.spanwright.core.testing.TestClock;
import io.spanwright.core.testing.UploadEvents;
import io.spanwright.core.testing.UploadWorld;
import io.spanwright.core.testing.Writes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every backend promises of uploaded labels files, whatever becomes of their events. */
public abstract class UploadsContract {

    private static final int WORKERS = 4;

    @TempDir private Path workDirectory;
    private Backend backend;
    private UploadWorld world;

    /** A backend in which the document of {@link UploadWorld} is. */
    protected abstract Backend open() throws Exception;

    /** Uploads of the large test. */
    protected int uploads() {
        return 1000;
    }

    @BeforeEach
    final void start() throws Exception {
        backend = open();
        world = new UploadWorld(backend, new TestClock(), workDirectory);
    }

    @AfterEach
    final void stop() {
        if (backend != null) {
            backend.close();
        }
    }

    /** One uploaded version of a project's labels file. */
    private record Upload(int number, boolean valid, String labels, ETag version) {}

    private Upload upload(String project, int number, boolean valid) {
        String right = UploadWorld.labels(project, number);
        String labels =
                valid ? right : right.replace("\"Customer\",\"offset\"", "\"X\",\"offset\"");
        return new Upload(number, valid, labels, world.upload(project, labels));
    }

    @ParameterizedTest
    @CsvSource({"5,7", "200,11"})
    void endInOneRightReportEachWhateverBecomesOfTheirEvents(int projects, long seed)
            throws Exception {
        System.out.println("uploads with seed " + seed);
        UploadEvents events = new UploadEvents(seed);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        SpanwrightCore app = world.app();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            running.add(workers.submit(() -> events.work(app.uploadedLabels()::accept)));
        }
        Map<String, List<Upload>> all = uploadAll(projects, new Random(seed), events);
        events.end();
        for (Future<?> worker : running) {
            worker.get();
        }
        workers.shutdown();
        world.reconcile();
        all.forEach(this::assertSettled);
        assertThat(events.lost()).as("lost events").isPositive();
    }

    private Map<String, List<Upload>> uploadAll(int projects, Random random, UploadEvents events) {
        Map<String, List<Upload>> all = new HashMap<>();
        for (int n = 0; n < uploads(); n++) {
            String project = "p" + random.nextInt(projects);
            List<Upload> before = all.computeIfAbsent(project, name -> new ArrayList<>());
            before.add(upload(project, n, random.nextInt(4) > 0));
            events.happen(project + ".json");
            if (random.nextInt(50) == 0) {
                world.reconcile();
            }
        }
        return all;
    }

    private void assertSettled(String project, List<Upload> uploads) {
        Upload last = uploads.get(uploads.size() - 1);
        LabelsReport report = world.report(project, last.version());
        assertThat(report.version()).contains(last.version().value());
        assertThat(report.blob()).contains(project + ".json");
        assertThat(report.accepted()).as(project).isEqualTo(last.valid());
        assertThat(report.findings().stream().anyMatch(f -> f.isError())).isEqualTo(!last.valid());
        assertThat(world.index(project).entries().get(0)).isEqualTo(report.entry());
        assertWorkingCopy(project, uploads);
    }

    /** It is the last valid file, unless later ones came before anybody saw that. */
    private void assertWorkingCopy(String project, List<Upload> uploads) {
        Optional<String> workingCopy = world.workingCopy(project);
        int adopted =
                uploads.stream()
                        .filter(u -> Optional.of(u.labels()).equals(workingCopy))
                        .mapToInt(Upload::number)
                        .findFirst()
                        .orElse(-1);
        assertThat(adopted)
                .as("%s works with %s of %s", project, workingCopy, world.project(project))
                .isGreaterThanOrEqualTo(newestAccepted(project, uploads));
        assertThat(uploads.stream().filter(u -> u.number() == adopted)).allMatch(Upload::valid);
    }

    private int newestAccepted(String project, List<Upload> uploads) {
        return uploads.stream()
                .filter(
                        u ->
                                world.index(project)
                                        .on(u.version())
                                        .filter(ReportEntry::accepted)
                                        .isPresent())
                .mapToInt(Upload::number)
                .max()
                .orElse(-1);
    }

    @ParameterizedTest
    @EnumSource
    void endTheSameWhereverTheWorkerDies(Writes.Moment moment) {
        int deaths = 0;
        for (int n = 1; diesAt(n, moment, "valid" + n, true); n++) {
            deaths++;
        }
        for (int n = 1; diesAt(n, moment, "invalid" + n, false); n++) {
            deaths++;
        }
        assertThat(deaths).isGreaterThan(35);
    }

    private boolean diesAt(int n, Writes.Moment moment, String project, boolean valid) {
        Upload first = upload(project, 1, true);
        world.app().uploadedLabels().accept(project + ".json");
        Upload second = upload(project, 2, valid);
        DyingBackend dying = new DyingBackend(backend, n, moment);
        try {
            world.app(dying).uploadedLabels().accept(project + ".json");
        } catch (Writes.CrashException e) {
            assertThat(dying.isDead()).isTrue();
        }
        world.clock().advance(Duration.ofMinutes(3));
        world.reconcile();
        assertThat(world.report(project, second.version()).accepted()).isEqualTo(valid);
        assertThat(world.workingCopy(project)).contains(valid ? second.labels() : first.labels());
        assertThat(world.project(project).orElseThrow().versions()).hasSize(valid ? 2 : 1);
        assertThat(world.blobs("reports", project)).hasSize(2);
        return dying.isDead();
    }

    @Test
    void leaveNothingBehindThatNobodyNames() {
        List<String> projects = new ArrayList<>();
        for (boolean died = true; died; ) {
            String project = "orphan" + projects.size();
            died = diesAt(projects.size() + 1, Writes.Moment.AFTER, project, true);
            projects.add(project);
        }
        world.clock().advance(Duration.ofDays(3));
        for (int turn = 0; turn < 20; turn++) {
            world.clock().advance(Duration.ofSeconds(30));
            world.reconcile();
        }
        projects.forEach(this::assertNothingUnnamed);
    }

    private void assertNothingUnnamed(String project) {
        assertThat(world.blobs("working-copies", project))
                .isNotEmpty()
                .allMatch(
                        name ->
                                world.project(project).orElseThrow().versions().stream()
                                        .anyMatch(version -> name.contains(version.id())));
    }
}
