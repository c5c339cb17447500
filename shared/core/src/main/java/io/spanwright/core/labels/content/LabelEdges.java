package io.spanwright.core.labels.content;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelJson;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Labels that cut a word, or have punctuation at an edge that belongs to the sentence. */
final class LabelEdges implements ContentCheck {

    private final FindingList cuts = new FindingList(FindingCode.LABEL_CUTS_WORD);
    private final FindingList punctuation = new FindingList(FindingCode.LABEL_WITH_PUNCTUATION);

    @Override
    public void look(CheckedDocument document) {
        for (CheckedLabel label : document.labels()) {
            LabelSpans.in(document.text(), label).ifPresent(span -> check(document, label, span));
        }
    }

    private void check(CheckedDocument document, CheckedLabel label, Span span) {
        String text = document.text();
        if (WordBreaks.cuts(text, span)) {
            cuts.add(() -> finding(FindingCode.LABEL_CUTS_WORD, document, label, span));
        }
        if (EdgePunctuation.isWrongAtStart(text, span)
                || EdgePunctuation.isWrongAtEnd(text, span)) {
            punctuation.add(
                    () -> finding(FindingCode.LABEL_WITH_PUNCTUATION, document, label, span));
        }
    }

    private static Finding finding(
            FindingCode code, CheckedDocument document, CheckedLabel label, Span span) {
        Finding finding =
                Finding.of(code, label.pointer())
                        .in(document.location())
                        .covering(span)
                        .quoting(span.in(document.text()));
        Optional<Span> mended = SpanMending.mend(document.text(), span);
        return mended.map(m -> finding.suggesting(LabelJson.of(label.category(), m)))
                .orElse(finding);
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(cuts.toList().stream(), punctuation.toList().stream()).toList();
    }
}
