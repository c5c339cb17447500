package io.spanwright.core.labels.content;

import io.spanwright.core.labels.content.Surface.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often two categories are given to the same words. */
final class CategoryPairs {

    /** A surface of more categories says nothing about any two of them. */
    private static final int MOST_CATEGORIES_OF_A_SURFACE = 8;

    private final Map<Integer, Pair> pairs = new LinkedHashMap<>();

    private CategoryPairs() {}

    static CategoryPairs of(LabeledSurfaces surfaces) {
        CategoryPairs pairs = new CategoryPairs();
        surfaces.table().all().forEach(pairs::add);
        return pairs;
    }

    private void add(Surface surface) {
        List<Use> uses = surface.uses();
        if (uses.size() > MOST_CATEGORIES_OF_A_SURFACE) {
            return;
        }
        for (int i = 0; i < uses.size(); i++) {
            for (int j = i + 1; j < uses.size(); j++) {
                of(uses.get(i).category(), uses.get(j).category())
                        .add(uses.get(i).labels(), uses.get(j).labels());
            }
        }
    }

    /** The pair of two categories, whichever comes first. */
    Pair of(int category, int other) {
        int smaller = Math.min(category, other);
        int larger = Math.max(category, other);
        return pairs.computeIfAbsent(
                smaller * CategoryIds.MOST + larger, key -> new Pair(smaller, larger));
    }

    List<Pair> all() {
        return List.copyOf(pairs.values());
    }

    /** Two categories and what the words they share are labelled as. */
    static final class Pair {

        private final int category;
        private final int other;
        private int surfaces;
        private int less;

        private Pair(int category, int other) {
            this.category = category;
            this.other = other;
        }

        private void add(int labels, int otherLabels) {
            surfaces++;
            less += Math.min(labels, otherLabels);
        }

        int category() {
            return category;
        }

        int other() {
            return other;
        }

        /** Number of surfaces that have both categories. */
        int surfaces() {
            return surfaces;
        }

        /** Labels of the shared surfaces, of whichever category the surface has less often. */
        int minorityLabels() {
            return less;
        }
    }
}
