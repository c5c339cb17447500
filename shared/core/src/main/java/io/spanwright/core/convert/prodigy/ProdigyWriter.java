package io.spanwright.core.convert.prodigy;

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

/** Writes accepted examples; the facts become {@code meta}. Prodigy adds tokens itself. */
public final class ProdigyWriter implements DatasetWriter {

    private final JsonLinesWriter lines;

    /** Writes to a new file. */
    public ProdigyWriter(Path file) throws IOException {
        this.lines = new JsonLinesWriter(file);
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        ObjectNode line = JsonLinesWriter.object();
        line.put("text", document.text());
        UnitText text = new UnitText(document.text(), ProdigyReader.UNIT);
        ArrayNode spans = line.putArray("spans");
        for (EntityLabel label : document.labels()) {
            IndexedRange range = text.range(label.span());
            spans.addObject()
                    .put("start", range.offset())
                    .put("end", range.offset() + range.length())
                    .put("label", label.category());
        }
        FactFields.write(document.facts(), line.putObject("meta"));
        line.put("answer", "accept");
        lines.write(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
