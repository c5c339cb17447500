package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.engine.TinyTraining;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.corpus.TestCorpus;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.network.Batch;
import io.spanwright.engine.quantize.PrecisionComparison;
import io.spanwright.engine.serve.TagScorer;
import io.spanwright.engine.serve.TextScorer;
import io.spanwright.engine.tokenizer.SpecialIds;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two scorers that know an amount by its first sub-word, and one that does not. */
class PrecisionJudgeTest {
    @RegisterExtension private static final TestCorpus CORPUS = new TestCorpus();

    private static final Temperature UNFITTED = Temperature.afterEpochs(5);
    private static final BioTags TAGS = new BioTags(2);

    private final SubWordTokenizer tokenizer = tokenizer();
    private final SpecialIds special = tokenizer.special();
    private final long dollar = tokenizer.encode("$").ids()[0];

    private static SubWordTokenizer tokenizer() {
        try {
            byte[] json =
                    Files.readAllBytes(
                            TinyTraining.engine()
                                    .encoder()
                                    .orElseThrow()
                                    .resolve("tokenizer.json"));
            return SubWordTokenizer.open(json, TinyTraining.engine().natives());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrainingSet data(int leastLabelsToHoldOut) {
        return TrainingSetReader.read(
                TinyTraining.request(TinyTraining.documents(20, 1), 1),
                tokenizer,
                TinyTraining.settings(1, leastLabelsToHoldOut),
                CORPUS.file());
    }

    private float[] score(Batch batch, int tag) {
        float[] scores = new float[batch.inputIds().length * TAGS.count()];
        for (int at = 0; at < batch.inputIds().length; at++) {
            int best = batch.inputIds()[at] == dollar ? tag : BioTags.OUTSIDE;
            scores[at * TAGS.count() + best] = 20;
        }
        return scores;
    }

    private TagScorer tagging(int tag) {
        return batch -> score(batch, tag);
    }

    private PrecisionJudge judge(TrainingSet data) {
        TextScorer scorer =
                new TextScorer(
                        tagging(1),
                        new WindowPlanner(new WindowSizes(32, 8), WindowScope.TEXT),
                        special,
                        TAGS.count());
        return new PrecisionJudge(data, Transitions.zero(TAGS), scorer, UNFITTED);
    }

    @Test
    void whatPredictsTheSameIsAsGood() {
        PrecisionComparison same = judge(data(1_000)).compare(tagging(1)).comparison();
        assertThat(same.agreement()).isEqualTo(1);
        assertThat(same.int8F1()).isEqualTo(same.fp32F1());
        assertThat(same.heldOut()).isFalse();
        assertThat(same.documents()).isEqualTo(20);
        assertThat(same.isAsGood()).isTrue();
    }

    @Test
    void whatPredictsOtherwiseIsNot() {
        PrecisionComparison other = judge(data(1_000)).compare(tagging(3)).comparison();
        assertThat(other.agreement()).isZero();
        assertThat(other.isAsGood()).isFalse();
    }

    @Test
    void whatPredictsNothingIsNotThoughItIsNoWorse() {
        PrecisionComparison none = judge(data(1_000)).compare(tagging(0)).comparison();
        assertThat(none.isAsGood()).isFalse();
    }

    @Test
    void judgesByWhatWasHeldOut() {
        TrainingSet data = data(10);
        PrecisionTrial trial = judge(data).compare(tagging(1));
        assertThat(trial.comparison().heldOut()).isTrue();
        assertThat(trial.comparison().documents()).isEqualTo(data.heldOut().size()).isPositive();
        assertThat(trial.temperature().observations()).isPositive();
    }

    @Test
    void keepsTheTemperatureThatItWasGivenWhereNothingWasHeldOut() {
        assertThat(judge(data(1_000)).compare(tagging(1)).temperature()).isEqualTo(UNFITTED);
    }
}
