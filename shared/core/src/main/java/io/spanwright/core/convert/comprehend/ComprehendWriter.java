package io.spanwright.core.convert.comprehend;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.convert.text.UnitText;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.IndexedRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code annotations.csv} and a folder of documents, one a file. */
public final class ComprehendWriter implements DatasetWriter {

    /** The name of the table in the folder. */
    public static final String TABLE = "annotations.csv";

    /** The name of the documents' folder in the folder. */
    public static final String DOCUMENTS = "documents";

    public static final Abilities ABILITIES =
            new Abilities(
                    true,
                    false,
                    false,
                    true,
                    c -> false,
                    name -> !name.isEmpty() && name.chars().noneMatch(Abilities::isControl));

    private static final List<String> HEADER =
            List.of("File", "Begin Offset", "End Offset", "Type");

    private final Path folder;
    private final SequenceWriter rows;

    /** Writes to a folder, which is made. */
    public ComprehendWriter(Path folder) throws IOException {
        this.folder = requireNonNull(folder, "folder is null");
        Files.createDirectories(folder.resolve(DOCUMENTS));
        this.rows =
                new CsvMapper()
                        .writerFor(List.class)
                        .writeValues(
                                Files.newBufferedWriter(
                                        folder.resolve(TABLE), StandardCharsets.UTF_8));
        rows.write(HEADER);
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        String name = document.facts().name().orElseThrow();
        TextFile.write(folder.resolve(DOCUMENTS).resolve(name), document.text());
        UnitText text = new UnitText(document.text(), ComprehendReader.UNIT);
        for (EntityLabel label : document.labels()) {
            IndexedRange range = text.range(label.span());
            rows.write(
                    List.of(
                            name,
                            range.offset(),
                            range.offset() + range.length(),
                            label.category()));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
