package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.Forward;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.List;
import java.util.stream.IntStream;

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
     * @param transitionGradients all 0; filled
     * @return the mean loss a unit
     */
    double run(List<TrainingWindow> windows, int step, double[] transitionGradients) {
        int units = windows.stream().mapToInt(TrainingWindow::taughtUnits).sum();
        int lanes = Math.min(count, windows.size());
        double[] losses = new double[lanes];
        double[][] laneGradients = new double[lanes][transitionGradients.length];
        IntStream.range(0, lanes)
                .parallel()
                .forEach(
                        lane ->
                                losses[lane] =
                                        pass(
                                                share(windows, lane, lanes),
                                                units,
                                                SEEDS_A_STEP * step + lane,
                                                lane,
                                                laneGradients[lane]));
        network.joinGradients();
        double loss = 0;
        for (int lane = 0; lane < lanes; lane++) {
            loss += losses[lane];
            for (int index = 0; index < transitionGradients.length; index++) {
                transitionGradients[index] += laneGradients[lane][index];
            }
        }
        return loss;
    }

    private static List<TrainingWindow> share(List<TrainingWindow> windows, int lane, int lanes) {
        int from = windows.size() * lane / lanes;
        return windows.subList(from, windows.size() * (lane + 1) / lanes);
    }

    private double pass(
            List<TrainingWindow> windows,
            int units,
            long seed,
            int lane,
            double[] transitionGradients) {
        BatchLoss loss = new BatchLoss(windows, special, units);
        Forward forward = network.forward(loss.batch().batch(), true, seed);
        float[] scoreGradients = new float[forward.scores().length];
        double value = loss.compute(forward, transitions, scoreGradients, transitionGradients);
        network.backward(forward, scoreGradients, lane);
        return value;
    }
}
