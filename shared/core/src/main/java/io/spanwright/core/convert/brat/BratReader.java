package io.spanwright.core.convert.brat;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.SourceFiles;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.convert.text.Utf8Lines;
import io.spanwright.core.text.StringIndexType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads brat's standoff format: a folder of {@code .txt} files, each with an {@code .ann} file.
 *
 * <p>Offsets are counted by brat's server in code points, as Python does; in texts with characters
 * beyond U+FFFF its browser part counted UTF-16 code units (brat issue 1115). Each line quotes its
 * text, so the unit that fits is taken. A byte order mark is a character to brat.
 */
public final class BratReader implements DatasetReader {

    static final StringIndexType UNIT = StringIndexType.UNICODE_CODE_POINT;

    private static final List<StringIndexType> UNITS =
            List.of(UNIT, StringIndexType.UTF16_CODE_UNIT);

    private final SourceFiles files;
    private final List<StringIndexType> units;

    /**
     * A reader.
     *
     * @param folder of the files; those in folders below it are read too
     */
    public BratReader(Path folder, Optional<StringIndexType> unit) {
        this.files = new SourceFiles(requireNonNull(folder, "folder is null"));
        this.units = unit.map(List::of).orElse(UNITS);
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        for (Path text : files.listSome(name -> name.endsWith(".txt"), ".txt files")) {
            Path annotations = beside(text, ".ann");
            if (Files.exists(annotations)) {
                sink.accept(document(text, annotations, losses));
            } else {
                losses.add(LossKind.UNLABELED_DOCUMENT, files.name(text));
            }
        }
        for (Path annotations : files.list(name -> name.endsWith(".ann"))) {
            if (!Files.exists(beside(annotations, ".txt"))) {
                throw new InputException(
                        Place.startOf(files.name(annotations)),
                        "There is no .txt file of that name beside it. Add the text.");
            }
        }
    }

    private static Path beside(Path file, String extension) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - extension.length());
        boolean upper = name.endsWith(name.substring(stem.length()).toUpperCase(Locale.ROOT));
        Path sibling = file.resolveSibling(stem + extension);
        return upper && !Files.exists(sibling)
                ? file.resolveSibling(stem + extension.toUpperCase(Locale.ROOT))
                : sibling;
    }

    private NeutralDocument document(Path textFile, Path annotations, Losses losses)
            throws IOException {
        String name = files.name(textFile);
        String text = TextFile.read(textFile, name);
        AnnotationLines lines = new AnnotationLines(text, units, losses);
        try (Utf8Lines source = Utf8Lines.open(annotations, files.name(annotations))) {
            Optional<String> line = source.next();
            while (line.isPresent()) {
                lines.add(line.get(), source.place());
                line = source.next();
            }
        }
        return new NeutralDocument(
                Place.startOf(files.name(annotations)),
                DocumentFacts.named(name),
                text,
                lines.labels());
    }
}
