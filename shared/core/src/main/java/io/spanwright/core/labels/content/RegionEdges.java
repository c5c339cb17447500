package io.spanwright.core.labels.content;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.text.Span;
import java.util.List;

/** Regions that begin or end inside a word: then the model learns from half a word. */
final class RegionEdges implements ContentCheck {

    /** How much is quoted on each side, UTF-16 code units. */
    private static final int QUOTED = 20;

    private final FindingList cuts = new FindingList(FindingCode.REGION_CUTS_WORD);

    @Override
    public void look(CheckedDocument document) {
        for (Span region : document.regions()) {
            if (WordBreaks.cuts(document.text(), region)) {
                cuts.add(() -> finding(document, region));
            }
        }
    }

    private static Finding finding(CheckedDocument document, Span region) {
        String text = document.text();
        boolean atStart = WordBreaks.startCuts(text, region.start());
        int cut = atStart ? region.start() : region.end();
        int from = Math.max(0, cut - QUOTED);
        int to = Math.min(text.length(), cut + QUOTED);
        return Finding.of(FindingCode.REGION_CUTS_WORD, document.pointer().to("entities"))
                .in(document.location())
                .covering(region)
                .quoting(text.substring(between(text, from), between(text, to)));
    }

    /** The index, or the one before where it is inside a surrogate pair. */
    private static int between(String text, int index) {
        boolean splits =
                index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return splits ? index - 1 : index;
    }

    @Override
    public List<Finding> findings() {
        return cuts.toList();
    }
}
