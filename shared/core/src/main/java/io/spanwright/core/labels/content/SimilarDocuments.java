package io.spanwright.core.labels.content;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.content.SimilarityIndex.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Documents that are nearly the same as another one of their part, or, worse, of the other part.
 * Letters from one template with other names in them are not: they teach other entities.
 */
final class SimilarDocuments implements ContentCheck {

    private final List<DocumentSketch> sketches = new ArrayList<>();
    private final FindingList duplicates = new FindingList(FindingCode.NEAR_DUPLICATE_DOCUMENT);
    private final FindingList leaks = new FindingList(FindingCode.TEST_DOCUMENT_IN_TRAIN);

    @Override
    public void look(CheckedDocument document) {
        DocumentSketch.of(document).ifPresent(sketches::add);
    }

    @Override
    public List<Finding> findings() {
        SimilarityIndex index = SimilarityIndex.of(sketches);
        for (int i = 0; i < sketches.size(); i++) {
            DocumentSketch sketch = sketches.get(i);
            if (index.inOtherPart(i).isPresent()) {
                Match match = index.inOtherPart(i).get();
                leaks.add(() -> finding(FindingCode.TEST_DOCUMENT_IN_TRAIN, sketch, match));
            } else if (index.inSamePart(i).isPresent()) {
                Match match = index.inSamePart(i).get();
                duplicates.add(() -> finding(FindingCode.NEAR_DUPLICATE_DOCUMENT, sketch, match));
            }
        }
        return Stream.concat(leaks.toList().stream(), duplicates.toList().stream()).toList();
    }

    private Finding finding(FindingCode code, DocumentSketch sketch, Match match) {
        return Finding.of(
                        code, sketch.pointer().to("location"), Math.round(100 * match.similarity()))
                .in(sketch.location())
                .quoting(sketches.get(match.document()).location());
    }
}
