package io.spanwright.core.labels.content;

import java.util.ArrayList;
import java.util.List;

/** How often the same words are labelled, by category, and where they are not. */
final class Surface {

    private final boolean distinctive;
    private final List<Use> uses = new ArrayList<>(1);
    private Gaps gaps;

    /**
     * A surface.
     *
     * @param distinctive whether the words hardly stand for anything else
     */
    Surface(boolean distinctive) {
        this.distinctive = distinctive;
    }

    void label(int category, int document, Place place) {
        for (Use use : uses) {
            if (use.category == category) {
                use.label(document, place);
                return;
            }
        }
        Use use = new Use(category);
        use.label(document, place);
        uses.add(use);
    }

    boolean isDistinctive() {
        return distinctive;
    }

    /** By category, in the order they were met. */
    List<Use> uses() {
        return List.copyOf(uses);
    }

    /** Number of all labels. */
    int labels() {
        return uses.stream().mapToInt(Use::labels).sum();
    }

    /** The category that most of the labels have; the first of several. */
    Use mostFrequent() {
        Use most = uses.get(0);
        for (Use use : uses) {
            most = use.labels > most.labels ? use : most;
        }
        return most;
    }

    /** Where the words are not labelled. */
    Gaps gaps() {
        if (gaps == null) {
            gaps = new Gaps();
        }
        return gaps;
    }

    /** The labels of one category. */
    static final class Use {

        /** No slip is more frequent than this. */
        static final int MOST_PLACES = 2;

        private final int category;
        private int labels;
        private int documents;
        private int lastDocument = -1;
        private final List<Place> places = new ArrayList<>(1);

        private Use(int category) {
            this.category = category;
        }

        private void label(int document, Place place) {
            labels++;
            documents += document == lastDocument ? 0 : 1;
            lastDocument = document;
            if (labels <= MOST_PLACES) {
                places.add(place);
            } else {
                places.clear();
            }
        }

        int category() {
            return category;
        }

        int labels() {
            return labels;
        }

        /** How many documents have such a label. */
        int documents() {
            return documents;
        }

        /** All of them, or none where there are more than {@link #MOST_PLACES}. */
        List<Place> places() {
            return List.copyOf(places);
        }
    }

    /** Places where the words are without a label. */
    static final class Gaps {

        private static final int MOST_PLACES = 5;

        private int count;
        private final List<Place> places = new ArrayList<>(1);

        void add(Place place) {
            count++;
            if (places.size() < MOST_PLACES) {
                places.add(place);
            }
        }

        int count() {
            return count;
        }

        /** The first of them. */
        List<Place> places() {
            return List.copyOf(places);
        }
    }
}
