package io.spanwright.core.dataset;

import io.spanwright.core.text.Span;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Labels in 12 bytes each instead of 52: a project may have millions of them. Immutable; equal to
 * any list of equal labels.
 */
final class PackedLabels extends AbstractList<EntityLabel> implements RandomAccess {

    private final String[] categories;

    /** Start and end of each span. */
    private final int[] bounds;

    private PackedLabels(String[] categories, int[] bounds) {
        this.categories = categories;
        this.bounds = bounds;
    }

    /**
     * A copy of the labels. Equal categories take memory once if they are one string in {@code
     * labels}.
     */
    static List<EntityLabel> copyOf(List<EntityLabel> labels) {
        if (labels instanceof PackedLabels) {
            return labels;
        }
        String[] categories = new String[labels.size()];
        int[] bounds = new int[2 * categories.length];
        int index = 0;
        for (EntityLabel label : labels) {
            categories[index] = label.category();
            bounds[2 * index] = label.span().start();
            bounds[2 * index + 1] = label.span().end();
            index++;
        }
        return new PackedLabels(categories, bounds);
    }

    @Override
    public EntityLabel get(int index) {
        return new EntityLabel(
                categories[index], new Span(bounds[2 * index], bounds[2 * index + 1]));
    }

    @Override
    public int size() {
        return categories.length;
    }
}
