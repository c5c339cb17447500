package io.spanwright.engine.serve;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.engine.artifact.TagsFile;
import io.spanwright.engine.artifact.VerifiedArtifact;
import io.spanwright.engine.calibration.Temperature;
import io.spanwright.engine.crf.LikelySpan;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.crf.UnitSpan;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.quantize.ByteProducts;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.tokenizer.SpecialIds;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/**
 * A trained model in use: one session, one tokenizer, any number of threads. One chain runs over a
 * whole text, so that no entity breaks at the border of two windows.
 */
public final class OnnxEntityRecognizer implements EntityRecognizer {

    private final SubWordTokenizer tokenizer;
    private final ModelSession session;
    private final TextScorer scorer;
    private final List<String> categories;
    private final Transitions transitions;
    private final Temperature temperature;
    private final ReadWriteLock usage = new ReentrantReadWriteLock();
    private boolean closed;

    private OnnxEntityRecognizer(
            VerifiedArtifact artifact,
            SubWordTokenizer tokenizer,
            ModelSession session,
            OnnxRuntime runtime) {
        this.tokenizer = tokenizer;
        this.session = session;
        TagsFile tags = artifact.tags();
        scorer =
                new TextScorer(
                        new SessionScorer(runtime, session),
                        tags.windowPlanner(),
                        special(tags),
                        tags.tags().size());
        categories = tags.categories();
        transitions = tags.crfTransitions();
        temperature = artifact.temperature();
    }

    /**
     * Loads a model.
     *
     * @param natives where native libraries are unpacked
     * @param threads of ONNX Runtime within one operator
     */
    public static OnnxEntityRecognizer open(VerifiedArtifact artifact, Path natives, int threads) {
        OnnxRuntime runtime = OnnxRuntime.start(natives);
        SubWordTokenizer tokenizer = SubWordTokenizer.open(artifact.tokenizer(), natives);
        try {
            ByteBuffer model = ByteBuffer.wrap(artifact.model());
            ModelSession session = ByteProducts.open(runtime, model, threads);
            return new OnnxEntityRecognizer(artifact, tokenizer, session, runtime);
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    private static SpecialIds special(TagsFile tags) {
        TagsFile.SpecialIdsOf ids = tags.specialIds();
        return new SpecialIds(ids.before(), ids.after(), ids.padding());
    }

    @Override
    public List<String> categories() {
        return categories;
    }

    @Override
    public List<List<RecognizedEntity>> recognize(List<String> texts, BooleanSupplier stop) {
        List<List<RecognizedEntity>> entities = new ArrayList<>();
        for (ScoredText text : score(texts, stop)) {
            stopIf(stop);
            entities.add(entities(text));
        }
        return entities;
    }

    @Override
    public List<Double> probabilities(String text, List<EntityLabel> labels) {
        List<ScoredText.Candidate> candidates =
                labels.stream()
                        .map(one -> new ScoredText.Candidate(number(one.category()), one.span()))
                        .toList();
        return score(List.of(text), () -> false).get(0).probabilities(candidates);
    }

    private int number(String category) {
        int number = categories.indexOf(category);
        if (number < 0) {
            throw new IllegalArgumentException("a label has a category the model does not know");
        }
        return number;
    }

    private List<ScoredText> score(List<String> texts, BooleanSupplier stop) {
        usage.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the recognizer is closed");
            }
            List<TextUnits> units = encode(texts, stop);
            List<float[]> scores = scorer.score(units, stop);
            List<ScoredText> scored = new ArrayList<>();
            for (int text = 0; text < units.size(); text++) {
                scored.add(
                        new ScoredText(
                                units.get(text),
                                scores.get(text),
                                scorer.tagCount(),
                                transitions,
                                temperature.value()));
            }
            return scored;
        } finally {
            usage.readLock().unlock();
        }
    }

    private List<TextUnits> encode(List<String> texts, BooleanSupplier stop) {
        List<TextUnits> units = new ArrayList<>();
        for (String text : texts) {
            stopIf(stop);
            units.add(TextUnits.of(text, tokenizer.encode(text)));
        }
        return units;
    }

    private List<RecognizedEntity> entities(ScoredText text) {
        return text.likely().stream().map(likely -> entity(text.units(), likely)).toList();
    }

    private RecognizedEntity entity(TextUnits units, LikelySpan likely) {
        UnitSpan span = likely.span();
        return new RecognizedEntity(
                categories.get(span.category()),
                units.encoding().span(span.from(), span.to()),
                likely.probability());
    }

    private static void stopIf(BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
    }

    /** Waits for calls that run. */
    @Override
    public void close() {
        usage.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
                tokenizer.close();
            }
        } finally {
            usage.writeLock().unlock();
        }
    }
}
