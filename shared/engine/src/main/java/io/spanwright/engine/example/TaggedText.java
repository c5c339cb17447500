package io.spanwright.engine.example;

import static java.util.Objects.requireNonNull;

/**
 * A text with the right tag of each unit.
 *
 * @param units what the network reads
 * @param tags a tag number for each unit, or {@link #NOT_TAUGHT}
 */
public record TaggedText(TextUnits units, short[] tags) {

    /** In place of a tag: people did not label this part, so nothing is known of it. */
    public static final short NOT_TAUGHT = -1;

    public TaggedText {
        requireNonNull(units, "units is null");
        if (tags.length != units.size()) {
            throw new IllegalArgumentException(
                    tags.length + " tags for " + units.size() + " units");
        }
    }

    /** Whether any unit is labelled. */
    public boolean hasEntity() {
        for (short tag : tags) {
            if (tag > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cut in front of the unit would go through an entity. */
    boolean isInsideEntity(int unit) {
        return tags[unit] > 0 && tags[unit] % 2 == 0;
    }
}
