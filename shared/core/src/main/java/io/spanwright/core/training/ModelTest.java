package io.spanwright.core.training;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.LeastConfidence;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.analyze.RecognizerCache;
import io.spanwright.core.analyze.ThresholdRecognizer;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.SnapshotDocuments;
import io.spanwright.core.evaluation.Evaluator;
import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobDetails;
import io.spanwright.core.store.Json;
import io.spanwright.core.training.WorkDirectories.Scratch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Tests a trained model on the documents that were kept for that. */
final class ModelTest {

    /** Documents of one recognizer call; bounds the memory, not the result. */
    private static final int BATCH = 16;

    private final RecognizerCache recognizers;
    private final EvaluationStore store;
    private final WorkDirectories workDirectories;

    ModelTest(RecognizerCache recognizers, EvaluationStore store, WorkDirectories workDirectories) {
        this.recognizers = recognizers;
        this.store = store;
        this.workDirectories = workDirectories;
    }

    /**
     * Evaluates the job's model, unless that has been done.
     *
     * @param stop true ends the call with {@link java.util.concurrent.CancellationException}
     * @param percent told how far it is
     */
    void run(Job job, TrainingBlobs blobs, BooleanSupplier stop, IntConsumer percent) {
        if (store.find(job.project(), job.id()).isPresent()) {
            return;
        }
        TrainingSnapshot snapshot = blobs.snapshot().orElseThrow();
        String digest = blobs.outcome().orElseThrow().digest();
        try (Scratch scratch = workDirectories.open();
                RecognizerCache.Use use = recognizers.use(digest)) {
            Path file = scratch.file("documents");
            blobs.downloadDocuments(snapshot, file);
            SnapshotDocuments documents = SnapshotDocuments.open(file, Set.copyOf(snapshot.test()));
            Evaluator evaluator = new Evaluator(snapshot.categories());
            Path compared = scratch.file("compared");
            // As callers of the project see it.
            EntityRecognizer recognizer =
                    new ThresholdRecognizer(
                            use.recognizer(),
                            LeastConfidence.ofAll(snapshot.confidenceThreshold()));
            compare(documents, recognizer, evaluator, compared, stop, percent);
            JobDetails.Train details = (JobDetails.Train) job.details();
            StoredEvaluation evaluation =
                    new StoredEvaluation(
                            details.evaluationOptions(),
                            evaluator.evaluation(),
                            documents.size(),
                            snapshot.trainingLabels());
            store.keep(job.project(), job.id(), evaluation, compared);
        }
    }

    private static void compare(
            SnapshotDocuments documents,
            EntityRecognizer recognizer,
            Evaluator evaluator,
            Path file,
            BooleanSupplier stop,
            IntConsumer percent) {
        try (Stream<LabeledDocument> stream = documents.stream();
                BufferedWriter out = Files.newBufferedWriter(file)) {
            Iterator<LabeledDocument> iterator = stream.iterator();
            for (int done = 0; iterator.hasNext(); ) {
                List<LabeledDocument> batch = next(iterator);
                compare(batch, recognizer, evaluator, out, stop);
                done += batch.size();
                percent.accept(100 * done / documents.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LabeledDocument> next(Iterator<LabeledDocument> iterator) {
        List<LabeledDocument> batch = new ArrayList<>();
        while (batch.size() < BATCH && iterator.hasNext()) {
            batch.add(iterator.next());
        }
        return batch;
    }

    private static void compare(
            List<LabeledDocument> batch,
            EntityRecognizer recognizer,
            Evaluator evaluator,
            BufferedWriter out,
            BooleanSupplier stop)
            throws IOException {
        List<String> texts = batch.stream().map(LabeledDocument::text).toList();
        List<List<RecognizedEntity>> predictions = recognizer.recognize(texts, stop);
        for (int i = 0; i < batch.size(); i++) {
            out.write(Json.write(evaluator.add(batch.get(i), predictions.get(i))));
            out.write('\n');
        }
    }
}
