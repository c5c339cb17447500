package io.spanwright.engine.serve;

import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.example.Window;
import io.spanwright.engine.example.WindowBatch;
import io.spanwright.engine.example.WindowBatch.TextWindow;
import io.spanwright.engine.example.WindowPlanner;
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
 */
public record TextScorer(
        TagScorer scorer, WindowPlanner planner, SpecialIds special, int tagCount) {

    /** In positions, padding included: bounds the memory that one run takes. */
    private static final int LARGEST_BATCH = 1536;

    /** The same with the scores of another graph. */
    public TextScorer with(TagScorer other) {
        return new TextScorer(other, planner, special, tagCount);
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
        List<Part> parts = parts(texts);
        int from = 0;
        while (from < parts.size()) {
            if (stop.getAsBoolean()) {
                throw new CancellationException("stopped");
            }
            int to = batchEnd(parts, from);
            run(parts.subList(from, to), scores);
            from = to;
        }
        return scores;
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

    private int batchEnd(List<Part> parts, int from) {
        int to = from + 1;
        while (to < parts.size()) {
            int length = parts.get(to).window().subWords() + special.count();
            if (length * (to + 1 - from) > LARGEST_BATCH) {
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
