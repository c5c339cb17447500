package io.spanwright.core.labels.content;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is labelled in the documents of a file, counted by surface and category. */
final class LabeledSurfaces {

    private final SurfaceTable table = new SurfaceTable();
    private final PrefixFilter prefixes = new PrefixFilter();
    private final CategoryIds categories = new CategoryIds();
    private final Contexts contexts = new Contexts();
    private final List<SeenDocument> documents = new ArrayList<>();
    private final int[] labels = new int[CategoryIds.MOST];

    void add(CheckedDocument document) {
        List<Span> spans = new ArrayList<>();
        for (CheckedLabel label : document.labels()) {
            Optional<Span> span = LabelSpans.in(document.text(), label);
            span.ifPresent(spans::add);
            span.ifPresent(part -> add(document, label, part));
        }
        documents.add(new SeenDocument(document, spans));
    }

    private void add(CheckedDocument document, CheckedLabel label, Span span) {
        int category = categories.id(label.category());
        String text = document.text();
        Words words = Words.of(text, span);
        if (category == CategoryIds.NONE || words.size() == 0) {
            return;
        }
        labels[category]++;
        contexts.add(category, text, span);
        if (Distinctive.isInitial(words)) {
            return;
        }
        addPrefixes(words);
        Place place = new Place(label.pointer(), document.location(), span, span.in(text));
        table.findOrAdd(words.phraseHash(), Distinctive.is(text, words))
                .ifPresent(surface -> surface.label(category, documents.size(), place));
    }

    private void addPrefixes(Words words) {
        if (words.size() > Distinctive.MOST_WORDS) {
            return;
        }
        Phrase phrase = new Phrase(words, 0);
        prefixes.add(phrase.hash());
        while (phrase.extend()) {
            prefixes.add(phrase.hash());
        }
    }

    SurfaceTable table() {
        return table;
    }

    PrefixFilter prefixes() {
        return prefixes;
    }

    CategoryIds categories() {
        return categories;
    }

    Contexts contexts() {
        return contexts;
    }

    List<SeenDocument> documents() {
        return List.copyOf(documents);
    }

    /** Number of labels of a category. */
    int labels(int category) {
        return labels[category];
    }
}
