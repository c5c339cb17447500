package io.spanwright.engine.train;

import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.Arrays;
import java.util.List;

/** What each step learns from; the same for the same windows, settings and seed. */
final class TrainingPlan {

    private final List<TrainingWindow> windows;
    private final BatchPlanner planner;
    private final TrainingSettings.Pace pace;
    private final int[] lastSteps;
    private int plannedEpoch = -1;
    private List<int[]> batches = List.of();

    private TrainingPlan(
            List<TrainingWindow> windows,
            TrainingSettings.Pace pace,
            BatchPlanner planner,
            int epochs) {
        this.windows = List.copyOf(windows);
        this.pace = pace;
        this.planner = planner;
        lastSteps = new int[epochs];
        int steps = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            steps += planner.plan(epoch).size();
            lastSteps[epoch] = steps;
        }
    }

    static TrainingPlan of(
            List<TrainingWindow> windows,
            SpecialIds special,
            TrainingSettings settings,
            long seed) {
        int[] lengths =
                windows.stream().mapToInt(window -> window.subWords() + special.count()).toArray();
        int subWords = Arrays.stream(lengths).sum();
        TrainingSettings.Pace pace = settings.pace(subWords);
        BatchPlanner planner = new BatchPlanner(lengths, pace.positions(), seed);
        return new TrainingPlan(windows, pace, planner, settings.epochs().of(subWords));
    }

    /** How large the steps are. */
    TrainingSettings.Pace pace() {
        return pace;
    }

    /** Steps of all epochs. */
    int steps() {
        return lastSteps[lastSteps.length - 1];
    }

    int epochs() {
        return lastSteps.length;
    }

    /** The epoch, from 0, of a step, from 0. */
    int epoch(int step) {
        int epoch = 0;
        while (lastSteps[epoch] <= step) {
            epoch++;
        }
        return epoch;
    }

    /** Whether so many steps complete an epoch. */
    boolean completesEpoch(int steps) {
        return Arrays.binarySearch(lastSteps, steps) >= 0;
    }

    /** The windows of a step, from 0. */
    List<TrainingWindow> windows(int step) {
        int epoch = epoch(step);
        if (epoch != plannedEpoch) {
            batches = planner.plan(epoch);
            plannedEpoch = epoch;
        }
        int first = epoch == 0 ? 0 : lastSteps[epoch - 1];
        return Arrays.stream(batches.get(step - first)).mapToObj(windows::get).toList();
    }
}
