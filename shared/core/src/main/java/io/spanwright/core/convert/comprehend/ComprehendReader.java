package io.spanwright.core.convert.comprehend;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.convert.text.SourceFiles;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.convert.text.Utf8Lines;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the annotations CSV of Amazon Comprehend with its documents: one a file, or, where the CSV
 * has a {@code Line} column, one a line, of which the first is line 0.
 *
 * <p>Offsets are counted in code points: "the position of each UTF-8 code point in the string", as
 * the documentation of the service's {@code Entity} says, from the start of the document.
 */
public final class ComprehendReader implements DatasetReader {

    static final StringIndexType UNIT = StringIndexType.UNICODE_CODE_POINT;

    private final Path table;
    private final SourceFiles documents;
    private final StringIndexType unit;

    /**
     * A reader.
     *
     * @param documents folder of the documents
     */
    public ComprehendReader(Path table, Path documents, Optional<StringIndexType> unit) {
        this.table = requireNonNull(table, "table is null");
        this.documents = new SourceFiles(requireNonNull(documents, "documents is null"));
        this.unit = unit.orElse(UNIT);
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        AnnotationTable annotations = AnnotationTable.read(table);
        LabelResolver resolver = new LabelResolver(List.of(unit), losses);
        for (Path file : documents.listSome(name -> name.endsWith(".txt"), ".txt files")) {
            String name = documents.name(file);
            Map<Long, List<RawLabel>> labels = annotations.take(name);
            if (annotations.isByLine()) {
                readLines(file, labels, resolver, sink);
            } else {
                String text = TextFile.read(file, name);
                sink.accept(
                        new NeutralDocument(
                                Place.startOf(name),
                                DocumentFacts.named(name),
                                text,
                                resolver.resolve(text, labels.getOrDefault(0L, List.of()))));
            }
        }
        annotations.checkAllTaken();
    }

    private void readLines(
            Path file, Map<Long, List<RawLabel>> labels, LabelResolver resolver, DocumentSink sink)
            throws IOException {
        try (Utf8Lines lines = Utf8Lines.open(file, documents.name(file))) {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                String text = line.get();
                List<RawLabel> own = labels.remove(lines.place().line() - 1);
                if (!text.isEmpty() || own != null) {
                    sink.accept(
                            new NeutralDocument(
                                    lines.place(),
                                    DocumentFacts.NONE,
                                    text,
                                    resolver.resolve(text, own == null ? List.of() : own)));
                }
                line = lines.next();
            }
        }
        labels.values().stream().findFirst().ifPresent(ComprehendReader::noSuchLine);
    }

    private static void noSuchLine(List<RawLabel> labels) {
        throw new InputException(
                labels.get(0).place(), "The row's file has no such line. Lines count from 0.");
    }
}
