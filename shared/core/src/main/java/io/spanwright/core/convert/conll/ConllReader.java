package io.spanwright.core.convert.conll;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.DocumentSink;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.SourceFiles;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.convert.text.Utf8Lines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads files of columns: a token a line, first the token and last its tag in BIO1, BIO2, IOBES or
 * BILOU, columns divided by tabs or spaces. There are no offsets in them, so no unit either.
 *
 * <p>Documents begin at {@code -DOCSTART-} and at {@code # newdoc}; in a file without these each
 * block between blank lines is a document. Where texts are given, the tokens are found in them
 * exactly.
 */
public final class ConllReader implements DatasetReader {

    private static final List<String> EXTENSIONS =
            List.of(".conll", ".conllu", ".bio", ".iob", ".iob2", ".iobes", ".bilou", ".tsv");

    private final SourceFiles files;
    private final Optional<SourceFiles> texts;

    /**
     * A reader.
     *
     * @param source a file, or a folder of files
     * @param texts folder of the original texts, under the names that {@code newdoc id} gives
     */
    public ConllReader(Path source, Optional<Path> texts) {
        this.files = new SourceFiles(requireNonNull(source, "source is null"));
        this.texts = texts.map(SourceFiles::new);
    }

    @Override
    public void read(DocumentSink sink, Losses losses) throws IOException {
        for (Path file : files.listSome(ConllReader::isColumns, "files such as *.conll")) {
            String name = files.name(file);
            new OneFile(file, name, FileSurvey.of(file, name), sink, losses).read();
        }
    }

    private static boolean isColumns(String name) {
        return EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    private Optional<String> text(DocumentFacts facts, Place place) throws IOException {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        String name = facts.name().orElse("");
        Optional<Path> file = texts.get().find(name);
        if (file.isEmpty()) {
            throw new InputException(
                    place,
                    "There is no text of this document in the folder of texts. Add it under the"
                            + " name that \"# newdoc id =\" gives, or that of the file with .txt.");
        }
        return Optional.of(TextFile.read(file.get(), name));
    }

    private final class OneFile {
        private final Path file;
        private final String name;
        private final FileSurvey survey;
        private final DocumentSink sink;
        private final Losses losses;
        private final boolean blocks;
        private DocumentBuilder current;

        OneFile(Path file, String name, FileSurvey survey, DocumentSink sink, Losses losses) {
            this.file = file;
            this.name = name;
            this.survey = survey;
            this.sink = sink;
            this.losses = losses;
            this.blocks = !survey.marked() && texts.isEmpty();
            this.current = new DocumentBuilder(Place.startOf(name), firstFacts());
        }

        /** One text for a file without marks has the file's name. */
        private DocumentFacts firstFacts() {
            boolean whole = !survey.marked() && texts.isPresent();
            int dot = name.lastIndexOf('.');
            return whole
                    ? DocumentFacts.named(name.substring(0, dot < 0 ? name.length() : dot) + ".txt")
                    : DocumentFacts.NONE;
        }

        void read() throws IOException {
            ColumnParser parser = new ColumnParser(survey.tabs());
            try (Utf8Lines lines = Utf8Lines.open(file, name)) {
                Optional<String> line = lines.next();
                while (line.isPresent()) {
                    add(parser.parse(line.get(), lines.place()), lines.place());
                    line = lines.next();
                }
                flush(lines.place());
            }
        }

        private void add(ColumnLine line, Place place) throws IOException {
            if (line instanceof ColumnLine.Token token) {
                current.add(token, place);
            } else if (line instanceof ColumnLine.Comment comment) {
                if (FileSurvey.isNewDocument(comment)) {
                    flush(place);
                }
                current.add(comment);
            } else if (line instanceof ColumnLine.DocumentStart || blocks) {
                if (current.hasTokens()) {
                    flush(place);
                }
            } else {
                current.endSentence(place);
            }
        }

        private void flush(Place next) throws IOException {
            if (current.isDocument()) {
                sink.accept(current.build(ConllReader.this::text, survey.closed(), losses));
            }
            current = new DocumentBuilder(next, DocumentFacts.NONE);
        }
    }
}
