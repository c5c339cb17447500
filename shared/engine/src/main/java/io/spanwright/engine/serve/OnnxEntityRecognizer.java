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
import io.spanwright.engine.runtime.Lanes;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.tokenizer.SpecialIds;
import io.spanwright.engine.tokenizer.SubWordTokenizer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A trained model in use: one session, one tokenizer, any number of threads. One chain runs over a
 * whole text, so that no entity breaks at the border of two windows.
 */
public final class OnnxEntityRecognizer implements EntityRecognizer {

    private final SubWordTokenizer tokenizer;
    private final ModelSession session;
    private final int lanes;
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
            OnnxRuntime runtime,
            int lanes) {
        this.tokenizer = tokenizer;
        this.session = session;
        this.lanes = lanes;
        TagsFile tags = artifact.tags();
        scorer =
                new TextScorer(
                        new SessionScorer(runtime, session),
                        tags.windowPlanner(),
                        special(tags),
                        tags.tags().size(),
                        lanes);
        categories = tags.categories();
        transitions = tags.crfTransitions();
        temperature = artifact.temperature();
    }

    /**
     * Loads a model.
     *
     * @param natives where native libraries are unpacked
     * @param lanes of one call, each of one thread, that share out its texts and windows
     */
    public static OnnxEntityRecognizer open(VerifiedArtifact artifact, Path natives, int lanes) {
        OnnxRuntime runtime = OnnxRuntime.start(natives);
        SubWordTokenizer tokenizer = SubWordTokenizer.open(artifact.tokenizer(), natives);
        try {
            ByteBuffer model = ByteBuffer.wrap(artifact.model());
            ModelSession session = ByteProducts.open(runtime, model, 1);
            return new OnnxEntityRecognizer(artifact, tokenizer, session, runtime, lanes);
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
        return inLanes(score(texts, stop), stop, this::entities);
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
            List<TextUnits> units = inLanes(texts, stop, this::encode);
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

    private TextUnits encode(String text) {
        return TextUnits.of(text, tokenizer.encode(text));
    }

    private <T, R> List<R> inLanes(List<T> all, BooleanSupplier stop, Function<T, R> work) {
        List<R> done = new ArrayList<>(Collections.nCopies(all.size(), null));
        Lanes.share(
                lanes,
                all.size(),
                one -> {
                    stopIf(stop);
                    done.set(one, work.apply(all.get(one)));
                });
        return done;
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
