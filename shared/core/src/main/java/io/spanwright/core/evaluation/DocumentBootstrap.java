package io.spanwright.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * 95 % intervals by drawing test documents again and again, with replacement, as many as there are;
 * the middle 95 % of the figures is the interval. This is the percentile bootstrap of Efron and
 * Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. Whole documents are drawn
 * because entities of one document succeed and fail together. The same documents give the same
 * intervals.
 */
final class DocumentBootstrap {

    static final int DRAWS = 1_000;
    private static final long SEED = 20_170_617;
    private static final double TAIL = 0.025;

    private final List<String> categories;
    private final CountTable table;

    /**
     * @param categories all that occur, in the order of the evaluation
     */
    DocumentBootstrap(List<String> categories, List<DocumentCounts> documents) {
        this.categories = List.copyOf(categories);
        table = new CountTable(this.categories, documents);
    }

    /** The intervals; empty below two documents, where nothing tells how documents differ. */
    Optional<ConfidenceIntervals> intervals() {
        if (table.documents() < 2) {
            return Optional.empty();
        }
        double[] micro = new double[DRAWS];
        double[] macro = new double[DRAWS];
        double[][] ofCategories = new double[categories.size()][DRAWS];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            CountTable.Sum sum = table.draw(random);
            micro[draw] = sum.microF1();
            macro[draw] = sum.macroF1();
            for (int category = 0; category < ofCategories.length; category++) {
                ofCategories[category][draw] = sum.f1(category);
            }
        }
        return Optional.of(
                new ConfidenceIntervals(middle(micro), middle(macro), byName(ofCategories)));
    }

    private Map<String, Interval> byName(double[][] ofCategories) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (int category = 0; category < ofCategories.length; category++) {
            intervals.put(categories.get(category), middle(ofCategories[category]));
        }
        return intervals;
    }

    /** Differences of micro F1 when the same documents are drawn for both models. */
    static Interval difference(List<DocumentCounts> model, List<DocumentCounts> baseline) {
        List<String> categories = categories(model, baseline);
        CountTable ofModel = new CountTable(categories, model);
        CountTable ofBaseline = new CountTable(categories, baseline);
        double[] differences = new double[DRAWS];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            long seed = random.nextLong();
            differences[draw] =
                    ofModel.draw(new SplittableRandom(seed)).microF1()
                            - ofBaseline.draw(new SplittableRandom(seed)).microF1();
        }
        return middle(differences);
    }

    private static List<String> categories(
            List<DocumentCounts> model, List<DocumentCounts> baseline) {
        List<DocumentCounts> both = new ArrayList<>(model);
        both.addAll(baseline);
        return both.stream().flatMap(one -> one.entities().keySet().stream()).distinct().toList();
    }

    /** The middle 95 % of what is not NaN. */
    private static Interval middle(double[] values) {
        double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(TAIL * sorted.length);
        return new Interval(sorted[cut], sorted[sorted.length - 1 - cut]);
    }
}
