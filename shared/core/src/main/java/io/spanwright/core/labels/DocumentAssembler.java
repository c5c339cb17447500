package io.spanwright.core.labels;

import io.spanwright.core.labels.JsonValues.PropertyReader;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the records of documents, regions and labels. An element that is no object becomes a record
 * of nothing, so that the others keep their index.
 */
final class DocumentAssembler {

    /** Regions of a document, and labels of all its regions: one a character of the longest. */
    static final int MOST_ELEMENTS = DocumentTexts.LONGEST_DOCUMENT;

    /** Categories and such: a stranger's file may repeat none. */
    private static final int MOST_NAMES = 10_000;

    private final JsonValues values;

    /** Equal names are kept once: a file repeats few categories very often. */
    private final Map<String, Optional<String>> names = new HashMap<>();

    /** Labels that the current document may still have. */
    private int labelsLeft;

    DocumentAssembler(JsonValues values) {
        this.values = values;
    }

    /** Reads all documents into memory. */
    static Optional<List<Document>> readAll(JsonValues values) throws IOException {
        DocumentAssembler assembler = new DocumentAssembler(values);
        return values.array(
                assembler::document,
                DocumentListRules.MOST_DOCUMENTS,
                count -> values.add(FindingCode.TOO_MANY_DOCUMENTS, count));
    }

    Document document() throws IOException {
        labelsLeft = MOST_ELEMENTS;
        DocumentProperties properties = new DocumentProperties();
        values.object(properties);
        return new Document(
                properties.location, properties.language, properties.dataset, properties.entities);
    }

    private Region region() throws IOException {
        RegionProperties properties = new RegionProperties();
        values.object(properties);
        return new Region(properties.regionOffset, properties.regionLength, properties.labels);
    }

    private Optional<List<Region>> regions() throws IOException {
        return values.array(this::region, MOST_ELEMENTS, this::addTooMany);
    }

    private Optional<List<Label>> labels() throws IOException {
        Optional<List<Label>> labels = values.array(this::label, labelsLeft, this::addTooMany);
        labelsLeft -= labels.map(List::size).orElse(0);
        return labels;
    }

    private void addTooMany(int count) {
        values.add(FindingCode.TOO_MANY_ELEMENTS, count, MOST_ELEMENTS);
    }

    private Label label() throws IOException {
        LabelProperties properties = new LabelProperties();
        values.object(properties);
        return new Label(properties.category, properties.offset, properties.length);
    }

    private Optional<String> name() throws IOException {
        Optional<String> name = values.string(LabelsJson.LONGEST_NAME);
        if (name.isEmpty() || names.size() == MOST_NAMES) {
            return name;
        }
        return names.computeIfAbsent(name.get(), same -> name);
    }

    private final class DocumentProperties implements PropertyReader {
        private Optional<String> location = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<String> dataset = Optional.empty();
        private Optional<List<Region>> entities = Optional.empty();

        @Override
        public boolean read(String property) throws IOException {
            switch (property) {
                case "location" -> location = values.string();
                case "language" -> language = name();
                case "dataset" -> dataset = name();
                case "entities" -> entities = regions();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private final class RegionProperties implements PropertyReader {
        private Optional<Integer> regionOffset = Optional.empty();
        private Optional<Integer> regionLength = Optional.empty();
        private Optional<List<Label>> labels = Optional.empty();

        @Override
        public boolean read(String property) throws IOException {
            switch (property) {
                case "regionoffset" -> regionOffset = values.integer();
                case "regionlength" -> regionLength = values.integer();
                case "labels" -> labels = labels();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private final class LabelProperties implements PropertyReader {
        private Optional<String> category = Optional.empty();
        private Optional<Integer> offset = Optional.empty();
        private Optional<Integer> length = Optional.empty();

        @Override
        public boolean read(String property) throws IOException {
            switch (property) {
                case "category" -> category = name();
                case "offset" -> offset = values.integer();
                case "length" -> length = values.integer();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
