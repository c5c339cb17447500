package io.spanwright.core.convert.labelsfile;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.convert.text.SourceFiles;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a labels file with its documents, also one that validation would refuse because its labels
 * overlap, and one of the form of 2021.
 *
 * <p>Offsets are counted in what the file calls its {@code stringIndexType}; in UTF-16 code units
 * where it does not say. A byte order mark of a document is no part of its text.
 */
public final class LabelsFolderReader implements DatasetReader {

    private final Path labels;
    private final SourceFiles documents;
    private final Optional<StringIndexType> unit;

    /**
     * A reader.
     *
     * @param documents folder of the documents
     */
    public LabelsFolderReader(Path labels, Path documents, Optional<StringIndexType> unit) {
        this.labels = requireNonNull(labels, "labels is null");
        this.documents = new SourceFiles(requireNonNull(documents, "documents is null"));
        this.unit = requireNonNull(unit, "unit is null");
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        LabelsParser parser = new LabelsParser(labels);
        LabelsHeader header = parser.header(unit);
        LabelResolver resolver = new LabelResolver(List.of(header.unit()), losses);
        Set<String> used = new HashSet<>();
        parser.documents(
                fields -> {
                    NeutralDocument document = document(fields, resolver);
                    document.labels().forEach(label -> used.add(label.category()));
                    sink.accept(document);
                });
        header.categories().stream()
                .filter(category -> !used.contains(category))
                .forEach(c -> losses.add(LossKind.UNUSED_CATEGORY, labels.getFileName() + ":1"));
    }

    private NeutralDocument document(JsonFields fields, LabelResolver resolver) throws IOException {
        String location = fields.text("location");
        String text = text(location, fields);
        List<RawLabel> regions = new ArrayList<>();
        List<RawLabel> marked = new ArrayList<>();
        for (JsonFields region : LabelsParser.regions(fields)) {
            if (region.has("regionlength") && region.integer("regionlength") > 0) {
                regions.add(range(region, "region", "regionoffset", "regionlength"));
            }
            for (JsonFields label : region.objects("labels")) {
                marked.add(range(label, LabelsParser.categoryOf(label), "offset", "length"));
            }
        }
        DocumentFacts facts =
                new DocumentFacts(
                        Optional.of(location),
                        fields.optionalText("language"),
                        fields.optionalText("dataset").flatMap(DatasetMark::parse));
        return new NeutralDocument(
                fields.place(),
                facts,
                text,
                resolver.resolve(text, regions).stream().map(EntityLabel::span).toList(),
                resolver.resolve(text, marked));
    }

    private static RawLabel range(JsonFields fields, String category, String start, String size) {
        long offset = fields.integer(start);
        long length = fields.integer(size);
        if (Math.abs(offset) > Integer.MAX_VALUE || Math.abs(length) > Integer.MAX_VALUE) {
            throw fields.wrong(start, "a number inside the text");
        }
        return new RawLabel(fields.place(), category, offset, offset + length, Optional.empty());
    }

    private String text(String location, JsonFields fields) throws IOException {
        Path file =
                documents
                        .find(location)
                        .orElseThrow(
                                () ->
                                        new InputException(
                                                fields.place(),
                                                "The document is not in the folder of documents."
                                                        + " Name their folder with --documents."));
        String text = TextFile.read(file, documents.name(file));
        boolean marked = !text.isEmpty() && text.charAt(0) == DocumentText.BYTE_ORDER_MARK;
        return marked ? text.substring(1) : text;
    }
}
