package io.spanwright.corpus.findings;

import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.text.WhiteSpace;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Faults of single labels that are wrong whatever the words say. */
final class LabelPlanters {

    private static final int TOO_LONG = 600;
    private static final String EMOJI = "😀";
    private static final String ACCENT = "\u0301";

    private LabelPlanters() {}

    static List<Planter> all() {
        return List.of(
                many(FindingCode.UNKNOWN_CATEGORY, "category not declared", l -> rename(l)),
                many(FindingCode.INVALID_LABEL_RANGE, "negative offset or no length", l -> bad(l)),
                many(FindingCode.LABEL_OUTSIDE_DOCUMENT, "ends behind the text", l -> outside(l)),
                many(FindingCode.LABEL_OUTSIDE_REGION, "region ends before it", l -> leave(l)),
                many(FindingCode.LABEL_SPLITS_CHARACTER, "begins inside an emoji", l -> split(l)),
                many(
                        FindingCode.LABEL_SPLITS_TEXT_ELEMENT,
                        "ends before a combining mark",
                        l -> splitElement(l)),
                many(FindingCode.LABEL_TOO_LONG, "600 characters", l -> lengthen(l)),
                many(FindingCode.LABEL_BLANK, "moved onto white space", l -> blank(l)),
                many(FindingCode.LABEL_WITH_SPACE, "one space too many", l -> space(l)),
                many(FindingCode.LABELS_OVERLAP, "second label over a part of it", l -> overlap(l)),
                many(FindingCode.DUPLICATE_LABEL, "the label twice", l -> duplicate(l)));
    }

    /** A fault that the first label of a free document takes, shuffled, that it fits. */
    static Planter many(
            FindingCode code, String what, Function<PlacedLabel, Optional<Planted>> act) {
        return Planter.many(
                code, what, (specimen, random, taken) -> first(specimen, random, taken, act));
    }

    private static Optional<Planted> first(
            Specimen specimen,
            Random random,
            Taken taken,
            Function<PlacedLabel, Optional<Planted>> act) {
        for (PlacedLabel label : specimen.shuffledLabels(random)) {
            Optional<Planted> planted =
                    taken.isFree(label.document()) ? act.apply(label) : Optional.empty();
            if (planted.isPresent()) {
                taken.take(label.document());
                return planted;
            }
        }
        return Optional.empty();
    }

    private static Optional<Planted> rename(PlacedLabel label) {
        label.node().put("category", label.category() + " of nobody");
        return Optional.of(Planted.inDocument(label.pointer(), label.location()));
    }

    private static Optional<Planted> bad(PlacedLabel label) {
        if (label.offset() % 2 == 0) {
            label.node().put("offset", -1 - label.offset());
        } else {
            label.node().put("length", 0);
        }
        return Optional.of(Planted.inDocument(label.pointer(), label.location()));
    }

    private static Optional<Planted> outside(PlacedLabel label) {
        label.node().put("length", label.text().length() - label.offset() + 1);
        return Optional.of(Planted.inDocument(label.pointer(), label.location()));
    }

    /** The last label of its region, so that no other one leaves it too. */
    private static Optional<Planted> leave(PlacedLabel label) {
        int start = label.regionNode().path("regionOffset").asInt();
        boolean isLast =
                label.specimen().labels(label.document()).stream()
                        .noneMatch(other -> other.end() > label.end());
        if (!isLast || label.offset() <= start) {
            return Optional.empty();
        }
        label.regionNode().put("regionLength", label.offset() - start);
        return Optional.of(label.planted());
    }

    private static Optional<Planted> split(PlacedLabel label) {
        int start = label.offset();
        String text = label.text();
        if (start < 3
                || label.end() - start < 3
                || !areSingle(text, start - 2, start + 2)
                || label.specimen().isLabeled(label.document(), start - 2, start - 1)) {
            return Optional.empty();
        }
        String changed = text.substring(0, start - 1) + EMOJI + text.substring(start + 1);
        label.specimen().put(label.location(), changed);
        return Optional.of(label.planted());
    }

    private static Optional<Planted> splitElement(PlacedLabel label) {
        int end = label.end();
        String text = label.text();
        if (end + 2 > text.length()
                || !Character.isLetter(text.charAt(end - 1))
                || !areSingle(text, end - 1, end + 2)
                || label.specimen().isLabeled(label.document(), end + 1, end + 1)) {
            return Optional.empty();
        }
        String changed = text.substring(0, end) + ACCENT + text.substring(end + 1);
        label.specimen().put(label.location(), changed);
        return Optional.of(label.planted());
    }

    /** Whether none of the code units is half of a character. */
    private static boolean areSingle(String text, int from, int to) {
        return text.substring(from, to).chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    private static Optional<Planted> lengthen(PlacedLabel label) {
        String rest = label.text().substring(label.offset());
        if (rest.codePointCount(0, rest.length()) <= TOO_LONG * 2) {
            return Optional.empty();
        }
        label.node().put("length", TOO_LONG * 2);
        return Optional.of(label.planted());
    }

    private static Optional<Planted> blank(PlacedLabel label) {
        String text = label.text();
        for (int i = label.end(); i < text.length(); i++) {
            if (WhiteSpace.is(text.charAt(i)) && !isRegionEnd(label, i)) {
                label.move(i, i + 1);
                return Optional.of(label.planted());
            }
        }
        return Optional.empty();
    }

    private static boolean isRegionEnd(PlacedLabel label, int index) {
        int start = label.regionNode().path("regionOffset").asInt();
        return index >= start + label.regionNode().path("regionLength").asInt();
    }

    private static Optional<Planted> space(PlacedLabel label) {
        String text = label.text();
        if (label.end() < text.length()
                && WhiteSpace.is(text.charAt(label.end()))
                && !isRegionEnd(label, label.end())) {
            label.move(label.offset(), label.end() + 1);
            return Optional.of(label.planted());
        }
        return Optional.empty();
    }

    private static Optional<Planted> overlap(PlacedLabel label) {
        if (label.end() - label.offset() < 4) {
            return Optional.empty();
        }
        label.siblings().add(label.node().deepCopy().put("length", 3));
        return Optional.of(Planted.inDocument("", label.location(), label.span()));
    }

    private static Optional<Planted> duplicate(PlacedLabel label) {
        label.siblings().add(label.node().deepCopy());
        return Optional.of(Planted.inDocument("", label.location(), label.span()));
    }
}
