package io.spanwright.corpus.opennlp;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Documents whose labels stand between {@code <} and {@code >}. */
final class Labeled {

    /** With what OpenNLP's outcomes are made of. */
    static final String CATEGORY = "creative-work start";

    private Labeled() {}

    static LabeledDocument of(String marked) {
        StringBuilder text = new StringBuilder();
        List<EntityLabel> labels = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '<') {
                start = text.length();
            } else if (c == '>') {
                labels.add(new EntityLabel(CATEGORY, new Span(start, text.length())));
            } else {
                text.append(c);
            }
        }
        Span all = new Span(0, text.length());
        return new LabeledDocument("a.txt", "en", text.toString(), List.of(all), labels);
    }
}
