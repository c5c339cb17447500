package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes a labels file again under other metadata, as it streams by. */
public final class MetadataReplacement {

    private final ProjectMetadata metadata;

    /**
     * @param metadata takes the place of what the file says of its project
     */
    public MetadataReplacement(ProjectMetadata metadata) {
        this.metadata = requireNonNull(metadata, "metadata is null");
    }

    /**
     * Copies the file and leaves the stream open. All but the metadata keeps its order.
     *
     * @param content a labels file that was accepted
     */
    public void copy(BlobContent content, OutputStream out) throws IOException {
        try (JsonParser parser = LabelsJson.open(content);
                JsonGenerator json = LabelsFileWriter.generator(out)) {
            parser.nextToken();
            json.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                copyProperty(parser, json);
            }
            json.writeEndObject();
        }
    }

    private void copyProperty(JsonParser parser, JsonGenerator json) throws IOException {
        if (parser.currentName().toLowerCase(Locale.ROOT).equals("metadata")) {
            parser.nextToken();
            parser.skipChildren();
            LabelsFileWriter.writeMetadata(json, metadata);
            return;
        }
        json.copyCurrentStructure(parser);
    }
}
