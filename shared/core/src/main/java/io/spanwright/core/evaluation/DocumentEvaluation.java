package io.spanwright.core.evaluation;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.util.List;

/** What was expected and what was predicted in one test document. */
public record DocumentEvaluation(String location, String language, List<RegionEvaluation> regions) {

    public DocumentEvaluation {
        requireNonNull(location, "location is null");
        requireNonNull(language, "language is null");
        regions = List.copyOf(regions);
    }

    /**
     * One labelled region. All spans are of the document, not of the region.
     *
     * @param expected the labels
     * @param predicted the predictions that touch the region, each in one region only
     */
    public record RegionEvaluation(
            Span region, List<EntityLabel> expected, List<EntityLabel> predicted) {
        public RegionEvaluation {
            requireNonNull(region, "region is null");
            expected = List.copyOf(expected);
            predicted = List.copyOf(predicted);
        }
    }
}
