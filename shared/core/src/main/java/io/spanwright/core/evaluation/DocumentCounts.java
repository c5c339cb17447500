package io.spanwright.core.evaluation;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.evaluation.DocumentEvaluation.RegionEvaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one test document adds to the counts of an evaluation. A prediction is right if a label of
 * the same region has exactly its span and its category.
 *
 * @param entities by category, only those that were labelled or predicted in the document
 */
public record DocumentCounts(Map<String, EntityMetrics> entities) {

    public DocumentCounts {
        entities = Map.copyOf(entities);
    }

    /** The counts of what was compared. */
    public static DocumentCounts of(DocumentEvaluation document) {
        Map<String, EntityMetrics> entities = new HashMap<>();
        document.regions().forEach(region -> add(region, entities));
        return new DocumentCounts(entities);
    }

    private static void add(RegionEvaluation region, Map<String, EntityMetrics> entities) {
        List<EntityLabel> missed = new ArrayList<>(region.expected());
        for (EntityLabel entity : region.predicted()) {
            boolean right = missed.remove(entity);
            EntityMetrics one = new EntityMetrics(right ? 1 : 0, right ? 0 : 1, 0);
            entities.merge(entity.category(), one, EntityMetrics::plus);
        }
        EntityMetrics one = new EntityMetrics(0, 0, 1);
        missed.forEach(label -> entities.merge(label.category(), one, EntityMetrics::plus));
    }
}
