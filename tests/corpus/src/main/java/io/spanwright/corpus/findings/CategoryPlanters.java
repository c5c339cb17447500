package io.spanwright.corpus.findings;

import com.fasterxml.jackson.databind.JsonNode;
import io.spanwright.core.labels.FindingCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Faults of the declared categories, and of how many labels they have. */
final class CategoryPlanters {

    private static final String CATEGORIES = "/assets/entities";

    private static final int TIMES_RARER = 25;

    private CategoryPlanters() {}

    static List<Planter> all() {
        return List.of(
                Planter.once(FindingCode.NO_CATEGORIES, "none declared", (s, r, t) -> none(s)),
                Planter.once(FindingCode.TOO_MANY_CATEGORIES, "201 more", (s, r, t) -> tooMany(s)),
                Planter.once(
                        FindingCode.INVALID_CATEGORY_NAME,
                        "a forbidden character",
                        (s, r, t) -> declare(s, "a" + ":$&*()+~#/?".charAt(r.nextInt(11)) + "b")),
                Planter.once(
                        FindingCode.DUPLICATE_CATEGORY,
                        "declared twice",
                        (s, r, t) -> declare(s, anyCategory(s, r))),
                Planter.once(
                        FindingCode.SIMILAR_CATEGORY,
                        "declared in capitals too",
                        (s, r, t) -> similar(s, r)),
                Planter.once(
                        FindingCode.UNUSED_CATEGORY,
                        "declared, never used",
                        (s, r, t) -> declare(s, "Used by nobody")),
                Planter.once(
                        FindingCode.TOO_FEW_LABELS,
                        "3 to 14 labels left in Train",
                        (s, r, t) -> thin(s, r, 3 + r.nextInt(12))),
                Planter.once(
                        FindingCode.FEW_LABELS,
                        "15 to 49 labels left in Train",
                        (s, r, t) -> thin(s, r, 15 + r.nextInt(35))),
                Planter.once(
                        FindingCode.RARE_CATEGORY,
                        "a 25th of the most frequent category's labels left in Train",
                        (s, r, t) -> makeRare(s, r)),
                Planter.once(
                        FindingCode.CATEGORY_NOT_IN_TEST,
                        "its labels taken out of Test",
                        (s, r, t) -> takeOut(s, r, "Test")),
                Planter.once(
                        FindingCode.CATEGORY_NOT_IN_TRAIN,
                        "its labels taken out of Train",
                        (s, r, t) -> takeOut(s, r, "Train")),
                Planter.once(
                        FindingCode.CONFUSED_CATEGORIES,
                        "half of a category's labels, at random, given to a new one",
                        (s, r, t) -> halve(s, r)));
    }

    private static Optional<Planted> none(Specimen specimen) {
        specimen.assets().putArray("entities");
        return Optional.of(Planted.at(CATEGORIES));
    }

    private static Optional<Planted> tooMany(Specimen specimen) {
        for (int i = 0; i <= 200; i++) {
            declare(specimen, "Further " + i);
        }
        return Optional.of(Planted.at(CATEGORIES));
    }

    private static Optional<Planted> declare(Specimen specimen, String name) {
        specimen.categories().addObject().put("category", name);
        return Optional.of(Planted.at(CATEGORIES + "/" + (specimen.categories().size() - 1)));
    }

    private static Optional<Planted> similar(Specimen specimen, Random random) {
        String name = anyCategory(specimen, random);
        String upper = name.toUpperCase(Locale.ROOT);
        String other = upper.equals(name) ? name.toLowerCase(Locale.ROOT) : upper;
        return other.equals(name) ? Optional.empty() : declare(specimen, other);
    }

    private static String anyCategory(Specimen specimen, Random random) {
        int index = random.nextInt(specimen.categories().size());
        return specimen.categories().get(index).path("category").asText();
    }

    private static int mostFrequent(Specimen specimen) {
        Map<String, Integer> counts = new HashMap<>();
        specimen.labels().stream()
                .filter(label -> !isIn(label, "Test"))
                .forEach(label -> counts.merge(label.category(), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Leaves so many labels of a category in Train. */
    private static Optional<Planted> thin(Specimen specimen, Random random, int left) {
        for (String category : shuffledCategories(specimen, random)) {
            List<PlacedLabel> labels =
                    labels(specimen, label -> is(label, category) && !isIn(label, "Test"));
            if (labels.size() <= left) {
                continue;
            }
            Collections.shuffle(labels, random);
            remove(labels.subList(left, labels.size()));
            return Optional.of(declaration(specimen, category));
        }
        return Optional.empty();
    }

    /** Only where there is another category that is frequent enough. */
    private static Optional<Planted> makeRare(Specimen specimen, Random random) {
        int left = mostFrequent(specimen) / TIMES_RARER;
        Optional<Planted> thinned = left == 0 ? Optional.empty() : thin(specimen, random, left);
        return thinned.filter(planted -> mostFrequent(specimen) / TIMES_RARER == left);
    }

    private static Optional<Planted> takeOut(Specimen specimen, Random random, String part) {
        for (String category : shuffledCategories(specimen, random)) {
            List<PlacedLabel> there =
                    labels(specimen, label -> is(label, category) && isIn(label, part));
            List<PlacedLabel> elsewhere =
                    labels(specimen, label -> is(label, category) && !isIn(label, part));
            if (!there.isEmpty() && !elsewhere.isEmpty()) {
                remove(there);
                return Optional.of(declaration(specimen, category));
            }
        }
        return Optional.empty();
    }

    private static Optional<Planted> halve(Specimen specimen, Random random) {
        String category = anyCategory(specimen, random);
        declare(specimen, "Second half");
        List<PlacedLabel> labels = labels(specimen, label -> is(label, category));
        if (labels.size() < 50) {
            return Optional.empty();
        }
        labels.stream()
                .filter(label -> random.nextBoolean())
                .forEach(label -> label.node().put("category", "Second half"));
        return Optional.of(Planted.at(CATEGORIES));
    }

    private static boolean is(PlacedLabel label, String category) {
        return label.category().equals(category);
    }

    private static boolean isIn(PlacedLabel label, String part) {
        return label.specimen()
                .document(label.document())
                .path("dataset")
                .asText()
                .equalsIgnoreCase(part);
    }

    private static List<PlacedLabel> labels(Specimen specimen, Predicate<PlacedLabel> wanted) {
        List<PlacedLabel> labels = specimen.labels();
        labels.removeIf(wanted.negate());
        return labels;
    }

    /** Removes the last first, so that the others keep their index. */
    private static void remove(List<PlacedLabel> labels) {
        labels.stream()
                .sorted((a, b) -> Integer.compare(b.index(), a.index()))
                .forEach(label -> label.siblings().remove(label.index()));
    }

    private static List<String> shuffledCategories(Specimen specimen, Random random) {
        List<String> names = new ArrayList<>();
        for (JsonNode category : specimen.categories()) {
            names.add(category.path("category").asText());
        }
        Collections.shuffle(names, random);
        return names;
    }

    private static Planted declaration(Specimen specimen, String category) {
        int index = 0;
        while (!specimen.categories().get(index).path("category").asText().equals(category)) {
            index++;
        }
        return Planted.at(CATEGORIES + "/" + index);
    }
}
