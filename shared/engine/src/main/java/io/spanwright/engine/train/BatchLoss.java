package io.spanwright.engine.train;

import io.spanwright.engine.crf.ChainLoss;
import io.spanwright.engine.crf.Emissions;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowBatch;
import io.spanwright.engine.network.Forward;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.List;

/** The loss of one batch, as its share of a step's mean loss a unit, and its gradients. */
final class BatchLoss {

    private final List<TrainingWindow> windows;
    private final WindowBatch batch;
    private final double weight;

    /**
     * Lays out the windows.
     *
     * @param units taught by the whole step
     */
    BatchLoss(List<TrainingWindow> windows, SpecialIds special, int units) {
        this.windows = windows;
        batch = WindowBatch.of(windows.stream().map(TrainingWindow::textWindow).toList(), special);
        weight = 1.0 / units;
    }

    WindowBatch batch() {
        return batch;
    }

    /**
     * The loss.
     *
     * @param scoreGradients [B, S, T], all 0; filled
     * @param transitionGradients all 0; filled
     */
    double compute(
            Forward forward,
            Transitions transitions,
            float[] scoreGradients,
            double[] transitionGradients) {
        ChainLoss loss = new ChainLoss(transitions);
        double sum = 0;
        for (int row = 0; row < windows.size(); row++) {
            TrainingWindow window = windows.get(row);
            for (TrainingWindow.Chain chain : window.chains()) {
                Emissions emissions =
                        new Emissions(
                                forward.scores(), rows(row, chain, forward), forward.tagCount(), 1);
                sum +=
                        loss.add(
                                emissions,
                                window.path(chain),
                                weight,
                                scoreGradients,
                                transitionGradients);
            }
        }
        return sum * weight;
    }

    private int[] rows(int row, TrainingWindow.Chain chain, Forward forward) {
        int[] rows = new int[chain.to() - chain.from()];
        for (int index = 0; index < rows.length; index++) {
            rows[index] = batch.scoreRow(row, chain.from() + index, forward.tagCount());
        }
        return rows;
    }
}
