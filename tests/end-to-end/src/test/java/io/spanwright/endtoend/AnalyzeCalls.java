package io.spanwright.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** Bodies of analyze calls. */
final class AnalyzeCalls {

    static final String PATH = "analyze-text/jobs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnalyzeCalls() {}

    /** A call with these texts, whose ids count from 1. */
    static String of(String project, String deployment, List<String> texts) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode documents = body.putObject("analysisInput").putArray("documents");
        for (int i = 0; i < texts.size(); i++) {
            documents.addObject().put("id", Integer.toString(i + 1)).put("text", texts.get(i));
        }
        ObjectNode task = body.putArray("tasks").addObject();
        task.put("kind", "CustomEntityRecognition");
        task.putObject("parameters")
                .put("projectName", project)
                .put("deploymentName", deployment)
                .put("stringIndexType", "Utf16CodeUnit");
        return body.toString();
    }

    /** A call with so many short texts. */
    static String ofSize(String project, String deployment, int documents) {
        List<String> texts =
                IntStream.rangeClosed(1, documents).mapToObj(i -> "text " + i).toList();
        return of(project, deployment, texts);
    }
}
