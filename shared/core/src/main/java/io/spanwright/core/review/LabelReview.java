package io.spanwright.core.review;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingEngine;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.core.training.TrainingRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds labels that are likely wrong or missing. Documents are divided into folds; each fold is
 * read by a model that was trained on the others, so that no model has seen the labels it judges.
 *
 * @param engine trains the models
 * @param loader opens a model that is in a directory
 * @param folds 2 or more
 * @param least confidence of a doubt that is told, 0 to 1
 */
public record LabelReview(
        TrainingEngine engine, Function<Path, EntityRecognizer> loader, int folds, double least) {

    private static final Comparator<Doubt> SUREST_FIRST =
            Comparator.comparingDouble(Doubt::confidence)
                    .reversed()
                    .thenComparing(Doubt::location)
                    .thenComparing(Doubt::span);

    public LabelReview {
        requireNonNull(engine, "engine is null");
        requireNonNull(loader, "loader is null");
        if (folds < 2) {
            throw new IllegalArgumentException("folds is " + folds + ", expected 2 or more");
        }
    }

    /**
     * Reviews the documents of a request.
     *
     * @param request its seed decides the folds too
     * @param work empty directory
     * @param progress told the fraction done, 0 to 1
     * @return the surest first
     * @throws io.spanwright.core.training.TrainingFailedException where too little is labelled to
     *     train on a part of it
     */
    public List<Doubt> review(TrainingRequest request, Path work, DoubleConsumer progress) {
        if (request.documents().size() < folds) {
            throw new IllegalArgumentException(
                    "%d documents can't be divided into %d folds"
                            .formatted(request.documents().size(), folds));
        }
        List<Doubt> doubts = new ArrayList<>();
        int done = 0;
        for (Fold fold : Fold.divide(request.documents(), folds, request.seed())) {
            int before = done++;
            Path directory = work.resolve("fold" + before);
            Path model =
                    train(
                            request,
                            fold,
                            directory,
                            now -> progress.accept((before + now.fraction()) / folds));
            try (EntityRecognizer recognizer = loader.apply(model)) {
                doubts.addAll(read(fold, recognizer));
            }
        }
        doubts.sort(SUREST_FIRST);
        return List.copyOf(doubts);
    }

    private Path train(
            TrainingRequest all, Fold fold, Path directory, Consumer<TrainingProgress> progress) {
        TrainingRequest request =
                new TrainingRequest(
                        fold.outside(),
                        all.categories(),
                        all.configVersion(),
                        all.seed(),
                        all.language(),
                        all.multilingual());
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TrainingBudget budget = new TrainingBudget(Duration.ofDays(365), () -> false, progress);
        TrainingOutcome outcome = engine.train(request, Optional.empty(), budget, directory);
        return ((TrainingOutcome.Finished) outcome).artifact();
    }

    private List<Doubt> read(Fold fold, EntityRecognizer recognizer) {
        DoubtFinder finder = new DoubtFinder(least);
        List<Doubt> doubts = new ArrayList<>();
        try (Stream<LabeledDocument> documents = fold.inside().stream()) {
            documents.forEach(
                    document -> {
                        List<RecognizedEntity> predictions =
                                recognizer.recognize(List.of(document.text()), () -> false).get(0);
                        List<Double> probabilities =
                                recognizer.probabilities(document.text(), document.labels());
                        doubts.addAll(finder.find(document, predictions, probabilities));
                    });
        }
        return doubts;
    }
}
