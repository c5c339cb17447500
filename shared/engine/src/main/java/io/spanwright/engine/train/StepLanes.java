package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.Forward;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.runtime.Lanes;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.List;

/**
 * Computes the gradients of a step, its windows shared out among lanes that run at the same time:
 * two passes of one thread each are faster than one pass of two threads, which wait for each other
 * at every operator. The outcome depends on the number of lanes, not on their timing.
 *
 * @param count lanes of the network
 */
record StepLanes(TrainableNetwork network, Transitions transitions, SpecialIds special, int count) {

    /** More would have too few windows each; further threads work within the operators. */
    private static final int MOST = 4;

    private static final long SEEDS_A_STEP = 1_024;

    /** How many lanes so many threads are best used in. */
    static int of(int threads) {
        return Math.min(threads, MOST);
    }

    /**
     * Leaves the gradients in the network.
     *
     * @param step settles what is dropped out
     * @param transitionGradients all 0; filled
     * @return the mean loss a unit
     */
    double run(List<TrainingWindow> windows, long step, double[] transitionGradients) {
        int units = windows.stream().mapToInt(TrainingWindow::taughtUnits).sum();
        int lanes = Math.min(count, windows.size());
        Pass[] passes = new Pass[lanes];
        Lanes.run(
                lanes,
                lane -> {
                    passes[lane] = new Pass(lane, new double[transitionGradients.length]);
                    passes[lane].run(share(windows, lane, lanes), units, step);
                });
        double loss = 0;
        for (Pass pass : passes) {
            loss += pass.loss;
            for (int index = 0; index < transitionGradients.length; index++) {
                transitionGradients[index] += pass.transitionGradients[index];
            }
        }
        network.joinGradients();
        return loss;
    }

    private static List<TrainingWindow> share(List<TrainingWindow> windows, int lane, int lanes) {
        int from = windows.size() * lane / lanes;
        return windows.subList(from, windows.size() * (lane + 1) / lanes);
    }

    /** One lane's part of a step. */
    private final class Pass {

        private final int lane;
        private final double[] transitionGradients;
        private double loss;

        private Pass(int lane, double[] transitionGradients) {
            this.lane = lane;
            this.transitionGradients = transitionGradients;
        }

        private void run(List<TrainingWindow> windows, int units, long step) {
            long seed = SEEDS_A_STEP * step + lane;
            BatchLoss batch = new BatchLoss(windows, special, units);
            Forward forward = network.forward(batch.batch().batch(), true, seed);
            float[] scoreGradients = new float[forward.scores().length];
            loss = batch.compute(forward, transitions, scoreGradients, transitionGradients);
            network.backward(forward, scoreGradients, lane);
        }
    }
}
