package io.spanwright.core.review;

import io.spanwright.core.analyze.RecognizedEntity;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Compares labels with a model that did not learn them. A label is doubted by the share of
 * probability that the model leaves to all else: confident learning, Northcutt, Jiang and Chuang
 * (2021), with the probability of a span in place of that of a class.
 *
 * @param least confidence of a doubt that is told, 0 to 1
 */
record DoubtFinder(double least) {

    DoubtFinder {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("least is " + least + ", expected 0 to 1");
        }
    }

    /**
     * The doubts about one document, in no order.
     *
     * @param predictions of the model
     * @param probabilities that the model gives each label, in the order of the labels
     */
    List<Doubt> find(
            LabeledDocument document,
            List<RecognizedEntity> predictions,
            List<Double> probabilities) {
        List<Doubt> doubts = new ArrayList<>();
        List<EntityLabel> labels = document.labels();
        for (int at = 0; at < labels.size(); at++) {
            double confidence = 1 - probabilities.get(at);
            if (confidence >= least) {
                EntityLabel label = labels.get(at);
                doubts.add(
                        new Doubt.OfLabel(
                                document.location(),
                                label,
                                confidence,
                                overlapping(predictions, label.span())));
            }
        }
        predictions.stream()
                .filter(entity -> entity.confidence() >= least)
                .filter(entity -> isUnlabelled(document, entity.span()))
                .map(entity -> new Doubt.OfGap(document.location(), entity))
                .forEach(doubts::add);
        return doubts;
    }

    private static Optional<RecognizedEntity> overlapping(
            List<RecognizedEntity> predictions, Span span) {
        return predictions.stream()
                .filter(entity -> entity.span().overlaps(span))
                .max(Comparator.comparingDouble(RecognizedEntity::confidence));
    }

    private static boolean isUnlabelled(LabeledDocument document, Span span) {
        return document.regions().stream().anyMatch(region -> region.contains(span))
                && document.labels().stream().noneMatch(label -> label.span().overlaps(span));
    }
}
