package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingOutcome.UnrepresentedLabel;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowSizes;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents as numbers.
 *
 * @param teaching learned from
 * @param heldOut judged by; may be empty
 * @param characters UTF-16 code units of all documents
 * @param labels how many people made
 * @param unrepresented labels that had to be approximated
 */
public record TrainingSet(
        List<TaggedText> teaching,
        List<TaggedText> heldOut,
        long characters,
        int labels,
        List<UnrepresentedLabel> unrepresented) {

    public TrainingSet {
        teaching = List.copyOf(teaching);
        heldOut = List.copyOf(heldOut);
        unrepresented = List.copyOf(unrepresented);
    }

    /** The windows that have something to teach, in order. */
    List<TrainingWindow> windows(WindowSizes sizes) {
        WindowPlanner planner = new WindowPlanner(sizes);
        List<TrainingWindow> windows = new ArrayList<>();
        for (TaggedText text : teaching) {
            planner.plan(text).stream()
                    .map(window -> new TrainingWindow(text, window))
                    .filter(window -> !window.chains().isEmpty())
                    .forEach(windows::add);
        }
        return windows;
    }
}
