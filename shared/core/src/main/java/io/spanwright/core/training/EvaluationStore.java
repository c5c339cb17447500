package io.spanwright.core.training;

import io.spanwright.core.evaluation.DocumentEvaluation;
import io.spanwright.core.evaluation.ModelComparison;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.Json;
import io.spanwright.core.upkeep.Sweeper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Evaluations of trained models, each under the job that trained the model. */
public final class EvaluationStore {

    private final Blobs blobs;

    public EvaluationStore(BlobStore blobs) {
        this.blobs = new Blobs(blobs);
    }

    public Optional<StoredEvaluation> find(String project, String jobId) {
        return blobs.readJson(path(project, jobId, "summary.json"), StoredEvaluation.class);
    }

    /**
     * What was expected and predicted in some of the test documents.
     *
     * @param skip documents to leave out at the start
     * @param most documents to read
     */
    public List<DocumentEvaluation> documents(String project, String jobId, long skip, int most) {
        return read(project, jobId, all -> all.skip(skip).limit(most).toList());
    }

    /** The model of one job beside that of another. */
    public ModelComparison compare(String project, String jobId, String baselineJobId) {
        return read(
                project,
                jobId,
                model ->
                        read(
                                project,
                                baselineJobId,
                                baseline -> ModelComparison.of(model, baseline)));
    }

    private <T> T read(
            String project, String jobId, Function<Stream<DocumentEvaluation>, T> reader) {
        Optional<BlobStore.OpenBlob> found =
                blobs.store().open(path(project, jobId, "documents.jsonl"));
        if (found.isEmpty()) {
            return reader.apply(Stream.empty());
        }
        try (BlobStore.OpenBlob blob = found.get();
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(blob.content(), StandardCharsets.UTF_8))) {
            return reader.apply(
                    lines.lines().map(line -> Json.read(line, DocumentEvaluation.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps an evaluation, unless there is one.
     *
     * @param documents a file with one {@link DocumentEvaluation} as JSON on each line
     */
    void keep(String project, String jobId, StoredEvaluation evaluation, Path documents) {
        blobs.createIfAbsent(path(project, jobId, "documents.jsonl"), BlobContent.of(documents));
        blobs.createJson(path(project, jobId, "summary.json"), evaluation);
    }

    private static BlobPath path(String project, String jobId, String name) {
        return new BlobPath(Sweeper.EVALUATIONS, project + "/" + jobId + "/" + name);
    }
}
