package io.spanwright.benchmark;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A labels file that is right, of any size.
 *
 * @param labels of one document, each in a line of {@link #LINE} of its own
 * @param indented whether it has line ends and indents, as many tools write it
 */
record LargeLabelsFile(int documents, int labels, boolean indented) {

    /** A line of a document with one entity; its border is a code unit as in any encoding. */
    static final String LINE =
            "The borrower Marie O'Neill owes the lender, and pays in monthly rates till it is"
                    + " repaid, with interest.\n";

    private static final String ENTITY = "Marie O'Neill";
    private static final int CATEGORIES = 50;

    void write(Path file) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            if (indented) {
                json.useDefaultPrettyPrinter();
            }
            json.writeStartObject();
            json.writeStringField("projectFileVersion", "2023-04-01");
            json.writeStringField("stringIndexType", "Utf16CodeUnit");
            writeMetadata(json);
            json.writeObjectFieldStart("assets");
            json.writeStringField("projectKind", "CustomEntityRecognition");
            writeCategories(json);
            json.writeArrayFieldStart("documents");
            for (int i = 0; i < documents; i++) {
                writeDocument(i, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void writeMetadata(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("metadata");
        json.writeStringField("projectName", "large");
        json.writeStringField("projectKind", "CustomEntityRecognition");
        json.writeStringField("storageInputContainerName", "documents");
        json.writeStringField("language", "en");
        json.writeEndObject();
    }

    private static void writeCategories(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("entities");
        for (int i = 0; i < CATEGORIES; i++) {
            json.writeStartObject();
            json.writeStringField("category", "Category" + i);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeDocument(int index, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("location", "letter-" + index + ".txt");
        json.writeStringField("language", "en");
        json.writeStringField("dataset", index % 5 == 0 ? "Test" : "Train");
        json.writeArrayFieldStart("entities");
        json.writeStartObject();
        json.writeNumberField("regionOffset", 0);
        json.writeNumberField("regionLength", labels * LINE.length());
        json.writeArrayFieldStart("labels");
        for (int i = 0; i < labels; i++) {
            writeLabel(i, (index + i) % CATEGORIES, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeLabel(int line, int category, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("category", "Category" + category);
        json.writeNumberField("offset", line * LINE.length() + LINE.indexOf(ENTITY));
        json.writeNumberField("length", ENTITY.length());
        json.writeEndObject();
    }
}
