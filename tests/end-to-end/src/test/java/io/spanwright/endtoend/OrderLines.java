package io.spanwright.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Documents of one sentence again and again, so plain that even a tiny encoder learns them all. In
 * the test documents a third of the numbers are labelled without their last digit: a model that
 * learned well is wrong about just these.
 */
final class OrderLines {

    static final String NAME = "Name";
    static final String NUMBER = "Number";
    static final int TEST_LABELS = 120;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("Kora", "Tilo", "Mera", "Vano", "Selu", "Pira", "Dano", "Lume");
    private static final int DOCUMENTS = 30;
    private static final int LINES = 12;

    private OrderLines() {}

    static String location(int document) {
        return "orders-" + document + ".txt";
    }

    static String text(int document) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("order ").append(name(document, line)).append(" on ");
            text.append(number(document, line)).append(" today.\n");
        }
        return text.toString();
    }

    private static String name(int document, int line) {
        return NAMES.get((3 * document + line) % NAMES.size());
    }

    private static String number(int document, int line) {
        return Integer.toString(100 + (131 * document + 37 * line) % 900);
    }

    static void writeDocuments(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (int document = 0; document < DOCUMENTS; document++) {
            Files.writeString(directory.resolve(location(document)), text(document));
        }
    }

    /**
     * The labels file; every third document is a test document.
     *
     * @param confidenceThreshold of the project's settings
     */
    static String labelsFile(String project, double confidenceThreshold) {
        ObjectNode file = JSON.createObjectNode();
        file.put("projectFileVersion", "2023-04-01").put("stringIndexType", "Utf16CodeUnit");
        ObjectNode metadata =
                file.putObject("metadata")
                        .put("projectName", project)
                        .put("projectKind", "CustomEntityRecognition")
                        .put("storageInputContainerName", project)
                        .put("language", "en")
                        .put("multilingual", false);
        metadata.putObject("settings").put("confidenceThreshold", confidenceThreshold);
        ObjectNode assets = file.putObject("assets").put("projectKind", "CustomEntityRecognition");
        assets.putArray("entities").addObject().put("category", NAME);
        assets.withArray("entities").addObject().put("category", NUMBER);
        ArrayNode documents = assets.putArray("documents");
        for (int document = 0; document < DOCUMENTS; document++) {
            addDocument(document, documents.addObject());
        }
        return file.toString();
    }

    private static void addDocument(int number, ObjectNode document) {
        boolean isTest = number % 3 == 2;
        String text = text(number);
        document.put("location", location(number)).put("dataset", isTest ? "Test" : "Train");
        ObjectNode region = document.putArray("entities").addObject();
        region.put("regionOffset", 0).put("regionLength", text.length());
        ArrayNode labels = region.putArray("labels");
        int at = 0;
        for (int line = 0; line < LINES; line++) {
            String name = name(number, line);
            String digits = number(number, line);
            int lacking = isTest && line % 3 == 0 ? 1 : 0;
            addLabel(labels, NAME, text.indexOf(name, at), name.length());
            addLabel(labels, NUMBER, text.indexOf(digits, at), digits.length() - lacking);
            at = text.indexOf('\n', at) + 1;
        }
    }

    private static void addLabel(ArrayNode labels, String category, int offset, int length) {
        labels.addObject().put("category", category).put("offset", offset).put("length", length);
    }
}
