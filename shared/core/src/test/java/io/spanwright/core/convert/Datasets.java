package io.spanwright.core.convert;

import io.spanwright.core.convert.conll.TagScheme;
import io.spanwright.core.convert.labelsfile.ProjectFacts;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.Loss;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Data sets in tests: read, written and compared. */
final class Datasets {

    private Datasets() {}

    /** A document's text and labels, and nothing else. */
    record Content(String text, List<EntityLabel> labels) {}

    /** What a reader gave. */
    record Reading(List<NeutralDocument> documents, Map<LossKind, Long> losses) {

        List<Content> contents() {
            return documents.stream()
                    .map(document -> new Content(document.text(), document.labels()))
                    .sorted(Comparator.comparing(Content::toString))
                    .toList();
        }

        /** The labels of the only document, as {@code category=words}. */
        List<String> words() {
            NeutralDocument only = documents.get(0);
            return only.labels().stream()
                    .map(label -> label.category() + "=" + label.span().in(only.text()))
                    .toList();
        }
    }

    static ConversionOptions options(LossPolicy losses) {
        return options(losses, TagScheme.BIO2, Optional.empty(), Optional.empty());
    }

    static ConversionOptions options(
            LossPolicy losses,
            TagScheme scheme,
            Optional<Path> documents,
            Optional<StringIndexType> unit) {
        return new ConversionOptions(
                documents, unit, losses, scheme, new ProjectFacts("project", "project", "en-us"));
    }

    static Reading read(DataFormat format, Path source) throws IOException {
        return read(format, source, options(LossPolicy.REFUSE));
    }

    static Reading read(DataFormat format, Path source, ConversionOptions options)
            throws IOException {
        Losses losses = new Losses();
        List<NeutralDocument> documents = new ArrayList<>();
        format.reader(source, options).read(documents::add, losses);
        return new Reading(documents, counts(losses.toList()));
    }

    static Map<LossKind, Long> counts(List<Loss> losses) {
        Map<LossKind, Long> counts = new EnumMap<>(LossKind.class);
        losses.forEach(loss -> counts.put(loss.kind(), loss.count()));
        return counts;
    }

    static void writePlain(Path file, List<NeutralDocument> documents) throws IOException {
        try (DatasetWriter writer = DataFormat.JSONL.writer(file, options(LossPolicy.REFUSE))) {
            for (NeutralDocument document : documents) {
                writer.write(document);
            }
        }
    }

    static NeutralDocument document(String name, String text, EntityLabel... labels) {
        return new NeutralDocument(
                Place.startOf("test"), DocumentFacts.named(name), text, List.of(labels));
    }

    static EntityLabel label(String category, int start, int end) {
        return new EntityLabel(category, new Span(start, end));
    }
}
