package io.spanwright.corpus.opennlp;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What OpenNLP reads at once. Its names are ranges of words, half-open, by index.
 *
 * @param text of the whole document
 * @param span of the sentence in it
 * @param words of the sentence in order; spans of the document
 */
record Sentence(String text, Span span, List<Span> words) {

    Sentence {
        requireNonNull(text, "text is null");
        requireNonNull(span, "span is null");
        words = List.copyOf(words);
    }

    /** The words as OpenNLP takes them. */
    String[] tokens() {
        return words.stream().map(word -> word.in(text)).toArray(String[]::new);
    }

    /** From the first to the last word that the label touches; empty where it touches none. */
    Optional<opennlp.tools.util.Span> name(EntityLabel label) {
        int first = 0;
        while (first < words.size() && words.get(first).end() <= label.span().start()) {
            first++;
        }
        int end = first;
        while (end < words.size() && words.get(end).start() < label.span().end()) {
            end++;
        }
        return first == end
                ? Optional.empty()
                : Optional.of(new opennlp.tools.util.Span(first, end, label.category()));
    }

    /** What the words of the name cover in the document. */
    EntityLabel label(opennlp.tools.util.Span name) {
        int start = words.get(name.getStart()).start();
        int end = words.get(name.getEnd() - 1).end();
        return new EntityLabel(name.getType(), new Span(start, end));
    }
}
