package io.spanwright.core.testing;

import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.training.ConfigVersions;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.core.training.TrainingRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A training engine for tests that learns nothing but the labelled words by heart, in as many
 * slices as it is told. Its checkpoint is the number of slices done.
 */
public final class MemorizingEngine implements TrainingEngine {

    /** The file that {@link MemorizingLoader} reads: a line is a category, a tab and a word. */
    public static final String WORDS = "words.tsv";

    private final int slices;

    public MemorizingEngine(int slices) {
        this.slices = slices;
    }

    @Override
    public ConfigVersions configVersions() {
        return new ConfigVersions(
                List.of("plain-2026-01-01", "quick-2026-01-01", "plain-2025-01-01"));
    }

    @Override
    public TrainingOutcome train(
            TrainingRequest request,
            Optional<Path> checkpoint,
            TrainingBudget budget,
            Path workDirectory) {
        int done = checkpoint.map(MemorizingEngine::read).map(Integer::valueOf).orElse(0) + 1;
        TrainingProgress progress =
                new TrainingProgress(
                        (double) done / slices,
                        done,
                        Duration.ofSeconds(done),
                        Duration.ofSeconds(slices - done));
        budget.progress().accept(progress);
        if (done < slices || budget.stop().getAsBoolean()) {
            Path file = workDirectory.resolve("checkpoint");
            write(file, String.valueOf(done));
            return new TrainingOutcome.Paused(file, progress);
        }
        return finished(request, workDirectory, progress);
    }

    private static TrainingOutcome finished(
            TrainingRequest request, Path workDirectory, TrainingProgress progress) {
        String words = words(request);
        Path artifact = workDirectory.resolve("artifact");
        try {
            Files.createDirectory(artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(artifact.resolve(WORDS), words);
        String hash = Sha256.hex(words.getBytes(StandardCharsets.UTF_8));
        // Unlike the digest, what is said about a training differs from run to run.
        write(artifact.resolve("provenance.json"), "{\"time\":" + System.nanoTime() + "}");
        write(artifact.resolve("manifest.json"), hash);
        return new TrainingOutcome.Finished(
                artifact, hash, progress.epoch(), 1, Double.NaN, List.of(), false, progress);
    }

    private static String words(TrainingRequest request) {
        try (Stream<LabeledDocument> documents = request.documents().stream()) {
            return documents
                    .flatMap(
                            d ->
                                    d.labels().stream()
                                            .map(l -> l.category() + "\t" + l.span().in(d.text())))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
