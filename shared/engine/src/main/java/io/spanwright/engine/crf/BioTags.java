package io.spanwright.engine.crf;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of the tags: 0 is outside of any entity (O), {@code 1 + 2c} begins an entity of category
 * number c (B), {@code 2 + 2c} goes on inside one (I). I follows only B or I of its own category.
 *
 * @param categories how many categories there are, at least 1
 */
public record BioTags(int categories) {

    /** The tag of what is no entity. */
    public static final int OUTSIDE = 0;

    public BioTags {
        if (categories < 1) {
            throw new IllegalArgumentException(
                    "categories is " + categories + ", expected 1 or more");
        }
    }

    /** T. */
    public int count() {
        return 2 * categories + 1;
    }

    /** The tag of an entity's first unit. */
    public static int begin(int category) {
        return 1 + 2 * category;
    }

    /** The tag of an entity's further units. */
    public static int inside(int category) {
        return 2 + 2 * category;
    }

    public static boolean isBegin(int tag) {
        return tag % 2 == 1;
    }

    public static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    /** The category of a tag other than {@link #OUTSIDE}. */
    public static int category(int tag) {
        return (tag - 1) / 2;
    }

    /** The inside tag of a tag's category; the tag is not {@link #OUTSIDE}. */
    static int insideOf(int tag) {
        return inside(category(tag));
    }

    /** The entities of a path, in order. A path that starts inside an entity starts one. */
    public static List<UnitSpan> spans(int[] path) {
        List<UnitSpan> spans = new ArrayList<>();
        int from = 0;
        while (from < path.length) {
            int to = from + 1;
            if (path[from] != OUTSIDE) {
                while (to < path.length && path[to] == insideOf(path[from])) {
                    to++;
                }
                spans.add(new UnitSpan(from, to, category(path[from])));
            }
            from = to;
        }
        return spans;
    }
}
