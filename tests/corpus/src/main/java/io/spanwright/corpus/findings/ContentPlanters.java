package io.spanwright.corpus.findings;

import io.spanwright.core.labels.FindingCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Faults that only the words show: edges, consistency, completeness. */
final class ContentPlanters {

    /** Words that are labelled this often, the fault not counted, are clearly labelled. */
    private static final int OFTEN = 5;

    private static final int FURTHEST = 3;

    private ContentPlanters() {}

    static List<Planter> all() {
        return List.of(
                Planter.many(
                        FindingCode.LABEL_CUTS_WORD,
                        "an edge, or both, moved 1 to 3 characters into or out of a word",
                        ContentPlanters::cut),
                Planter.many(
                        FindingCode.LABEL_WITH_PUNCTUATION,
                        "the punctuation beside it taken in",
                        ContentPlanters::punctuate),
                Planter.many(
                        FindingCode.INCONSISTENT_CATEGORY,
                        "another category, where the words are labelled " + OFTEN + " times more",
                        ContentPlanters::confuse),
                Planter.many(
                        FindingCode.LIKELY_MISSED_LABEL,
                        "the label removed, where the words are labelled " + OFTEN + " times more",
                        ContentPlanters::forget));
    }

    private static Optional<Planted> cut(Specimen specimen, Random random, Taken taken) {
        for (PlacedLabel label : specimen.shuffledLabels(random)) {
            if (!taken.isFree(label.document())) {
                continue;
            }
            int byStart = random.nextInt(2 * FURTHEST + 1) - FURTHEST;
            int byEnd = random.nextBoolean() ? byStart : 0;
            int start = label.offset() + byStart;
            int end = label.end() + byEnd;
            String text = label.text();
            boolean fits = start >= 0 && start < end && end <= text.length();
            if (fits && (Letters.isInsideWord(text, start) || Letters.isInsideWord(text, end))) {
                taken.take(label.document());
                label.move(start, end);
                return Optional.of(label.planted());
            }
        }
        return Optional.empty();
    }

    private static Optional<Planted> punctuate(Specimen specimen, Random random, Taken taken) {
        for (PlacedLabel label : specimen.shuffledLabels(random)) {
            if (!taken.isFree(label.document())) {
                continue;
            }
            String text = label.text();
            boolean after = isPunctuation(text, label.end());
            boolean before = isPunctuation(text, label.offset() - 1);
            if (after || before) {
                taken.take(label.document());
                label.move(
                        after ? label.offset() : label.offset() - 1,
                        after ? label.end() + 1 : label.end());
                return Optional.of(label.planted());
            }
        }
        return Optional.empty();
    }

    /** Punctuation that separates or encloses; not what stands inside words and names. */
    private static boolean isPunctuation(String text, int index) {
        if (index < 0 || index >= text.length()) {
            return false;
        }
        char c = text.charAt(index);
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION ->
                    c != '’' && c != '‘';
            case Character.OTHER_PUNCTUATION -> "'#@&%*/\\·・".indexOf(c) < 0;
            default -> false;
        };
    }

    private static Optional<Planted> confuse(Specimen specimen, Random random, Taken taken) {
        Map<String, Integer> counts = counts(specimen);
        for (PlacedLabel label : specimen.shuffledLabels(random)) {
            String other = otherCategory(specimen, label, random);
            if (taken.isFree(label.document())
                    && counts.get(key(label)) > OFTEN
                    && !other.equals(label.category())) {
                taken.take(label.document());
                label.node().put("category", other);
                return Optional.of(label.planted());
            }
        }
        return Optional.empty();
    }

    private static String otherCategory(Specimen specimen, PlacedLabel label, Random random) {
        int index = random.nextInt(specimen.categories().size());
        return specimen.categories().get(index).path("category").asText(label.category());
    }

    private static Optional<Planted> forget(Specimen specimen, Random random, Taken taken) {
        Map<String, Integer> counts = counts(specimen);
        for (PlacedLabel label : specimen.shuffledLabels(random)) {
            if (taken.isFree(label.document()) && counts.get(key(label)) > OFTEN) {
                taken.take(label.document());
                Planted planted = Planted.inDocument("", label.location(), label.span());
                label.siblings().remove(label.index());
                return Optional.of(planted);
            }
        }
        return Optional.empty();
    }

    /** Labels by words and category. */
    private static Map<String, Integer> counts(Specimen specimen) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < specimen.documents().size(); i++) {
            String text = specimen.text(i);
            specimen.labels(i)
                    .forEach(
                            label ->
                                    counts.merge(
                                            key(label.category(), label.span().in(text)),
                                            1,
                                            Integer::sum));
        }
        return counts;
    }

    private static String key(PlacedLabel label) {
        return key(label.category(), label.words());
    }

    private static String key(String category, String words) {
        return category + '\n' + words;
    }
}
