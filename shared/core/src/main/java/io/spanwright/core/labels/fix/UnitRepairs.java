package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.text.IndexedRange;
import io.spanwright.core.text.OffsetMap;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import java.util.List;
import java.util.Optional;

/** Counts labels and regions in UTF-16 code units that the file says are in another unit. */
final class UnitRepairs {

    private final OffsetMap map;
    private final RepairLog log;

    UnitRepairs(String text, StringIndexType unit, RepairLog log) {
        this.map = OffsetMap.of(text, unit);
        this.log = log;
    }

    List<Region> mend(List<Region> regions) {
        return LabelMapping.map(regions, this::mend).stream().map(this::mend).toList();
    }

    private Label mend(Label label) {
        Optional<Span> span = span(label.offset(), label.length());
        boolean changes =
                span.filter(
                                s ->
                                        s.start() != label.offset().get()
                                                || s.length() != label.length().get())
                        .isPresent();
        if (!changes) {
            return label;
        }
        log.add(RepairKind.UNIT_CONVERTED);
        return LabelMapping.at(label, span.get());
    }

    private Region mend(Region region) {
        Optional<Span> span = span(region.regionOffset(), region.regionLength());
        return span.map(
                        s ->
                                new Region(
                                        Optional.of(s.start()),
                                        Optional.of(s.length()),
                                        region.labels()))
                .orElse(region);
    }

    private Optional<Span> span(Optional<Integer> offset, Optional<Integer> length) {
        int start = offset.orElse(-1);
        int size = length.orElse(-1);
        boolean inside = start >= 0 && size > 0 && size <= map.length() - start;
        return inside ? Optional.of(map.toSpan(new IndexedRange(start, size))) : Optional.empty();
    }
}
