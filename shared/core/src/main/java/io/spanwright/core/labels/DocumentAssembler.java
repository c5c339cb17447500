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

    private final JsonValues values;

    /** Equal names are kept once: a file repeats few categories very often. */
    private final Map<String, Optional<String>> names = new HashMap<>();

    DocumentAssembler(JsonValues values) {
        this.values = values;
    }

    Document document() throws IOException {
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

    private Label label() throws IOException {
        LabelProperties properties = new LabelProperties();
        values.object(properties);
        return new Label(properties.category, properties.offset, properties.length);
    }

    private Optional<String> name() throws IOException {
        return values.string().flatMap(n -> names.computeIfAbsent(n, Optional::of));
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
                case "entities" -> entities = values.array(DocumentAssembler.this::region);
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
                case "labels" -> labels = values.array(DocumentAssembler.this::label);
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
