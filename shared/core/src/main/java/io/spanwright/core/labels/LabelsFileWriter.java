package io.spanwright.core.labels;

import static com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFile.Category;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes a labels file. What is empty in the records is left out, so that reading the bytes again
 * gives equal records.
 */
public final class LabelsFileWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    /** Writes the file as UTF-8 JSON, in the order of the contract, and leaves the stream open. */
    public void write(LabelsFile file, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            writeString(json, "projectFileVersion", file.projectFileVersion());
            writeString(json, "stringIndexType", file.stringIndexType());
            if (file.metadata().isPresent()) {
                writeMetadata(json, file.metadata().get());
            }
            if (file.assets().isPresent()) {
                writeAssets(json, file.assets().get());
            }
            json.writeEndObject();
        }
    }

    /** A generator that leaves the stream open when it is closed. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out, JsonEncoding.UTF8).disable(AUTO_CLOSE_TARGET);
    }

    /** Writes the property of the file, name and value. */
    static void writeMetadata(JsonGenerator json, ProjectMetadata metadata) throws IOException {
        json.writeObjectFieldStart("metadata");
        writeString(json, "projectName", metadata.projectName());
        writeString(json, "projectKind", metadata.projectKind());
        writeString(json, "storageInputContainerName", metadata.storageInputContainerName());
        writeString(json, "language", metadata.language());
        if (metadata.multilingual().isPresent()) {
            json.writeBooleanField("multilingual", metadata.multilingual().get());
        }
        writeString(json, "description", metadata.description());
        if (metadata.settings().isPresent()) {
            writeSettings(json, metadata.settings().get());
        }
        json.writeEndObject();
    }

    private static void writeSettings(JsonGenerator json, ObjectNode settings) throws IOException {
        json.writeFieldName("settings");
        json.writeTree(settings);
    }

    private static void writeAssets(JsonGenerator json, Assets assets) throws IOException {
        json.writeObjectFieldStart("assets");
        writeString(json, "projectKind", assets.projectKind());
        writeArray(json, "entities", assets.entities(), LabelsFileWriter::writeCategory);
        writeArray(json, "documents", assets.documents(), LabelsFileWriter::writeDocument);
        json.writeEndObject();
    }

    private static void writeCategory(JsonGenerator json, Category category) throws IOException {
        writeString(json, "category", category.category());
        writeString(json, "description", category.description());
    }

    private static void writeDocument(JsonGenerator json, Document document) throws IOException {
        writeString(json, "location", document.location());
        writeString(json, "language", document.language());
        writeString(json, "dataset", document.dataset());
        writeArray(json, "entities", document.entities(), LabelsFileWriter::writeRegion);
    }

    private static void writeRegion(JsonGenerator json, Region region) throws IOException {
        writeNumber(json, "regionOffset", region.regionOffset());
        writeNumber(json, "regionLength", region.regionLength());
        writeArray(json, "labels", region.labels(), LabelsFileWriter::writeLabel);
    }

    private static void writeLabel(JsonGenerator json, Label label) throws IOException {
        writeString(json, "category", label.category());
        writeNumber(json, "offset", label.offset());
        writeNumber(json, "length", label.length());
    }

    private static void writeString(JsonGenerator json, String name, Optional<String> value)
            throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void writeNumber(JsonGenerator json, String name, Optional<Integer> value)
            throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }

    private static <T> void writeArray(
            JsonGenerator json, String name, Optional<List<T>> values, ElementWriter<T> writer)
            throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (T value : values.get()) {
            json.writeStartObject();
            writer.write(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @FunctionalInterface
    private interface ElementWriter<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }
}
