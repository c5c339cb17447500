package io.spanwright.core.labels.content;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.content.Surface.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels whose words nearly always have another category. Words that have both more evenly are
 * ambiguous; and where more labels of two categories are on such words than on words that nearly
 * always have one, as with countries and their governments, the words don't decide between the two.
 */
final class InconsistentCategories {

    /** Fewer labels of the other category prove nothing. */
    private static final int FEWEST_OF_THE_OTHER = 5;

    /** The other category is at least so many times as frequent. */
    private static final int TIMES = 5;

    /** Of the labels of frequent words of two categories, most that may have the rarer one. */
    private static final double MOST_SLIPS = 0.03;

    private final LabeledSurfaces surfaces;

    /** Labels of frequent words, by the category that most of them have. */
    private final int[] frequent = new int[CategoryIds.MOST];

    /** By pair: labels of frequent words that nearly always have the other category. */
    private final Map<Integer, Integer> slips = new HashMap<>();

    /** By pair: labels of words that have the other category more often, but not by far. */
    private final Map<Integer, Integer> ambiguous = new HashMap<>();

    private final FindingList findings = new FindingList(FindingCode.INCONSISTENT_CATEGORY);

    private InconsistentCategories(LabeledSurfaces surfaces) {
        this.surfaces = surfaces;
    }

    static List<Finding> find(LabeledSurfaces surfaces) {
        InconsistentCategories check = new InconsistentCategories(surfaces);
        surfaces.table().all().forEach(check::count);
        surfaces.table().all().stream().filter(check::isFrequent).forEach(check::check);
        return check.findings.toList();
    }

    private boolean isFrequent(Surface surface) {
        return surface.mostFrequent().labels() >= FEWEST_OF_THE_OTHER;
    }

    private void count(Surface surface) {
        Use usual = surface.mostFrequent();
        if (isFrequent(surface)) {
            frequent[usual.category()] += surface.labels();
        }
        for (Use use : surface.uses()) {
            if (use != usual) {
                boolean rare = isFrequent(surface) && isRare(use, usual);
                (rare ? slips : ambiguous).merge(pair(use, usual), use.labels(), Integer::sum);
            }
        }
    }

    private static boolean isRare(Use use, Use usual) {
        return use.labels() * TIMES <= usual.labels();
    }

    private static int pair(Use use, Use other) {
        int smaller = Math.min(use.category(), other.category());
        int larger = Math.max(use.category(), other.category());
        return smaller * CategoryIds.MOST + larger;
    }

    private void check(Surface surface) {
        Use usual = surface.mostFrequent();
        for (Use use : surface.uses()) {
            if (use != usual && isSlip(use, usual)) {
                use.places().forEach(place -> add(place, use, usual));
            }
        }
    }

    private boolean isSlip(Use use, Use usual) {
        if (!isRare(use, usual)) {
            return false;
        }
        int pair = pair(use, usual);
        int labels = frequent[use.category()] + frequent[usual.category()];
        return slips.get(pair) <= Math.max(1, MOST_SLIPS * labels)
                && ambiguous.getOrDefault(pair, 0) < slips.get(pair);
    }

    private void add(Place place, Use use, Use usual) {
        findings.add(
                () ->
                        place.finding(
                                        place.pointer().to("category"),
                                        FindingCode.INCONSISTENT_CATEGORY,
                                        use.labels(),
                                        usual.labels())
                                .suggesting(surfaces.categories().name(usual.category())));
    }
}
