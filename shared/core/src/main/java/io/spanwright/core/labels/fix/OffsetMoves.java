package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.labels.offsets.OffsetRepair;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;

/** Moves the labels of a document to where they belong. */
final class OffsetMoves {

    private final OffsetRepair repair;
    private final int textLength;
    private final RepairLog log;

    OffsetMoves(OffsetRepair repair, int textLength, RepairLog log) {
        this.repair = repair;
        this.textLength = textLength;
        this.log = log;
    }

    List<Region> mend(List<Region> regions) {
        List<Region> moved = LabelMapping.map(regions, this::mend);
        return repair.countsRegions() ? moved.stream().map(this::mend).toList() : moved;
    }

    private Label mend(Label label) {
        if (label.offset().isEmpty() || label.length().isEmpty()) {
            return label;
        }
        Optional<Span> span = repair.span(label.offset().get(), label.length().get());
        if (span.isEmpty()) {
            log.add(RepairKind.LABEL_NOT_MOVED);
            return label;
        }
        Label moved = LabelMapping.at(label, span.get());
        if (!moved.equals(label)) {
            log.add(RepairKind.LABEL_MOVED, repair.cause());
        }
        return moved;
    }

    /** Those that reach to the end of the text were counted by a tool that knew where that is. */
    private Region mend(Region region) {
        Optional<Span> now = LabelMapping.span(region, textLength);
        boolean right = now.isPresent() && now.get().end() == textLength;
        if (right || region.regionOffset().isEmpty() || region.regionLength().isEmpty()) {
            return region;
        }
        Optional<Span> span = repair.span(region.regionOffset().get(), region.regionLength().get());
        if (span.isEmpty() || span.equals(now)) {
            return region;
        }
        log.add(RepairKind.REGION_CONVERTED);
        return new Region(
                Optional.of(span.get().start()), Optional.of(span.get().length()), region.labels());
    }
}
