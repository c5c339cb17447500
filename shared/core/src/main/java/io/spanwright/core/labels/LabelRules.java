package io.spanwright.core.labels;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the labels of one document, region by region, then against each other. */
final class LabelRules {

    /** In text elements. */
    static final int LONGEST_LABEL = 500;

    private final Findings findings;
    private final CategoryRules categories;
    private final CheckedText text;
    private final List<PlacedLabel> placed = new ArrayList<>();

    LabelRules(Findings findings, CategoryRules categories, CheckedText text) {
        this.findings = findings;
        this.categories = categories;
        this.text = text;
    }

    private record PlacedLabel(EntityLabel label, Pointer pointer) {}

    /**
     * Judges the labels of one region.
     *
     * @param region empty where the region itself is wrong; then nothing is said about being inside
     */
    void check(List<Label> labels, Pointer pointer, Optional<Span> region) {
        for (int i = 0; i < labels.size(); i++) {
            check(labels.get(i), pointer.to(i), region);
        }
    }

    private void check(Label label, Pointer pointer, Optional<Span> region) {
        if (label.category().isEmpty()) {
            findings.addMissing(pointer, "category");
        }
        label.category().ifPresent(name -> categories.checkUse(name, pointer, text.location()));
        Optional<Span> span = span(label, pointer);
        if (span.isEmpty()) {
            return;
        }
        if (region.isPresent() && !region.get().contains(span.get())) {
            add(FindingCode.LABEL_OUTSIDE_REGION, pointer, span.get());
        }
        checkWords(span.get(), pointer, label.category());
        label.category()
                .map(name -> new EntityLabel(name, span.get()))
                .ifPresent(entity -> placed.add(new PlacedLabel(entity, pointer)));
    }

    private Optional<Span> span(Label label, Pointer pointer) {
        if (label.offset().isEmpty()) {
            findings.addMissing(pointer, "offset");
        }
        if (label.length().isEmpty()) {
            findings.addMissing(pointer, "length");
        }
        if (label.offset().isEmpty() || label.length().isEmpty()) {
            return Optional.empty();
        }
        return span(label.offset().get(), label.length().get(), pointer);
    }

    private Optional<Span> span(int offset, int length, Pointer pointer) {
        if (offset < 0 || length < 1) {
            Pointer place = pointer.to(offset < 0 ? "offset" : "length");
            findings.add(Finding.of(FindingCode.INVALID_LABEL_RANGE, place).in(text.location()));
            return Optional.empty();
        }
        long end = (long) offset + length;
        if (end > text.length()) {
            Pointer place = pointer.to(offset < text.length() ? "length" : "offset");
            findings.add(
                    Finding.of(FindingCode.LABEL_OUTSIDE_DOCUMENT, place, end, text.length())
                            .in(text.location()));
            return Optional.empty();
        }
        return end > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(Span.ofLength(offset, length));
    }

    private void checkWords(Span span, Pointer pointer, Optional<String> category) {
        int characters = text.characters(span, LONGEST_LABEL);
        if (characters > LONGEST_LABEL) {
            add(FindingCode.LABEL_TOO_LONG, pointer, span, characters);
        }
        if (text.splitsCharacter(span)) {
            add(FindingCode.LABEL_SPLITS_CHARACTER, pointer, span);
        } else if (text.splitsTextElement(span)) {
            add(FindingCode.LABEL_SPLITS_TEXT_ELEMENT, pointer, span);
        }
        text.words(span).ifPresent(words -> checkSpace(words, span, pointer, category));
    }

    private void checkSpace(String words, Span span, Pointer pointer, Optional<String> category) {
        if (WhiteSpace.only(words)) {
            add(FindingCode.LABEL_BLANK, pointer, span);
            return;
        }
        if (WhiteSpace.is(words.codePointAt(0))
                || WhiteSpace.is(words.codePointBefore(words.length()))) {
            Finding finding = finding(FindingCode.LABEL_WITH_SPACE, pointer, span);
            Span stripped = stripped(words, span);
            findings.add(
                    category.map(name -> finding.suggesting(LabelJson.of(name, stripped)))
                            .orElse(finding));
        }
    }

    /** The span without white space at its edges; there is something else in it. */
    private static Span stripped(String words, Span span) {
        int start = 0;
        int end = words.length();
        while (WhiteSpace.is(words.charAt(start))) {
            start++;
        }
        while (WhiteSpace.is(words.charAt(end - 1))) {
            end--;
        }
        return new Span(span.start() + start, span.start() + end);
    }

    /** Judges the labels of all regions against each other; they are returned in order. */
    List<EntityLabel> checkOverlaps() {
        placed.sort(
                Comparator.comparing((PlacedLabel p) -> p.label().span())
                        .thenComparing(p -> p.label().category()));
        Optional<EntityLabel> furthest = Optional.empty();
        for (PlacedLabel current : placed) {
            EntityLabel label = current.label();
            furthest.ifPresent(before -> checkOverlap(before, current));
            if (furthest.isEmpty() || furthest.get().span().end() < label.span().end()) {
                furthest = Optional.of(label);
            }
        }
        return placed.stream().map(PlacedLabel::label).toList();
    }

    private void checkOverlap(EntityLabel before, PlacedLabel current) {
        if (before.equals(current.label())) {
            add(FindingCode.DUPLICATE_LABEL, current.pointer(), current.label().span());
        } else if (before.span().overlaps(current.label().span())) {
            add(FindingCode.LABELS_OVERLAP, current.pointer(), current.label().span());
        }
    }

    private void add(FindingCode code, Pointer pointer, Span span, Object... arguments) {
        findings.add(finding(code, pointer, span, arguments));
    }

    private Finding finding(FindingCode code, Pointer pointer, Span span, Object... arguments) {
        Finding finding = Finding.of(code, pointer, arguments).in(text.location()).covering(span);
        return text.words(span).map(finding::quoting).orElse(finding);
    }
}
