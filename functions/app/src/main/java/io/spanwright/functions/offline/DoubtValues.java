package io.spanwright.functions.offline;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.LabeledDocuments;
import io.spanwright.core.review.Doubt;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Doubts about labels as JSON values. Offsets and lengths are in UTF-16 code units. */
final class DoubtValues {

    private DoubtValues() {}

    /**
     * In the order of the doubts.
     *
     * @param documents that they are about, for the words they quote
     */
    static List<Map<String, Object>> of(List<Doubt> doubts, LabeledDocuments documents) {
        Map<String, String> texts = texts(doubts, documents);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Doubt doubt : doubts) {
            all.add(of(doubt, texts.get(doubt.location())));
        }
        return all;
    }

    private static Map<String, String> texts(List<Doubt> doubts, LabeledDocuments documents) {
        Set<String> doubted = doubts.stream().map(Doubt::location).collect(Collectors.toSet());
        try (Stream<LabeledDocument> all = documents.stream()) {
            return all.filter(document -> doubted.contains(document.location()))
                    .collect(Collectors.toMap(LabeledDocument::location, LabeledDocument::text));
        }
    }

    private static Map<String, Object> of(Doubt doubt, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", doubt.kind().name());
        values.put("location", doubt.location());
        putSpan(values, doubt.span(), text);
        values.put("confidence", Math.round(doubt.confidence() * 1000) / 1000.0);
        if (doubt instanceof Doubt.OfLabel ofLabel) {
            values.put("category", ofLabel.label().category());
            ofLabel.instead().ifPresent(entity -> values.put("predicted", of(entity, text)));
        } else if (doubt instanceof Doubt.OfGap ofGap) {
            values.put("predicted", of(ofGap.entity(), text));
        }
        return values;
    }

    private static Map<String, Object> of(RecognizedEntity entity, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("category", entity.category());
        putSpan(values, entity.span(), text);
        return values;
    }

    private static void putSpan(Map<String, Object> values, Span span, String text) {
        values.put("offset", span.start());
        values.put("length", span.length());
        values.put("text", span.in(text));
    }
}
