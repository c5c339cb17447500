package io.spanwright.core.analyze;

import io.spanwright.core.analyze.AnalyzeRequest.Document;
import io.spanwright.core.analyze.AnalyzeRequest.Task;
import io.spanwright.core.analyze.AnalyzeResult.DocumentError;
import io.spanwright.core.analyze.AnalyzeResult.DocumentResult;
import io.spanwright.core.analyze.AnalyzeResult.Entity;
import io.spanwright.core.analyze.AnalyzeResult.TaskResult;
import io.spanwright.core.analyze.DeploymentLookup.Deployed;
import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceError;
import io.spanwright.core.text.IndexedRange;
import io.spanwright.core.text.OffsetMap;
import io.spanwright.core.text.StringIndexType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Does one task of an analyze job. */
final class TaskAnalyzer {

    private static final Logger LOG = System.getLogger(TaskAnalyzer.class.getName());

    private final RecognizerCache recognizers;
    private final Clock clock;

    TaskAnalyzer(RecognizerCache recognizers, Clock clock) {
        this.recognizers = recognizers;
        this.clock = clock;
    }

    /** The task's result; one that fails does not stop the others. */
    TaskResult analyze(
            Task task, Deployed deployed, List<Counted> documents, BooleanSupplier stop) {
        try {
            return succeeded(task, deployed, documents, stop);
        } catch (CancellationException e) {
            return failed(
                    task,
                    ErrorCode.TIMEOUT,
                    "The documents took too long. Send fewer, or shorter ones.");
        } catch (RuntimeException e) {
            // No message: it might quote a text.
            LOG.log(Level.ERROR, "a task failed: {0}", e.getClass().getName());
            return failed(
                    task,
                    ErrorCode.INTERNAL_SERVER_ERROR,
                    "The deployed model could not be used. Try again; if that does not help, train"
                            + " and deploy it again.");
        }
    }

    private TaskResult succeeded(
            Task task, Deployed deployed, List<Counted> documents, BooleanSupplier stop) {
        List<DocumentError> errors = new ArrayList<>();
        List<Counted> good = new ArrayList<>();
        for (Counted counted : documents) {
            Optional<ServiceError> error = DocumentChecks.error(counted.document());
            error.ifPresent(e -> errors.add(new DocumentError(counted.document().id(), e)));
            if (error.isEmpty()) {
                good.add(counted);
            }
        }
        List<DocumentResult> results = recognize(task, deployed, good, stop);
        return result(task, Optional.empty(), results, errors);
    }

    private List<DocumentResult> recognize(
            Task task, Deployed deployed, List<Counted> documents, BooleanSupplier stop) {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<String> texts = documents.stream().map(d -> d.document().text()).toList();
        List<List<RecognizedEntity>> found;
        try (RecognizerCache.Use use = recognizers.use(deployed.deployment().model().digest())) {
            LeastConfidence least = LeastConfidence.ofAll(deployed.confidenceThreshold());
            found = new ThresholdRecognizer(use.recognizer(), least).recognize(texts, stop);
        }
        List<DocumentResult> results = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            results.add(document(documents.get(i), found.get(i), task.indexType()));
        }
        return results;
    }

    private static DocumentResult document(
            Counted counted, List<RecognizedEntity> found, StringIndexType indexType) {
        Document document = counted.document();
        OffsetMap offsets = OffsetMap.of(document.text(), indexType);
        List<Entity> entities =
                found.stream().map(entity -> entity(document.text(), entity, offsets)).toList();
        return new DocumentResult(document.id(), entities, counted.characters());
    }

    private static Entity entity(String text, RecognizedEntity entity, OffsetMap offsets) {
        IndexedRange range = offsets.toRange(entity.span());
        return new Entity(
                offsets.toSpan(range).in(text),
                entity.category(),
                range.offset(),
                range.length(),
                Math.round(entity.confidence() * 100) / 100.0);
    }

    private TaskResult failed(Task task, ErrorCode code, String message) {
        return result(task, Optional.of(ServiceError.of(code, message)), List.of(), List.of());
    }

    private TaskResult result(
            Task task,
            Optional<ServiceError> error,
            List<DocumentResult> documents,
            List<DocumentError> errors) {
        return new TaskResult(
                task.taskName(),
                task.project(),
                task.deployment(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                error,
                documents,
                errors);
    }

    /**
     * A document and its length.
     *
     * @param characters text elements
     */
    record Counted(Document document, int characters) {}
}
