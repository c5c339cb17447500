package io.spanwright.core.labels.content;

import io.spanwright.core.labels.ContentChecks.TextLookup;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelJson;
import io.spanwright.core.labels.content.Surface.Use;
import io.spanwright.core.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words that are labelled nearly everywhere and not here. Reads each document once more, and looks
 * for the surfaces that were labelled often enough; the longest that fits counts.
 */
final class MissedLabels {

    private static final int FEWEST_LABELS = 4;
    private static final int FEWEST_DOCUMENTS = 2;

    /** Where words have several categories it is not clear which one was forgotten. */
    private static final double LEAST_OF_ONE_CATEGORY = 0.8;

    /** At least so many labels for each place without one. */
    private static final int LABELS_FOR_A_GAP = 4;

    /** Of all words of a category: where more are unlabelled, words don't decide. */
    private static final double MOST_GAPS_OF_A_CATEGORY = 0.5;

    private final LabeledSurfaces surfaces;
    private final TextLookup file;
    private final Map<Long, Surface> wanted = new HashMap<>();
    private final FindingList findings = new FindingList(FindingCode.LIKELY_MISSED_LABEL);

    MissedLabels(LabeledSurfaces surfaces, TextLookup file) {
        this.surfaces = surfaces;
        this.file = file;
    }

    /** Called once. */
    List<Finding> find() {
        surfaces.table().byHash().forEach(this::want);
        if (wanted.isEmpty()) {
            return List.of();
        }
        surfaces.documents().forEach(this::search);
        report();
        return findings.toList();
    }

    private void want(long hash, Surface surface) {
        Use usual = surface.mostFrequent();
        if (surface.isDistinctive()
                && usual.labels() >= FEWEST_LABELS
                && usual.labels() >= LEAST_OF_ONE_CATEGORY * surface.labels()
                && usual.documents() >= FEWEST_DOCUMENTS) {
            wanted.put(hash, surface);
        }
    }

    private void search(SeenDocument document) {
        Optional<String> text = file.text(document.location()).filter(document::has);
        text.ifPresent(present -> search(document, present));
    }

    private void search(SeenDocument document, String text) {
        Words words = Words.of(text);
        int word = 0;
        while (word < words.size()) {
            int last = search(document, text, words, word);
            word = Math.max(word, last) + 1;
        }
    }

    /** The last word of the longest surface that begins with the word, or -1. */
    private int search(SeenDocument document, String text, Words words, int first) {
        Phrase phrase = new Phrase(words, first);
        Surface longest = null;
        int last = -1;
        do {
            Surface surface = wanted.get(phrase.hash());
            longest = surface == null ? longest : surface;
            last = surface == null ? last : phrase.last();
        } while (surfaces.prefixes().mayHave(phrase.hash())
                && phrase.size() < Distinctive.MOST_WORDS
                && phrase.extend());
        if (longest != null) {
            consider(document, text, words, longest, first, last);
        }
        return last;
    }

    private void consider(
            SeenDocument document, String text, Words words, Surface surface, int first, int last) {
        Span span = new Span(words.start(first), words.end(last));
        if (!document.hasLabelAt(span)
                && document.isInRegion(span)
                && !LongerName.isAround(text, words, first, last)) {
            surface.gaps()
                    .add(new Place(document.pointer(), document.location(), span, span.in(text)));
        }
    }

    private void report() {
        Map<Integer, Double> gapShares = gapShares();
        for (Surface surface : wanted.values()) {
            Use usual = surface.mostFrequent();
            if (surface.gaps().count() * LABELS_FOR_A_GAP <= surface.labels()
                    && gapShares.get(usual.category()) <= MOST_GAPS_OF_A_CATEGORY) {
                surface.gaps().places().forEach(place -> report(place, surface));
            }
        }
    }

    /** For each category, places without a label for each with one. */
    private Map<Integer, Double> gapShares() {
        Map<Integer, Integer> labels = new HashMap<>();
        Map<Integer, Integer> gaps = new HashMap<>();
        for (Surface surface : wanted.values()) {
            int category = surface.mostFrequent().category();
            labels.merge(category, surface.labels(), Integer::sum);
            gaps.merge(category, surface.gaps().count(), Integer::sum);
        }
        Map<Integer, Double> shares = new HashMap<>();
        labels.forEach((category, n) -> shares.put(category, (double) gaps.get(category) / n));
        return shares;
    }

    private void report(Place place, Surface surface) {
        int labels = surface.labels();
        String category = surfaces.categories().name(surface.mostFrequent().category());
        findings.add(
                () ->
                        place.finding(
                                        FindingCode.LIKELY_MISSED_LABEL,
                                        labels,
                                        labels + surface.gaps().count())
                                .suggesting(LabelJson.of(category, place.span())));
    }
}
