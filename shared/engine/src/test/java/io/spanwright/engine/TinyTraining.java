package io.spanwright.engine;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.encoder.RandomEncoder;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.train.TrainingConfigurations;
import io.spanwright.engine.train.TrainingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A training that takes seconds: a tiny random encoder and sentences from a few patterns. */
public final class TinyTraining {

    public static final List<String> CATEGORIES = List.of("Amount", "Lender");

    private static final List<String> NAMES =
            List.of("Ann Lee", "Bob", "North Bank", "Acme & Co", "Zoë Müller", "Old Mill Ltd");

    private TinyTraining() {}

    /** One thread, the random encoder written below {@code target}. */
    public static EngineSettings engine() {
        try {
            Path encoder = Path.of("target", "random-encoder");
            if (!Files.exists(encoder.resolve("tokenizer.json"))) {
                RandomEncoder.TINY.write(encoder);
            }
            return new EngineSettings(
                    Path.of("target", "natives"), Optional.of(encoder), Optional.empty(), 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Small windows, so that they are cut; a high rate, as nothing is pretrained. */
    public static TrainingSettings settings(int epochs, int leastLabelsToHoldOut) {
        return settings(epochs, leastLabelsToHoldOut, 3e-3);
    }

    /** The same with so many networks. */
    public static TrainingSettings ensemble(TrainingSettings one, int members) {
        return one.variant(one.configVersion(), one.windows(), members, one.layers());
    }

    /** The same with another learning rate. */
    public static TrainingSettings settings(int epochs, int leastLabelsToHoldOut, double rate) {
        return settings(
                epochs,
                rate,
                new TrainingSettings.ValidationSplit(0.2, 20_000, leastLabelsToHoldOut, 5, 3),
                TrainingConfigurations.BALANCED.trial());
    }

    /** The same with other documents held out or waiting. */
    public static TrainingSettings settings(
            TrainingSettings.ValidationSplit split, TrainingSettings.Trial trial) {
        return settings(4, 3e-3, split, trial);
    }

    private static TrainingSettings settings(
            int epochs,
            double rate,
            TrainingSettings.ValidationSplit split,
            TrainingSettings.Trial trial) {
        TrainingSettings base = TrainingConfigurations.BALANCED;
        return new TrainingSettings(
                base.configVersion(),
                new WindowSizes(32, 8),
                trial,
                base.littleData(),
                new TrainingSettings.Pace(256, rate),
                new TrainingSettings.Pace(256, rate),
                new TrainingSettings.Rates(rate, rate, 1e-2),
                base.schedule(),
                base.clip(),
                base.weightDecay(),
                base.hiddenDropout(),
                base.headDropout(),
                base.members(),
                base.layers(),
                base.frozenLayers(),
                new TrainingSettings.Epochs(epochs, epochs, 1, 0),
                split);
    }

    /** Documents of a few sentences with their labels. */
    public static List<LabeledDocument> documents(int count, long seed) {
        Random random = new Random(seed);
        List<LabeledDocument> documents = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            documents.add(document("doc%02d.txt".formatted(number), random));
        }
        return documents;
    }

    private static LabeledDocument document(String location, Random random) {
        StringBuilder text = new StringBuilder("😀 ");
        List<EntityLabel> labels = new ArrayList<>();
        for (int sentence = 0; sentence < 3; sentence++) {
            text.append("The loan of ");
            append(text, labels, "Amount", "$" + (100 + random.nextInt(900)) + ".00");
            text.append(random.nextBoolean() ? " was made by " : " is from ");
            append(text, labels, "Lender", NAMES.get(random.nextInt(NAMES.size())));
            text.append(" to the borrower on that date.\r\n");
        }
        return new LabeledDocument(
                location, "en", text.toString(), List.of(new Span(0, text.length())), labels);
    }

    private static void append(
            StringBuilder text, List<EntityLabel> labels, String category, String surface) {
        labels.add(new EntityLabel(category, Span.ofLength(text.length(), surface.length())));
        text.append(surface);
    }

    /** A request for these documents. */
    public static TrainingRequest request(List<LabeledDocument> documents, long seed) {
        return new TrainingRequest(
                new ListedDocuments(documents), CATEGORIES, "latest", seed, "en", false);
    }

    /** Without limit. */
    public static TrainingBudget unlimited() {
        return new TrainingBudget(Duration.ofHours(1), () -> false, progress -> {});
    }

    /** Trains in one go. */
    public static TrainingOutcome.Finished train(
            List<LabeledDocument> documents, TrainingSettings settings, Path directory) {
        return (TrainingOutcome.Finished)
                new OnnxTrainingEngine(engine(), List.of(settings))
                        .train(request(documents, 5), Optional.empty(), unlimited(), directory);
    }
}
