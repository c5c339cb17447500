package io.spanwright.core.labels.content;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.ContentChecks.TextLookup;
import io.spanwright.core.labels.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be seen by comparing the labels of equal words: slips of category, labels that were
 * forgotten, categories that are not told apart.
 */
final class SurfaceChecks implements ContentCheck {

    private final TextLookup file;
    private final LabeledSurfaces surfaces = new LabeledSurfaces();

    SurfaceChecks(TextLookup file) {
        this.file = file;
    }

    @Override
    public void look(CheckedDocument document) {
        surfaces.add(document);
    }

    @Override
    public List<Finding> findings() {
        CategoryPairs pairs = CategoryPairs.of(surfaces);
        List<Finding> all = new ArrayList<>();
        all.addAll(InconsistentCategories.find(surfaces));
        all.addAll(ConfusedCategories.find(surfaces, pairs, file));
        all.addAll(new MissedLabels(surfaces, file).find());
        return all;
    }
}
