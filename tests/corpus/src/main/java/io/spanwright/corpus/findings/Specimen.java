package io.spanwright.corpus.findings;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.dataset.DocumentText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A labels file and its documents in memory, to plant faults in. */
final class Specimen {

    private final ObjectNode file;
    private final Map<String, byte[]> texts;
    private final Map<String, String> decoded = new HashMap<>();
    private UnaryOperator<byte[]> edit = bytes -> bytes;

    private Specimen(ObjectNode file, Map<String, byte[]> texts) {
        this.file = requireNonNull(file, "file is null");
        this.texts = texts;
    }

    /**
     * Reads a data set.
     *
     * @param folder has the labels file and a folder {@code documents}
     */
    static Specimen read(Path folder, String labels) throws IOException {
        JsonNode file = new ObjectMapper().readTree(folder.resolve(labels).toFile());
        Map<String, byte[]> texts = new HashMap<>();
        for (JsonNode document : file.at("/assets/documents")) {
            String location = document.path("location").asText();
            texts.put(location, Files.readAllBytes(folder.resolve("documents").resolve(location)));
        }
        return new Specimen((ObjectNode) file, texts);
    }

    /** A specimen to plant in; this one stays as it is. */
    Specimen copy() {
        return new Specimen(file.deepCopy(), new HashMap<>(texts));
    }

    ObjectNode file() {
        return file;
    }

    ObjectNode metadata() {
        return (ObjectNode) file.get("metadata");
    }

    ObjectNode assets() {
        return (ObjectNode) file.get("assets");
    }

    ArrayNode categories() {
        return (ArrayNode) assets().get("entities");
    }

    ArrayNode documents() {
        return (ArrayNode) assets().get("documents");
    }

    ObjectNode document(int index) {
        return (ObjectNode) documents().get(index);
    }

    String location(int index) {
        return document(index).path("location").asText();
    }

    /** The document's bytes by its name; empty where it was taken away. */
    Optional<byte[]> bytes(String location) {
        return Optional.ofNullable(texts.get(location));
    }

    /** The document's text as the labels count in it. */
    String text(int index) {
        return decoded.computeIfAbsent(location(index), name -> decode(texts.get(name)));
    }

    private static String decode(byte[] content) {
        return ((DocumentText.Decoded) DocumentText.decode(content)).text();
    }

    void put(String location, String text) {
        put(location, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String location, byte[] content) {
        texts.put(location, content);
        decoded.remove(location);
    }

    void remove(String location) {
        texts.remove(location);
    }

    /** Changes the labels file's bytes after all else. */
    void edit(UnaryOperator<byte[]> change) {
        edit = change;
    }

    /** The labels file. */
    byte[] content() {
        return edit.apply(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Every label of a document. */
    List<PlacedLabel> labels(int index) {
        List<PlacedLabel> labels = new ArrayList<>();
        JsonNode regions = document(index).path("entities");
        for (int i = 0; i < regions.size(); i++) {
            JsonNode listed = regions.get(i).path("labels");
            for (int j = 0; j < listed.size(); j++) {
                labels.add(new PlacedLabel(this, index, i, j));
            }
        }
        return labels;
    }

    List<PlacedLabel> labels() {
        List<PlacedLabel> labels = new ArrayList<>();
        for (int i = 0; i < documents().size(); i++) {
            labels.addAll(labels(i));
        }
        return labels;
    }

    /** All labels, shuffled. */
    List<PlacedLabel> shuffledLabels(Random random) {
        List<PlacedLabel> labels = labels();
        Collections.shuffle(labels, random);
        return labels;
    }

    /** Indexes of all documents, shuffled. */
    List<Integer> shuffledDocuments(Random random) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < documents().size(); i++) {
            indexes.add(i);
        }
        Collections.shuffle(indexes, random);
        return indexes;
    }

    /** Whether a label shares a code unit with the part of the document, its edges included. */
    boolean isLabeled(int document, int start, int end) {
        return labels(document).stream()
                .anyMatch(label -> label.offset() <= end && start <= label.end());
    }
}
