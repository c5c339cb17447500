package io.spanwright.core.convert.labelstudio;

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

/**
 * Writes tasks that Label Studio imports, each with one annotation. They fit a labelling
 * configuration whose {@code Labels} are called {@code label} and whose {@code Text} {@code text}.
 */
public final class LabelStudioWriter implements DatasetWriter {

    private final JsonLinesWriter out;
    private long tasks;

    /** Writes to a new file. */
    public LabelStudioWriter(Path file) throws IOException {
        this.out = new JsonLinesWriter(file);
        out.writeRaw("[");
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        out.writeRaw(tasks == 0 ? "\n" : ",\n");
        tasks++;
        ObjectNode task = JsonLinesWriter.object().put("id", tasks);
        ObjectNode data = task.putObject("data").put("text", document.text());
        FactFields.write(document.facts(), data);
        ArrayNode results = task.putArray("annotations").addObject().putArray("result");
        UnitText text = new UnitText(document.text(), LabelStudioReader.UNIT);
        for (EntityLabel label : document.labels()) {
            put(label, text.range(label.span()), document.text(), results);
        }
        out.writePart(task);
    }

    private static void put(EntityLabel label, IndexedRange range, String text, ArrayNode results) {
        ObjectNode result = results.addObject();
        result.put("id", "label" + results.size())
                .put("from_name", "label")
                .put("to_name", "text")
                .put("type", "labels");
        ObjectNode value = result.putObject("value");
        value.put("start", range.offset())
                .put("end", range.offset() + range.length())
                .put("text", label.span().in(text));
        value.putArray("labels").add(label.category());
    }

    @Override
    public void close() throws IOException {
        out.writeRaw("\n]\n");
        out.close();
    }
}
