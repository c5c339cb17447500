package io.spanwright.engine.serve;

import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.example.Window;
import io.spanwright.engine.example.WindowBatch;
import io.spanwright.engine.example.WindowBatch.TextWindow;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.runtime.Lanes;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Tag scores of whole texts. Windows of all texts are batched by length; a unit's scores come from
 * the window in whose core it is.
 *
 * @param scorer of batches
 * @param planner cuts texts into windows
 * @param special ids around windows
 * @param tagCount T
 * @param lanes batches that run at the same time, at most; the scorer must allow more than 1
 */
public record TextScorer(
        TagScorer scorer, WindowPlanner planner, SpecialIds special, int tagCount, int lanes) {

    /** In positions, padding included: bounds the memory that one run takes. */
    private static final int LARGEST_BATCH = 1536;

    /** Batches one after the other. */
    public TextScorer(TagScorer scorer, WindowPlanner planner, SpecialIds special, int tagCount) {
        this(scorer, planner, special, tagCount, 1);
    }

    /** The same with the scores of another graph. */
    public TextScorer with(TagScorer other) {
        return new TextScorer(other, planner, special, tagCount, lanes);
    }

    private record Part(int text, TextWindow window) {}

    /**
     * Scores all units of all texts.
     *
     * @param stop asked before each batch; true ends the call with {@link CancellationException}
     * @return for each text its scores [units, T], row by row
     */
    public List<float[]> score(List<TextUnits> texts, BooleanSupplier stop) {
        List<float[]> scores =
                texts.stream().map(text -> new float[text.size() * tagCount]).toList();
        List<List<Part>> batches = batches(parts(texts));
        Lanes.share(
                lanes,
                batches.size(),
                batch -> {
                    if (stop.getAsBoolean()) {
                        throw new CancellationException("stopped");
                    }
                    run(batches.get(batch), scores);
                });
        return scores;
    }

    private List<List<Part>> batches(List<Part> parts) {
        int largest = largestBatch(parts);
        List<List<Part>> batches = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            int to = batchEnd(parts, from, largest);
            batches.add(parts.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** So large that every lane gets the same number of batches. */
    private int largestBatch(List<Part> parts) {
        int all = parts.stream().mapToInt(this::positions).sum();
        int rounds = 1 + all / (lanes * LARGEST_BATCH);
        return Math.min(LARGEST_BATCH, 1 + all / (lanes * rounds));
    }

    private int positions(Part part) {
        return part.window().subWords() + special.count();
    }

    private List<Part> parts(List<TextUnits> texts) {
        List<Part> parts = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            for (Window window : planner.plan(texts.get(text))) {
                parts.add(new Part(text, new TextWindow(texts.get(text), window)));
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.window().subWords()));
        return parts;
    }

    private int batchEnd(List<Part> parts, int from, int largest) {
        int to = from + 1;
        while (to < parts.size()) {
            if (positions(parts.get(to)) * (to + 1 - from) > largest) {
                break;
            }
            to++;
        }
        return to;
    }

    private void run(List<Part> parts, List<float[]> scores) {
        WindowBatch batch = WindowBatch.of(parts.stream().map(Part::window).toList(), special);
        float[] given = scorer.score(batch.batch());
        for (int row = 0; row < parts.size(); row++) {
            Window window = parts.get(row).window().window();
            float[] target = scores.get(parts.get(row).text());
            for (int unit = window.coreFrom(); unit < window.coreTo(); unit++) {
                int source = batch.scoreRow(row, unit, tagCount);
                System.arraycopy(given, source, target, unit * tagCount, tagCount);
            }
        }
    }
}
