package io.spanwright.core.labels;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the regions of one document and the labels in them. */
final class RegionRules {

    private final Findings findings;
    private final CheckedText text;
    private final LabelRules labelRules;

    RegionRules(Findings findings, CategoryRules categories, CheckedText text) {
        this.findings = findings;
        this.text = text;
        this.labelRules = new LabelRules(findings, categories, text);
    }

    private record PlacedRegion(Span span, Pointer pointer) {}

    /**
     * Judges the regions.
     *
     * @param spans gets the regions in order
     * @param labels gets the labels in order
     */
    void check(List<Region> regions, Pointer pointer, List<Span> spans, List<EntityLabel> labels) {
        List<PlacedRegion> placed = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            Pointer place = pointer.to(i);
            Optional<Span> span = span(regions.get(i), place);
            span.ifPresent(s -> placed.add(new PlacedRegion(s, place)));
            labelRules.check(regions.get(i).labels().orElse(List.of()), place.to("labels"), span);
        }
        placed.sort(Comparator.comparing(PlacedRegion::span));
        checkOverlaps(placed);
        placed.forEach(region -> spans.add(region.span()));
        labels.addAll(labelRules.checkOverlaps());
    }

    private Optional<Span> span(Region region, Pointer pointer) {
        Optional<Integer> offset = region.regionOffset();
        Optional<Integer> length = region.regionLength();
        if (offset.isEmpty()) {
            findings.addMissing(pointer, "regionOffset");
        }
        if (length.isEmpty()) {
            findings.addMissing(pointer, "regionLength");
        }
        if (offset.isEmpty() || length.isEmpty()) {
            return Optional.empty();
        }
        return span(offset.get(), length.get(), pointer);
    }

    private Optional<Span> span(int offset, int length, Pointer pointer) {
        if (offset < 0 || length < 1) {
            String property = offset < 0 ? "regionOffset" : "regionLength";
            add(Finding.of(FindingCode.INVALID_REGION, pointer.to(property)));
            return Optional.empty();
        }
        long end = (long) offset + length;
        if (end > text.length()) {
            add(outside(offset, end, pointer));
            return Optional.empty();
        }
        Span span = Span.ofLength(offset, length);
        if (text.splitsCharacter(span)) {
            add(Finding.of(FindingCode.REGION_SPLITS_CHARACTER, pointer).covering(span));
        }
        return Optional.of(span);
    }

    private Finding outside(int offset, long end, Pointer pointer) {
        boolean startsInside = offset < text.length();
        Pointer place = pointer.to(startsInside ? "regionLength" : "regionOffset");
        Finding finding =
                Finding.of(FindingCode.REGION_OUTSIDE_DOCUMENT, place, end, text.length());
        return startsInside
                ? finding.suggesting(Integer.toString(text.length() - offset))
                : finding;
    }

    private void checkOverlaps(List<PlacedRegion> placed) {
        int end = 0;
        for (PlacedRegion region : placed) {
            if (region.span().start() < end) {
                add(
                        Finding.of(FindingCode.REGIONS_OVERLAP, region.pointer())
                                .covering(region.span()));
            }
            end = Math.max(end, region.span().end());
        }
    }

    private void add(Finding finding) {
        findings.add(finding.in(text.location()));
    }
}
