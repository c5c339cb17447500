package io.spanwright.engine.artifact;

import static java.util.Objects.requireNonNull;

import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.example.WordShapes;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code tags.json}: what the graph's numbers mean.
 *
 * @param formatVersion of this file, {@link #FORMAT}
 * @param categories in the order of their numbers
 * @param tags T names, {@code O}, {@code B-Date}, {@code I-Date}, in the order of the scores
 * @param transitions three scores a tag: to O, to any B, to the I of its category
 * @param wordShapes version of the numbering of word shapes
 * @param windows how texts are cut for it
 * @param specialIds put around the sub-words of each window
 */
public record TagsFile(
        int formatVersion,
        List<String> categories,
        List<String> tags,
        float[] transitions,
        int wordShapes,
        Windows windows,
        SpecialIdsOf specialIds) {

    public static final int FORMAT = 2;

    /**
     * Sizes in sub-words, and how far a window may see.
     *
     * @param scope {@code LINE} or {@code TEXT}
     */
    public record Windows(int core, int context, WindowScope scope) {

        /** As the file has it. */
        public static Windows of(WindowSizes sizes, WindowScope scope) {
            return new Windows(sizes.core(), sizes.context(), scope);
        }

        WindowPlanner planner() {
            return new WindowPlanner(new WindowSizes(core, context), scope);
        }
    }

    /** Ids in front of a window's sub-words, behind them, and of padding. */
    public record SpecialIdsOf(List<Integer> before, List<Integer> after, int padding) {}

    public TagsFile {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        requireNonNull(transitions, "transitions is null");
        requireNonNull(windows, "windows is null");
        requireNonNull(specialIds, "specialIds is null");
        check(formatVersion == FORMAT, "formatVersion is not " + FORMAT);
        check(wordShapes == WordShapes.VERSION, "wordShapes is not " + WordShapes.VERSION);
        check(tags.equals(names(categories)), "tags are not those of the categories");
        check(transitions.length == 3 * tags.size(), "transitions are not three a tag");
        for (float score : transitions) {
            check(Float.isFinite(score), "a transition is not a number");
        }
    }

    /** The names of all tags. */
    public static List<String> names(List<String> categories) {
        List<String> names = new ArrayList<>(List.of("O"));
        for (String category : categories) {
            names.add("B-" + category);
            names.add("I-" + category);
        }
        return List.copyOf(names);
    }

    public BioTags bioTags() {
        return new BioTags(categories.size());
    }

    public Transitions crfTransitions() {
        return new Transitions(transitions);
    }

    public WindowPlanner windowPlanner() {
        return windows.planner();
    }

    private static void check(boolean good, String message) {
        if (!good) {
            throw new IllegalArgumentException(message);
        }
    }
}
