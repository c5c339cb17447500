package io.spanwright.core.labels.content;

import io.spanwright.core.labels.ContentChecks.TextLookup;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.content.CategoryPairs.Pair;
import java.util.List;
import java.util.Optional;

/**
 * Pairs of categories that have many words in common and stand in like surroundings. Where the
 * surroundings differ, as those of a buyer and a seller do, a model can tell the two apart.
 */
final class ConfusedCategories {

    private static final int FEWEST_SURFACES = 5;

    /** Of the labels of the smaller category. */
    private static final double LEAST_SHARED = 0.2;

    private static final double LEAST_LIKENESS = 0.8;

    private ConfusedCategories() {}

    static List<Finding> find(LabeledSurfaces surfaces, CategoryPairs pairs, TextLookup file) {
        FindingList findings = new FindingList(FindingCode.CONFUSED_CATEGORIES);
        pairs.all().stream()
                .flatMap(pair -> find(pair, surfaces, file).stream())
                .forEach(finding -> findings.add(() -> finding));
        return findings.toList();
    }

    private static Optional<Finding> find(Pair pair, LabeledSurfaces surfaces, TextLookup file) {
        int labels = surfaces.labels(pair.category());
        int otherLabels = surfaces.labels(pair.other());
        double shared = (double) pair.minorityLabels() / Math.min(labels, otherLabels);
        if (pair.surfaces() < FEWEST_SURFACES
                || shared < LEAST_SHARED
                || surfaces.contexts().likeness(pair.category(), pair.other()) < LEAST_LIKENESS) {
            return Optional.empty();
        }
        String name = surfaces.categories().name(pair.category());
        String other = surfaces.categories().name(pair.other());
        String smaller = labels <= otherLabels ? name : other;
        return Optional.of(
                Finding.of(
                                FindingCode.CONFUSED_CATEGORIES,
                                file.declaration(smaller),
                                Math.round(shared * 100))
                        .quoting(name + ", " + other));
    }
}
