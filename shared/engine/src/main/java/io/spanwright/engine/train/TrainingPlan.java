package io.spanwright.engine.train;

import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.Arrays;
import java.util.List;

/** What each step learns from; the same for the same windows, settings and seed. */
final class TrainingPlan {

    private final List<Turn> turns;
    private final TrainingSettings.Pace pace;
    private final long seed;
    private final int[] lastSteps;
    private int plannedEpoch = -1;
    private List<int[]> batches = List.of();

    /** All texts, cut in one way. */
    private record Turn(WindowIndex windows, int[] lengths) {

        static Turn of(WindowIndex windows, SpecialIds special) {
            int[] lengths = new int[windows.size()];
            Arrays.setAll(lengths, window -> windows.subWords(window) + special.count());
            return new Turn(windows, lengths);
        }

        long subWords() {
            return Arrays.stream(lengths).asLongStream().sum();
        }
    }

    /**
     * A plan.
     *
     * @param turns the same texts, cut in one or more ways that epochs take turns in
     * @param share of the epochs that data of this size is read in, above 0 to 1; where it is less
     *     than all, each turn comes equally often
     */
    TrainingPlan(
            List<WindowIndex> turns,
            double share,
            SpecialIds special,
            TrainingSettings settings,
            long seed) {
        this.turns = turns.stream().map(one -> Turn.of(one, special)).toList();
        this.seed = seed;
        int subWords = (int) this.turns.stream().mapToLong(Turn::subWords).average().orElseThrow();
        pace = settings.pace(subWords);
        int epochs = settings.epochs().of(subWords);
        int rounds = Math.max(1, (int) Math.round(share * epochs / turns.size()));
        lastSteps = new int[share < 1 ? rounds * turns.size() : epochs];
        int steps = 0;
        for (int epoch = 0; epoch < lastSteps.length; epoch++) {
            steps += batches(epoch).size();
            lastSteps[epoch] = steps;
        }
    }

    private Turn turn(int epoch) {
        return turns.get(epoch % turns.size());
    }

    private List<int[]> batches(int epoch) {
        return new BatchPlanner(turn(epoch).lengths(), pace.positions(), seed).plan(epoch);
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

    /** The windows of a step, from 0; read anew each time. */
    List<TrainingWindow> windows(int step) {
        int epoch = epoch(step);
        if (epoch != plannedEpoch) {
            batches = batches(epoch);
            plannedEpoch = epoch;
        }
        int first = epoch == 0 ? 0 : lastSteps[epoch - 1];
        return Arrays.stream(batches.get(step - first))
                .mapToObj(turn(epoch).windows()::read)
                .toList();
    }
}
