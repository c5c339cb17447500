package io.spanwright.core.convert.doccano;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.json.FactFields;
import io.spanwright.core.convert.json.JsonLinesWriter;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.UnitText;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.IndexedRange;
import java.io.IOException;
import java.nio.file.Path;

/** Writes what doccano imports as JSONL; the facts become its metadata. */
public final class DoccanoWriter implements DatasetWriter {

    private final JsonLinesWriter lines;

    /** Writes to a new file. */
    public DoccanoWriter(Path file) throws IOException {
        this.lines = new JsonLinesWriter(file);
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        ObjectNode line = JsonLinesWriter.object();
        line.put("text", document.text());
        UnitText text = new UnitText(document.text(), DoccanoReader.UNIT);
        ArrayNode labels = line.putArray("label");
        for (EntityLabel label : document.labels()) {
            IndexedRange range = text.range(label.span());
            labels.addArray()
                    .add(range.offset())
                    .add(range.offset() + range.length())
                    .add(label.category());
        }
        FactFields.write(document.facts(), line);
        lines.write(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
