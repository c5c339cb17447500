package io.spanwright.core.analyze;

import io.spanwright.core.analyze.AnalyzeRequest.Document;
import io.spanwright.core.analyze.AnalyzeRequest.Task;
import io.spanwright.core.analyze.AnalyzeResult.TaskResult;
import io.spanwright.core.analyze.DeploymentLookup.Deployed;
import io.spanwright.core.analyze.TaskAnalyzer.Counted;
import io.spanwright.core.deployment.DeploymentService;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.project.ProjectService;
import io.spanwright.core.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Extracts entities from texts with deployed models. The texts are never stored or logged. */
public final class AnalyzeService {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern JOB_ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ProjectService projects;
    private final DeploymentLookup deployments;
    private final TaskAnalyzer analyzer;
    private final ResultStore results;
    private final DocumentChecks checks;
    private final Duration deadline;
    private final Clock clock;

    public AnalyzeService(
            ProjectService projects,
            DeploymentLookup deployments,
            RecognizerCache recognizers,
            ResultStore results,
            Settings settings,
            Clock clock) {
        this.projects = projects;
        this.deployments = deployments;
        this.analyzer = new TaskAnalyzer(recognizers, clock);
        this.results = results;
        this.checks = new DocumentChecks(settings);
        this.deadline = settings.analyzeDeadline();
        this.clock = clock;
    }

    /**
     * Runs a job and keeps its result for a day.
     *
     * @return the job's id, the only key to the result
     * @throws ServiceException where the call is refused as a whole; nothing is kept then
     */
    public String submit(AnalyzeRequest request) {
        AnalyzeResult result = analyze(request);
        String jobId = UUID.randomUUID().toString();
        results.keep(jobId, result);
        return jobId;
    }

    /**
     * Analyzes and keeps nothing.
     *
     * @throws ServiceException where the call is refused as a whole
     */
    public AnalyzeResult analyze(AnalyzeRequest request) {
        Instant created = now();
        BooleanSupplier stop = stopAtDeadline();
        List<Deployed> deployed = request.tasks().stream().map(this::deployment).toList();
        List<Counted> documents = counted(request.documents());
        List<TaskResult> tasks = new ArrayList<>();
        for (int i = 0; i < deployed.size(); i++) {
            tasks.add(analyzer.analyze(request.tasks().get(i), deployed.get(i), documents, stop));
        }
        return new AnalyzeResult(request.displayName(), created, now(), created.plus(KEPT), tasks);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private BooleanSupplier stopAtDeadline() {
        long end = System.nanoTime() + deadline.toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    private Deployed deployment(Task task) {
        return deployments
                .find(task.project(), task.deployment())
                .orElseThrow(() -> notDeployed(task));
    }

    private ServiceException notDeployed(Task task) {
        projects.get(task.project());
        return DeploymentService.notFound(task.deployment());
    }

    private List<Counted> counted(List<Document> documents) {
        List<Integer> characters = checks.requireBatch(documents);
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            counted.add(new Counted(documents.get(i), characters.get(i)));
        }
        return counted;
    }

    /**
     * The result of a job.
     *
     * @throws ServiceException NotFound, where there is none or it has expired
     */
    public AnalyzeResult result(String jobId) {
        if (!JOB_ID.matcher(jobId).matches()) {
            throw notFound();
        }
        return results.find(jobId).orElseThrow(AnalyzeService::notFound);
    }

    private static ServiceException notFound() {
        return new ServiceException(
                ErrorCode.NOT_FOUND, "There is no such job, or it has expired.");
    }
}
