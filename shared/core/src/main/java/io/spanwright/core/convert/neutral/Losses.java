package io.spanwright.core.convert.neutral;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what can't be represented and keeps a few places of each kind. Not thread-safe. */
public final class Losses {

    private static final int MOST_EXAMPLES = 5;

    private final Map<LossKind, Tally> tallies = new EnumMap<>(LossKind.class);

    private static final class Tally {
        private long count;
        private final List<String> examples = new ArrayList<>();
    }

    /** One more of the kind. */
    public void add(LossKind kind, Place place) {
        add(kind, place.toString());
    }

    /** One more of the kind, in a document. */
    public void add(LossKind kind, NeutralDocument document, int offset) {
        add(kind, document.place() + " offset " + offset);
    }

    /** One more of the kind. */
    public void add(LossKind kind, String place) {
        Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
        tally.count++;
        if (tally.examples.size() < MOST_EXAMPLES) {
            tally.examples.add(place);
        }
    }

    /** Several more of the kind at one place. */
    public void add(LossKind kind, Place place, int count) {
        for (int i = 0; i < count; i++) {
            add(kind, place);
        }
    }

    /** What was counted, in the order of the kinds. */
    public List<Loss> toList() {
        return tallies.entrySet().stream()
                .map(e -> new Loss(e.getKey(), e.getValue().count, e.getValue().examples))
                .toList();
    }
}
