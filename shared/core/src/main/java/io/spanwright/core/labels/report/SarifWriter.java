package io.spanwright.core.labels.report;

import static com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Position;
import io.spanwright.core.labels.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * Writes findings as SARIF 2.1.0. A result is at its place in the labels file; the words of the
 * document it is about are a related location. The rules are all {@link FindingCode}s. Quotes the
 * customer's words.
 */
public final class SarifWriter {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private final String labelsFile;

    /**
     * @param labelsFile name of the labels file, as the reader of the report finds it
     */
    public SarifWriter(String labelsFile) {
        this.labelsFile = requireNonNull(labelsFile, "labelsFile is null");
    }

    /** Writes the log as UTF-8 and leaves the stream open. */
    public void write(List<Finding> findings, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : findings) {
                writeResult(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeTool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Spanwright");
        json.writeArrayFieldStart("rules");
        for (FindingCode code : FindingCode.values()) {
            json.writeStartObject();
            json.writeStringField("id", code.name());
            writeText("shortDescription", code.sentence(), json);
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(code.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResult(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.code().name());
        json.writeStringField("level", level(finding.severity()));
        writeText("message", message(finding), json);
        json.writeArrayFieldStart("locations");
        writeLocation(finding, json);
        json.writeEndArray();
        if (finding.document().isPresent()) {
            json.writeArrayFieldStart("relatedLocations");
            writeDocument(finding.document().get(), finding, json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String message(Finding finding) {
        return finding.message()
                + finding.quote().map(words -> " Text: " + words).orElse("")
                + finding.suggestion().map(instead -> " Suggestion: " + instead).orElse("");
    }

    private void writeLocation(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        writeArtifact(labelsFile, json);
        if (finding.position().isPresent()) {
            Position position = finding.position().get();
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", position.line());
            json.writeNumberField("startColumn", position.column());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", finding.pointer());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeDocument(String document, Finding finding, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        writeArtifact(document, json);
        if (finding.span().isPresent()) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("charOffset", finding.span().get().start());
            json.writeNumberField("charLength", finding.span().get().length());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeArtifact(String name, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(name));
        json.writeEndObject();
    }

    /** The name as a relative reference; a colon in its first part is no scheme. */
    private static String uri(String name) {
        try {
            return new URI(null, null, "./" + name, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path can be quoted", e);
        }
    }

    private static void writeText(String property, String text, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(property);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
