package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts regions into the text, around their labels and beside each other. */
final class RegionRepairs {

    private final String text;
    private final RepairLog log;

    RegionRepairs(String text, RepairLog log) {
        this.text = text;
        this.log = log;
    }

    List<Region> mend(List<Region> regions) {
        List<Region> placed = new ArrayList<>();
        regions.forEach(region -> placed.add(around(place(region))));
        return joined(placed);
    }

    private Region place(Region region) {
        Optional<Span> inside = LabelMapping.span(region, text.length());
        if (inside.isPresent()) {
            return at(region, LabelEdges.whole(text, inside.get()));
        }
        int offset = region.regionOffset().orElse(-1);
        boolean cut = offset >= 0 && offset < text.length() && region.regionLength().orElse(-1) > 0;
        log.add(cut ? RepairKind.REGION_CUT : RepairKind.REGION_PLACED);
        return at(region, new Span(cut ? offset : 0, text.length()));
    }

    private Region around(Region region) {
        Span span = LabelMapping.span(region, text.length()).orElseThrow();
        int start = span.start();
        int end = span.end();
        for (Label label : region.labels().orElse(List.of())) {
            Optional<Span> inside = LabelMapping.span(label, text.length());
            if (inside.isPresent()) {
                start = Math.min(start, inside.get().start());
                end = Math.max(end, inside.get().end());
            }
        }
        Span wide = new Span(start, end);
        if (!wide.equals(span)) {
            log.add(RepairKind.REGION_WIDENED);
        }
        return at(region, wide);
    }

    private List<Region> joined(List<Region> placed) {
        if (!overlap(placed)) {
            return placed;
        }
        List<Region> joined = new ArrayList<>();
        for (Region next : sorted(placed)) {
            int last = joined.size() - 1;
            if (last >= 0 && span(joined.get(last)).overlaps(span(next))) {
                joined.set(last, join(joined.get(last), next));
                log.add(RepairKind.REGIONS_JOINED);
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean overlap(List<Region> placed) {
        int end = 0;
        for (Region region : sorted(placed)) {
            if (span(region).start() < end) {
                return true;
            }
            end = span(region).end();
        }
        return false;
    }

    private List<Region> sorted(List<Region> regions) {
        return regions.stream().sorted(Comparator.comparing(this::span)).toList();
    }

    private Region join(Region first, Region second) {
        List<Label> labels = new ArrayList<>(first.labels().orElse(List.of()));
        labels.addAll(second.labels().orElse(List.of()));
        int end = Math.max(span(first).end(), span(second).end());
        Region wide = at(first, new Span(span(first).start(), end));
        return LabelMapping.withLabels(wide, Optional.of(labels));
    }

    private Span span(Region region) {
        return LabelMapping.span(region, text.length()).orElseThrow();
    }

    private static Region at(Region region, Span span) {
        return new Region(Optional.of(span.start()), Optional.of(span.length()), region.labels());
    }
}
