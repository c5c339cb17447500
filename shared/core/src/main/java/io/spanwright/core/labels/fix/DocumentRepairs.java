package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.labels.offsets.OffsetTruth;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Mends the documents of a file, in two walks along them: the first finds out why labels lie wrong.
 * Holds one text at a time.
 */
final class DocumentRepairs {

    private final Function<String, Optional<String>> texts;
    private final RepairLog log;
    private final Optional<StringIndexType> otherUnit;
    private final OffsetTruth truth = new OffsetTruth();

    /**
     * @param unit that the file names
     */
    DocumentRepairs(
            Function<String, Optional<String>> texts,
            Optional<StringIndexType> unit,
            RepairLog log) {
        this.texts = texts;
        this.log = log;
        this.otherUnit = unit.filter(type -> type != StringIndexType.UTF16_CODE_UNIT);
    }

    List<Document> mend(List<Document> documents) {
        RepairLog unread = new RepairLog();
        documents.forEach(document -> look(document, unread));
        return documents.stream().map(this::mend).toList();
    }

    private void look(Document document, RepairLog unread) {
        text(document)
                .ifPresent(
                        text ->
                                truth.look(
                                        checked(
                                                document,
                                                inCodeUnits(document, text, unread),
                                                text)));
    }

    private Optional<String> text(Document document) {
        return document.entities().flatMap(any -> document.location()).flatMap(texts);
    }

    private List<Region> inCodeUnits(Document document, String text, RepairLog written) {
        List<Region> regions = document.entities().orElse(List.of());
        return otherUnit
                .map(unit -> new UnitRepairs(text, unit, written).mend(regions))
                .orElse(regions);
    }

    private Document mend(Document document) {
        return text(document).map(text -> mend(document, text)).orElse(document);
    }

    private Document mend(Document document, String text) {
        List<Region> counted = inCodeUnits(document, text, log);
        List<Region> moved =
                truth.repairOf(checked(document, counted, text))
                        .map(repair -> new OffsetMoves(repair, text.length(), log).mend(counted))
                        .orElse(counted);
        List<Region> edged = new LabelEdges(text, log).mend(moved);
        List<Region> flat = new OverlapRepairs(text.length(), log).mend(edged);
        return new Document(
                document.location(),
                document.language(),
                document.dataset(),
                Optional.of(new RegionRepairs(text, log).mend(flat)));
    }

    private static CheckedDocument checked(Document document, List<Region> regions, String text) {
        List<Span> spans = new ArrayList<>();
        List<CheckedLabel> labels = new ArrayList<>();
        for (Region region : regions) {
            LabelMapping.span(region, text.length()).ifPresent(spans::add);
            region.labels().orElse(List.of()).forEach(label -> add(label, labels));
        }
        return new CheckedDocument(
                Pointer.ROOT,
                document.location().orElse(""),
                Optional.empty(),
                text,
                spans,
                labels);
    }

    private static void add(Label label, List<CheckedLabel> labels) {
        if (label.category().isPresent()
                && label.offset().isPresent()
                && label.length().isPresent()) {
            labels.add(
                    new CheckedLabel(
                            Pointer.ROOT,
                            label.category().get(),
                            label.offset().get(),
                            label.length().get()));
        }
    }
}
