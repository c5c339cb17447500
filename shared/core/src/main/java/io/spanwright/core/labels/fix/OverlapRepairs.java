package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leaves one flat layer of labels: of equal ones the first, of those that overlap the longest, and
 * of equally long ones the one that begins first.
 */
final class OverlapRepairs {

    private final int textLength;
    private final RepairLog log;

    OverlapRepairs(int textLength, RepairLog log) {
        this.textLength = textLength;
        this.log = log;
    }

    private record Place(int region, int label, Span span) {}

    List<Region> mend(List<Region> regions) {
        List<Place> distinct = distinct(regions);
        Set<Place> kept = new HashSet<>(longest(distinct));
        List<Region> mended = new ArrayList<>();
        for (int r = 0; r < regions.size(); r++) {
            Region region = regions.get(r);
            Optional<List<Label>> labels = Optional.empty();
            if (region.labels().isPresent()) {
                labels = Optional.of(kept(region.labels().get(), r, kept));
            }
            mended.add(LabelMapping.withLabels(region, labels));
        }
        return mended;
    }

    private List<Label> kept(List<Label> labels, int region, Set<Place> kept) {
        List<Label> left = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            int index = i;
            Optional<Span> span = LabelMapping.span(label, textLength);
            if (span.isEmpty() || kept.contains(new Place(region, index, span.get()))) {
                left.add(label);
            }
        }
        return left;
    }

    private List<Place> distinct(List<Region> regions) {
        Set<Label> seen = new HashSet<>();
        List<Place> distinct = new ArrayList<>();
        for (int r = 0; r < regions.size(); r++) {
            List<Label> labels = regions.get(r).labels().orElse(List.of());
            for (int i = 0; i < labels.size(); i++) {
                Optional<Span> span = LabelMapping.span(labels.get(i), textLength);
                if (span.isEmpty()) {
                    continue;
                }
                if (seen.add(labels.get(i))) {
                    distinct.add(new Place(r, i, span.get()));
                } else {
                    log.add(RepairKind.DUPLICATE_LABEL_DROPPED);
                }
            }
        }
        return distinct;
    }

    private List<Place> longest(List<Place> places) {
        Comparator<Place> order =
                Comparator.comparing((Place place) -> -place.span().length())
                        .thenComparing(Place::span);
        NavigableMap<Integer, Place> kept = new TreeMap<>();
        for (Place place : places.stream().sorted(order).toList()) {
            if (overlapsAny(place.span(), kept)) {
                log.add(RepairKind.OVERLAPPING_LABEL_DROPPED);
            } else {
                kept.put(place.span().start(), place);
            }
        }
        return List.copyOf(kept.values());
    }

    private static boolean overlapsAny(Span span, NavigableMap<Integer, Place> kept) {
        Map.Entry<Integer, Place> before = kept.lowerEntry(span.end());
        return before != null && before.getValue().span().overlaps(span);
    }
}
