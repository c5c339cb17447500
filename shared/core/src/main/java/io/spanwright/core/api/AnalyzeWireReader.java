package io.spanwright.core.api;

import io.spanwright.core.analyze.AnalyzeRequest;
import io.spanwright.core.text.StringIndexType;
import java.util.List;
import java.util.Optional;

/** Reads the body of an analyze call. */
final class AnalyzeWireReader {

    private static final String KIND = "CustomEntityRecognition";

    private AnalyzeWireReader() {}

    static AnalyzeRequest read(String body) {
        JsonBody json = JsonBody.parse(body);
        List<JsonBody> tasks = json.objects("tasks");
        if (tasks.isEmpty()) {
            throw json.unknown("tasks", "an array of at least one task");
        }
        List<JsonBody> documents = json.requiredObject("analysisInput").objects("documents");
        return new AnalyzeRequest(
                json.text("displayName"),
                documents.stream().map(AnalyzeWireReader::document).toList(),
                tasks.stream().map(AnalyzeWireReader::task).toList());
    }

    private static AnalyzeRequest.Document document(JsonBody json) {
        return new AnalyzeRequest.Document(
                json.requiredText("id"), json.requiredAnyText("text"), json.text("language"));
    }

    private static AnalyzeRequest.Task task(JsonBody json) {
        if (!json.requiredText("kind").equalsIgnoreCase(KIND)) {
            throw json.unknown("kind", KIND);
        }
        JsonBody parameters = json.requiredObject("parameters");
        return new AnalyzeRequest.Task(
                json.text("taskName"),
                parameters.requiredText("projectName"),
                parameters.requiredText("deploymentName"),
                indexType(parameters));
    }

    private static StringIndexType indexType(JsonBody parameters) {
        Optional<String> name = parameters.text("stringIndexType");
        if (name.isEmpty()) {
            return StringIndexType.TEXT_ELEMENTS_V8;
        }
        return StringIndexType.parse(name.get())
                .orElseThrow(
                        () ->
                                parameters.unknown(
                                        "stringIndexType",
                                        "TextElements_v8, UnicodeCodePoint or Utf16CodeUnit"));
    }
}
