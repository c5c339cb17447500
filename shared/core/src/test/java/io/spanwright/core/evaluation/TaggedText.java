package io.spanwright.core.evaluation;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes a document piece by piece and finds words in it again. */
final class TaggedText {

    private final StringBuilder text = new StringBuilder();
    private final List<EntityLabel> labels = new ArrayList<>();
    private final List<RecognizedEntity> predictions = new ArrayList<>();

    TaggedText gap(String words) {
        text.append(words);
        return this;
    }

    /** Words that are labelled. */
    TaggedText label(String category, String words) {
        labels.add(new EntityLabel(category, Span.ofLength(text.length(), words.length())));
        text.append(words);
        return this;
    }

    /** Words that are labelled and predicted just so. */
    TaggedText found(String category, String words) {
        predict(category, Span.ofLength(text.length(), words.length()));
        return label(category, words);
    }

    /** Predicts the last place of words that are there already. */
    TaggedText predict(String category, String words) {
        return predict(category, Span.ofLength(text.lastIndexOf(words), words.length()));
    }

    private TaggedText predict(String category, Span span) {
        predictions.add(new RecognizedEntity(category, span, 0.5));
        return this;
    }

    LabeledDocument document() {
        return document(List.of(new Span(0, text.length())));
    }

    LabeledDocument document(List<Span> regions) {
        return new LabeledDocument("a.txt", "en-us", text.toString(), regions, labels);
    }

    List<RecognizedEntity> predictions() {
        return predictions;
    }
}
