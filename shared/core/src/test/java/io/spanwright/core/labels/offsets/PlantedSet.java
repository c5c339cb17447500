package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;

/** All documents of a file with one fault, and what becomes of their labels. */
final class PlantedSet {

    private final List<Planted> documents;
    private final OffsetTruth truth = new OffsetTruth();

    PlantedSet(List<CheckedDocument> right, OffsetFault fault) {
        documents = right.stream().map(fault::plant).toList();
        documents.forEach(planted -> truth.look(planted.document()));
    }

    /** Share of the labels that lie wrong. */
    double wrong() {
        long labels = documents.stream().mapToLong(planted -> planted.truth().size()).sum();
        return (double) documents.stream().mapToLong(Planted::wrong).sum() / labels;
    }

    List<Finding> findings() {
        return truth.findings();
    }

    /** Share of all labels that lie right after the repair. */
    double restored() {
        int right = 0;
        int all = 0;
        for (Planted planted : documents) {
            Optional<OffsetRepair> repair = truth.repairOf(planted.document());
            for (int i = 0; i < planted.truth().size(); i++) {
                Span now = repaired(planted.document().labels().get(i), repair);
                right += planted.truth().get(i).equals(now) ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }

    /** A label that can't be moved stays. */
    private static Span repaired(CheckedLabel label, Optional<OffsetRepair> repair) {
        Optional<Span> moved = repair.flatMap(r -> r.span(label.offset(), label.length()));
        boolean range = label.offset() >= 0 && label.length() >= 0;
        return moved.orElseGet(
                () -> range ? Span.ofLength(label.offset(), label.length()) : new Span(0, 0));
    }
}
