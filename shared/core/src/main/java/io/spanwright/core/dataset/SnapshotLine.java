package io.spanwright.core.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * One document as one line of JSON: {@code
 * {"location","language","text","regions":[[start,end]],"labels":[[category,start,end]]}}, always
 * in this order.
 */
final class SnapshotLine {

    private static final JsonFactory JSON = new JsonFactory();

    private SnapshotLine() {}

    static String format(LabeledDocument document) throws IOException {
        StringWriter line = new StringWriter(document.text().length() + 1024);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("location", document.location());
            json.writeStringField("language", document.language());
            json.writeStringField("text", document.text());
            writeRegions(json, document.regions());
            writeLabels(json, document.labels());
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void writeRegions(JsonGenerator json, List<Span> regions) throws IOException {
        json.writeArrayFieldStart("regions");
        for (Span region : regions) {
            json.writeStartArray();
            writeSpan(json, region);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writeLabels(JsonGenerator json, List<EntityLabel> labels)
            throws IOException {
        json.writeArrayFieldStart("labels");
        for (EntityLabel label : labels) {
            json.writeStartArray();
            json.writeString(label.category());
            writeSpan(json, label.span());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void writeSpan(JsonGenerator json, Span span) throws IOException {
        json.writeNumber(span.start());
        json.writeNumber(span.end());
    }

    /**
     * Reads what {@link #format} wrote.
     *
     * @throws IOException where the line is anything else; names nothing of its content
     */
    static LabeledDocument parse(String line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            expect(json, JsonToken.START_OBJECT);
            String location = stringField(json, "location");
            String language = stringField(json, "language");
            String text = stringField(json, "text");
            List<Span> regions = readRegions(json);
            List<EntityLabel> labels = readLabels(json);
            expect(json, JsonToken.END_OBJECT);
            return new LabeledDocument(location, language, text, regions, labels);
        } catch (IOException | IllegalArgumentException e) {
            // Not passed on as the cause: its message may quote the document.
            throw new IOException("not a snapshot line (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static List<Span> readRegions(JsonParser json) throws IOException {
        field(json, "regions");
        expect(json, JsonToken.START_ARRAY);
        List<Span> regions = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            regions.add(readSpan(json));
            expect(json, JsonToken.END_ARRAY);
        }
        return regions;
    }

    private static List<EntityLabel> readLabels(JsonParser json) throws IOException {
        field(json, "labels");
        expect(json, JsonToken.START_ARRAY);
        List<EntityLabel> labels = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            expect(json, JsonToken.VALUE_STRING);
            labels.add(new EntityLabel(json.getText(), readSpan(json)));
            expect(json, JsonToken.END_ARRAY);
        }
        return labels;
    }

    private static Span readSpan(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        int start = json.getIntValue();
        expect(json, JsonToken.VALUE_NUMBER_INT);
        return new Span(start, json.getIntValue());
    }

    private static String stringField(JsonParser json, String name) throws IOException {
        field(json, name);
        expect(json, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void field(JsonParser json, String name) throws IOException {
        if (!name.equals(json.nextFieldName())) {
            throw new IOException("field " + name + " is not where it belongs");
        }
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw new IOException("not " + token);
        }
    }
}
