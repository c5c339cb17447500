package io.spanwright.engine.train;

import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.Window;
import io.spanwright.engine.example.WindowBatch.TextWindow;
import java.util.ArrayList;
import java.util.List;

/** A window with something to learn in its core. */
record TrainingWindow(TaggedText text, Window window) {

    /** Consecutive units that all have a tag. */
    record Chain(int from, int to) {}

    /** All of a text, however long. */
    static TrainingWindow whole(TaggedText text) {
        int units = text.units().size();
        return new TrainingWindow(text, new Window(0, units, 0, units));
    }

    TextWindow textWindow() {
        return new TextWindow(text.units(), window);
    }

    int subWords() {
        return text.units().subWords(window.from(), window.to());
    }

    /** The parts of the core that people labelled. */
    List<Chain> chains() {
        List<Chain> chains = new ArrayList<>();
        int from = window.coreFrom();
        while (from < window.coreTo()) {
            int to = from;
            while (to < window.coreTo() && text.tags()[to] != TaggedText.NOT_TAUGHT) {
                to++;
            }
            if (to > from) {
                chains.add(new Chain(from, to));
            }
            from = to + 1;
        }
        return chains;
    }

    boolean teaches() {
        return !chains().isEmpty();
    }

    /** How many units there are to learn from. */
    int taughtUnits() {
        return chains().stream().mapToInt(chain -> chain.to() - chain.from()).sum();
    }

    int[] path(Chain chain) {
        int[] path = new int[chain.to() - chain.from()];
        for (int index = 0; index < path.length; index++) {
            path[index] = text.tags()[chain.from() + index];
        }
        return path;
    }
}
