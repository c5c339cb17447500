package io.spanwright.core.labels.content;

import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.ContentChecks;
import io.spanwright.core.labels.ContentChecks.TextLookup;
import java.util.List;

/**
 * All checks of what the labels teach: are they precise, consistent and complete? Their findings
 * are advice, and never make a labels file wrong.
 */
public final class LabelingChecks implements ContentChecks {

    @Override
    public List<ContentCheck> begin(TextLookup file) {
        return List.of(
                new LabelEdges(),
                new RegionEdges(),
                new SurfaceChecks(file),
                new SimilarDocuments(),
                new CategoryBalance(file));
    }
}
