package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.core.training.TrainingBudget;
import io.spanwright.core.training.TrainingFailedException;
import io.spanwright.core.training.TrainingOutcome;
import io.spanwright.core.training.TrainingOutcome.Finished;
import io.spanwright.core.training.TrainingOutcome.Paused;
import io.spanwright.core.training.TrainingOutcome.UnrepresentedLabel;
import io.spanwright.core.training.TrainingProgress;
import io.spanwright.core.training.TrainingRequest;
import io.spanwright.engine.artifact.ArtifactVerifier;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.GraphReader;
import io.spanwright.engine.train.CheckpointException;
import io.spanwright.engine.train.TrainingConfigurations;
import io.spanwright.engine.train.TrainingSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxTrainingEngineTest {

    private static final TrainingBudget ONE_STEP =
            new TrainingBudget(Duration.ZERO, () -> false, progress -> {});

    @TempDir Path work;

    private static OnnxTrainingEngine engine(TrainingSettings settings) {
        return new OnnxTrainingEngine(TinyTraining.engine(), List.of(settings));
    }

    private TrainingOutcome train(List<LabeledDocument> documents, TrainingBudget budget) {
        return engine(TinyTraining.settings(1, 1_000))
                .train(TinyTraining.request(documents, 1), Optional.empty(), budget, work);
    }

    @Test
    void learnsWhatTheLabelsSay() {
        EngineSettings settings = TinyTraining.engine();
        try (EntityRecognizer recognizer =
                new OnnxRecognizerLoader(settings)
                        .load(new DirectoryArtifact(TinyModel.DIRECTORY))) {
            Score score = Score.of(recognizer, TinyTraining.documents(10, 99));
            assertThat(score.f1()).isGreaterThan(0.9);
            assertThat(recognizer.categories()).isEqualTo(TinyTraining.CATEGORIES);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 10", "3, 1000"})
    void endsWithTheSameDigestHoweverOftenItWasPaused(int members, int leastLabelsToHoldOut)
            throws IOException {
        List<LabeledDocument> documents = TinyTraining.documents(12, 3);
        TrainingSettings settings =
                TinyTraining.ensemble(TinyTraining.settings(3, leastLabelsToHoldOut), members);
        TrainingRequest request = TinyTraining.request(documents, 4);
        Finished whole =
                (Finished)
                        engine(settings)
                                .train(
                                        request,
                                        Optional.empty(),
                                        TinyTraining.unlimited(),
                                        work.resolve("whole"));
        Optional<Path> checkpoint = Optional.empty();
        int slices = 0;
        TrainingOutcome outcome;
        double fraction = 0;
        do {
            Path directory = Files.createDirectory(work.resolve("slice" + slices++));
            outcome = engine(settings).train(request, checkpoint, ONE_STEP, directory);
            assertThat(outcome.progress().fraction()).isGreaterThanOrEqualTo(fraction);
            fraction = outcome.progress().fraction();
            if (outcome instanceof Paused paused) {
                checkpoint = Optional.of(paused.checkpoint());
            }
        } while (outcome instanceof Paused);
        Finished sliced = (Finished) outcome;
        assertThat(slices).isGreaterThan(5);
        assertThat(sliced.digest()).isEqualTo(whole.digest());
        assertThat(sliced.validationF1()).isEqualTo(Double.valueOf(whole.validationF1()));
        assertThat(sliced.epochs()).isEqualTo(3);
        assertThat(fraction).isEqualTo(1);
    }

    @Test
    void trainsAsIfThereHadBeenNoTrialWhereWholeTextsAreChosen() {
        Finished tried = train(trial(8, 1), work.resolve("tried"));
        Finished untried = train(trial(1_000, 1), work.resolve("untried"));
        assertThat(scope(tried)).isEqualTo(WindowScope.TEXT);
        assertThat(tried.digest()).isEqualTo(untried.digest());
        assertThat(tried.epochs()).isEqualTo(untried.epochs());
    }

    @Test
    void learnsAndPredictsLineByLineWhereLinesAreChosen() {
        Finished lines = train(trial(8, -1_000), work.resolve("lines"));
        assertThat(scope(lines)).isEqualTo(WindowScope.LINE);
        assertThat(lines.digest()).isNotEqualTo(train(trial(8, 1), work.resolve("whole")).digest());
    }

    @Test
    void membersAreTrainedAsIfOnTheirOwnButInAnotherOrder() {
        Finished one = trainMembers(1);
        Finished two = trainMembers(2);
        assertThat(two.epochs()).isEqualTo(one.epochs());
        assertThat(weights(two).keySet())
                .contains("head.weight.0", "head.weight.1")
                .doesNotContain("head.weight", "head.weight.2");
        assertThat(weights(two).get("head.weight.0")).isEqualTo(weights(one).get("head.weight"));
        assertThat(weights(two).get("head.weight.1")).isNotEqualTo(weights(one).get("head.weight"));
    }

    private Finished trainMembers(int members) {
        TrainingSettings settings = TinyTraining.ensemble(TinyTraining.settings(2, 1_000), members);
        return TinyTraining.train(
                TinyTraining.documents(12, 3), settings, work.resolve("members" + members));
    }

    private static Map<String, Constant> weights(Finished model) {
        byte[] graph = ArtifactVerifier.verify(new DirectoryArtifact(model.artifact())).model();
        return GraphReader.read(ByteBuffer.wrap(graph)).constants();
    }

    /** Lines are chosen where they save more than this share of the loss. */
    private static TrainingSettings.Trial trial(int leastDocuments, double leastGain) {
        return new TrainingSettings.Trial(
                40_000, leastDocuments, 0.2, 25_000, 0.6, leastGain, -1_000);
    }

    private static Finished train(TrainingSettings.Trial trial, Path directory) {
        TrainingSettings settings =
                TinyTraining.settings(
                        new TrainingSettings.ValidationSplit(0, 0, 1_000, 1_000, 1), trial);
        return TinyTraining.train(TinyTraining.documents(12, 3), settings, directory);
    }

    private static WindowScope scope(Finished model) {
        return ArtifactVerifier.verify(new DirectoryArtifact(model.artifact()))
                .tags()
                .windows()
                .scope();
    }

    @Test
    void aMultilingualProjectIsTrainedWithTheEncoderThatIsConfiguredForIt() {
        EngineSettings tiny = TinyTraining.engine();
        Optional<Path> missing = Optional.of(work.resolve("missing"));
        EngineSettings settings =
                new EngineSettings(tiny.natives(), missing, tiny.encoder(), tiny.threads());
        TrainingRequest one = TinyTraining.request(TinyTraining.documents(2, 3), 1);
        TrainingRequest multilingual =
                new TrainingRequest(one.documents(), one.categories(), "latest", 1, "de", true);
        OnnxTrainingEngine engine =
                new OnnxTrainingEngine(settings, List.of(TinyTraining.settings(1, 1_000)));
        TrainingBudget all = TinyTraining.unlimited();

        Finished finished = (Finished) engine.train(multilingual, Optional.empty(), all, work);
        assertThat(finished.multilingualEncoder()).isTrue();
        assertThatThrownBy(() -> engine.train(one, Optional.empty(), all, work))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("model.onnx and tokenizer.json");
    }

    @Test
    void dependsOnTheSeed() {
        List<LabeledDocument> documents = TinyTraining.documents(4, 3);
        List<String> digests = new ArrayList<>();
        for (long seed : new long[] {1, 2, 1}) {
            TrainingOutcome outcome =
                    engine(TinyTraining.settings(1, 1_000))
                            .train(
                                    TinyTraining.request(documents, seed),
                                    Optional.empty(),
                                    TinyTraining.unlimited(),
                                    work.resolve("run" + digests.size()));
            digests.add(((Finished) outcome).digest());
        }
        assertThat(digests.get(0)).matches("[0-9a-f]{64}").isEqualTo(digests.get(2));
        assertThat(digests.get(1)).isNotEqualTo(digests.get(0));
    }

    @Test
    void pausesWhenItIsStopped() {
        List<TrainingProgress> told = new ArrayList<>();
        TrainingBudget stopped =
                new TrainingBudget(Duration.ofHours(1), () -> told.size() == 2, told::add);
        TrainingOutcome outcome = train(TinyTraining.documents(12, 3), stopped);
        assertThat(outcome).isInstanceOf(Paused.class);
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isEqualTo(outcome.progress());
        assertThat(outcome.progress().epoch()).isEqualTo(1);
        assertThat(outcome.progress().remaining()).isPositive();
    }

    @Test
    void refusesACheckpointOfAnotherTraining() {
        Paused paused = (Paused) train(TinyTraining.documents(12, 3), ONE_STEP);
        TrainingRequest other = TinyTraining.request(TinyTraining.documents(12, 4), 1);
        assertThatThrownBy(
                        () ->
                                engine(TinyTraining.settings(1, 1_000))
                                        .train(
                                                other,
                                                Optional.of(paused.checkpoint()),
                                                ONE_STEP,
                                                work))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("other data or settings");
    }

    @Test
    void refusesADamagedCheckpoint() throws IOException {
        List<LabeledDocument> documents = TinyTraining.documents(12, 3);
        Paused paused = (Paused) train(documents, ONE_STEP);
        byte[] sound = Files.readAllBytes(paused.checkpoint());
        for (int at : new int[] {0, sound.length / 2, sound.length - 1}) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 1;
            Files.write(paused.checkpoint(), damaged);
            assertThatThrownBy(
                            () ->
                                    engine(TinyTraining.settings(1, 1_000))
                                            .train(
                                                    TinyTraining.request(documents, 1),
                                                    Optional.of(paused.checkpoint()),
                                                    ONE_STEP,
                                                    work))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessage("The checkpoint is damaged");
        }
    }

    @Test
    void reportsLabelsThatNoUnitsCover() {
        String text = "the loan of date";
        EntityLabel half = new EntityLabel("Lender", new Span(4, 6));
        LabeledDocument document =
                new LabeledDocument(
                        "half.txt", "en", text, List.of(new Span(0, 16)), List.of(half));
        Finished outcome = (Finished) train(List.of(document), TinyTraining.unlimited());
        assertThat(outcome.unrepresented())
                .containsExactly(new UnrepresentedLabel("half.txt", half));
        assertThat(outcome.characters()).isEqualTo(16);
        assertThat(outcome.validationF1()).isNaN();
    }

    @Test
    void tellsTheUserWhatIsMissing() {
        LabeledDocument unlabelled =
                new LabeledDocument("a.txt", "en", "text", List.of(new Span(0, 4)), List.of());
        LabeledDocument blank =
                new LabeledDocument(
                        "a.txt",
                        "en",
                        "a  b",
                        List.of(new Span(0, 4)),
                        List.of(new EntityLabel("Lender", new Span(1, 3))));
        assertThatThrownBy(() -> train(List.of(), ONE_STEP))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("no document");
        assertThatThrownBy(() -> train(List.of(unlabelled), ONE_STEP))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("no labels");
        assertThatThrownBy(() -> train(List.of(blank), ONE_STEP))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining("white space");
    }

    @Test
    void refusesAConfigurationThatIsNot() {
        TrainingRequest request =
                new TrainingRequest(
                        new ListedDocuments(TinyTraining.documents(2, 1)),
                        TinyTraining.CATEGORIES,
                        "1999-01-01",
                        1,
                        "en",
                        false);
        assertThatThrownBy(
                        () ->
                                engine(TinyTraining.settings(1, 1_000))
                                        .train(request, Optional.empty(), ONE_STEP, work))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageContaining(TrainingConfigurations.BALANCED.configVersion());
    }
}
