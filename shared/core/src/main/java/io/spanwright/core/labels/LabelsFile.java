package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A labels file as it is written: the import body, the export result and the blob a user uploads.
 * What the file does not say is empty here; {@link LabelsFileValidator} judges it.
 *
 * @param projectFileVersion such as {@code 2023-04-01}
 * @param stringIndexType unit of every offset; the wire name
 */
public record LabelsFile(
        Optional<String> projectFileVersion,
        Optional<String> stringIndexType,
        Optional<ProjectMetadata> metadata,
        Optional<Assets> assets) {

    public LabelsFile {
        requireNonNull(projectFileVersion, "projectFileVersion is null");
        requireNonNull(stringIndexType, "stringIndexType is null");
        requireNonNull(metadata, "metadata is null");
        requireNonNull(assets, "assets is null");
    }

    /** The same labels under other metadata. */
    public LabelsFile with(ProjectMetadata other) {
        return new LabelsFile(projectFileVersion, stringIndexType, Optional.of(other), assets);
    }

    /** What was labelled. */
    public record Assets(
            Optional<String> projectKind,
            Optional<List<Category>> entities,
            Optional<List<Document>> documents) {
        public Assets {
            requireNonNull(projectKind, "projectKind is null");
            entities = entities.map(List::copyOf);
            documents = documents.map(List::copyOf);
        }
    }

    /** A category that the project defines. */
    public record Category(Optional<String> category, Optional<String> description) {
        public Category {
            requireNonNull(category, "category is null");
            requireNonNull(description, "description is null");
        }
    }

    /**
     * A document and what is labelled in it.
     *
     * @param location its name in the project's container
     * @param dataset {@code Train} or {@code Test}
     * @param entities the labelled regions; called so on the wire
     */
    public record Document(
            Optional<String> location,
            Optional<String> language,
            Optional<String> dataset,
            Optional<List<Region>> entities) {
        public Document {
            requireNonNull(location, "location is null");
            requireNonNull(language, "language is null");
            requireNonNull(dataset, "dataset is null");
            entities = entities.map(List::copyOf);
        }
    }

    /** A labelled part of a document. */
    public record Region(
            Optional<Integer> regionOffset,
            Optional<Integer> regionLength,
            Optional<List<Label>> labels) {
        public Region {
            requireNonNull(regionOffset, "regionOffset is null");
            requireNonNull(regionLength, "regionLength is null");
            labels = labels.map(List::copyOf);
        }
    }

    /**
     * A label.
     *
     * @param offset from the start of the document, not of the region
     */
    public record Label(
            Optional<String> category, Optional<Integer> offset, Optional<Integer> length) {
        public Label {
            requireNonNull(category, "category is null");
            requireNonNull(offset, "offset is null");
            requireNonNull(length, "length is null");
        }
    }
}
