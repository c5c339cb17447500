package io.spanwright.core.convert.plain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.convert.json.FactFields;
import io.spanwright.core.convert.json.JsonLinesWriter;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.nio.file.Path;

/** Writes JSONL that says its unit. Nothing is lost in it. */
public final class PlainWriter implements DatasetWriter {

    private final JsonLinesWriter lines;

    /** Writes to a new file. */
    public PlainWriter(Path file) throws IOException {
        this.lines = new JsonLinesWriter(file);
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        ObjectNode line = JsonLinesWriter.object();
        FactFields.write(document.facts(), line);
        line.put("stringIndexType", PlainReader.UNIT.wireName());
        line.put("text", document.text());
        ArrayNode entities = line.putArray("entities");
        for (EntityLabel label : document.labels()) {
            put(label.span(), entities.addObject().put("category", label.category()));
        }
        if (!document.regions().isEmpty()) {
            ArrayNode regions = line.putArray("regions");
            document.regions().forEach(region -> put(region, regions.addObject()));
        }
        lines.write(line);
    }

    private static void put(Span span, ObjectNode range) {
        range.put("offset", span.start()).put("length", span.length());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
