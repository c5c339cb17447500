package io.spanwright.core.evaluation;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model beside a baseline on the documents that both were tested on, with the same labels.
 *
 * @param documents that both were tested on
 * @param leftOut test documents of one alone, or with other labels
 * @param modelF1 micro F1 on the common documents
 * @param baselineF1 micro F1 on the common documents
 * @param difference where {@code modelF1 - baselineF1} lies with 95 % probability; empty below two
 *     common documents
 */
public record ModelComparison(
        int documents,
        int leftOut,
        double modelF1,
        double baselineF1,
        Optional<Interval> difference) {

    public ModelComparison {
        requireNonNull(difference, "difference is null");
    }

    /** What the difference shows. */
    public enum Verdict {
        BETTER("better"),
        WORSE("worse"),
        NO_DIFFERENCE_SHOWN("no difference shown");

        private final String wireName;

        Verdict(String wireName) {
            this.wireName = wireName;
        }

        /** As users read it. */
        public String wireName() {
            return wireName;
        }
    }

    /** A difference is shown where the interval does not hold 0. */
    public Verdict verdict() {
        if (difference.filter(interval -> interval.lower() > 0).isPresent()) {
            return Verdict.BETTER;
        }
        return difference.filter(interval -> interval.upper() < 0).isPresent()
                ? Verdict.WORSE
                : Verdict.NO_DIFFERENCE_SHOWN;
    }

    /** Compares what was found in the test documents; reads each stream once. */
    public static ModelComparison of(
            Stream<DocumentEvaluation> model, Stream<DocumentEvaluation> baseline) {
        Map<String, DocumentEvaluation> known = new HashMap<>();
        baseline.forEach(document -> known.put(document.location(), document));
        List<DocumentCounts> ofModel = new ArrayList<>();
        List<DocumentCounts> ofBaseline = new ArrayList<>();
        int baselines = known.size();
        int models = 0;
        for (Iterator<DocumentEvaluation> each = model.iterator(); each.hasNext(); models++) {
            DocumentEvaluation document = each.next();
            DocumentEvaluation other = known.remove(document.location());
            if (other != null && labels(other).equals(labels(document))) {
                ofModel.add(DocumentCounts.of(document));
                ofBaseline.add(DocumentCounts.of(other));
            }
        }
        int common = ofModel.size();
        return new ModelComparison(
                common,
                models + baselines - 2 * common,
                microF1(ofModel),
                microF1(ofBaseline),
                common < 2
                        ? Optional.empty()
                        : Optional.of(DocumentBootstrap.difference(ofModel, ofBaseline)));
    }

    private static List<RegionEvaluation> labels(DocumentEvaluation document) {
        return document.regions().stream()
                .map(one -> new RegionEvaluation(one.region(), one.expected(), List.of()))
                .toList();
    }

    private static double microF1(List<DocumentCounts> documents) {
        return documents.stream()
                .flatMap(document -> document.entities().values().stream())
                .reduce(new EntityMetrics(0, 0, 0), EntityMetrics::plus)
                .f1();
    }
}
