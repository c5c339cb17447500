package io.spanwright.core.labels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.JsonValues.PropertyReader;
import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFile.Category;
import io.spanwright.core.labels.LabelsFile.Document;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes the records of a labels file from its JSON values. One of these reads one file. */
final class LabelsFileAssembler {

    /** Far more than a project may have; what is beyond is counted. */
    static final int MOST_CATEGORIES = 1_000;

    private final JsonValues values;
    private final DocumentsReader documents;
    private final OldFormats oldFormats = new OldFormats();

    LabelsFileAssembler(JsonValues values, DocumentsReader documents) {
        this.values = values;
        this.documents = documents;
    }

    /** Reads the array of the documents; empty where it is none. */
    interface DocumentsReader {
        Optional<List<Document>> read(JsonValues values) throws IOException;
    }

    /** What was seen of formats before the present one. */
    OldFormats oldFormats() {
        return oldFormats;
    }

    /** Reads the whole file. */
    LabelsFile file() throws IOException {
        FileProperties properties = new FileProperties();
        values.object(properties);
        return new LabelsFile(
                properties.version, properties.indexType, properties.metadata, properties.assets);
    }

    private final class FileProperties implements PropertyReader {
        private Optional<String> version = Optional.empty();
        private Optional<String> indexType = Optional.empty();
        private Optional<ProjectMetadata> metadata = Optional.empty();
        private Optional<Assets> assets = Optional.empty();

        @Override
        public boolean read(String name) throws IOException {
            switch (name) {
                case "projectfileversion" -> version = values.string();
                case "stringindextype" -> indexType = values.string();
                case "metadata" ->
                        metadata =
                                values.object(new MetadataProperties())
                                        .map(MetadataProperties::toRecord);
                case "assets" ->
                        assets =
                                values.object(new AssetsProperties())
                                        .map(AssetsProperties::toRecord);
                case "api-version" -> {
                    oldFormats.seeVersion(values.position());
                    values.string();
                }
                case "extractors" -> {
                    oldFormats.seeExtractors();
                    return false;
                }
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private final class MetadataProperties implements PropertyReader {
        private Optional<String> projectName = Optional.empty();
        private Optional<String> projectKind = Optional.empty();
        private Optional<String> container = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<Boolean> multilingual = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<ObjectNode> settings = Optional.empty();

        @Override
        public boolean read(String name) throws IOException {
            switch (name) {
                case "projectname" -> projectName = values.string();
                case "projectkind" -> projectKind = values.string();
                case "storageinputcontainername" -> container = values.string();
                case "language" -> language = values.string();
                case "multilingual" -> multilingual = values.bool();
                case "description" -> description = values.string();
                case "settings" -> settings = values.tree(ProjectMetadata.MOST_CHARACTERS);
                default -> {
                    return false;
                }
            }
            return true;
        }

        ProjectMetadata toRecord() {
            return new ProjectMetadata(
                    projectName,
                    projectKind,
                    container,
                    language,
                    multilingual,
                    description,
                    settings);
        }
    }

    private final class AssetsProperties implements PropertyReader {
        private Optional<String> projectKind = Optional.empty();
        private Optional<List<Category>> entities = Optional.empty();
        private Optional<List<Document>> listed = Optional.empty();

        @Override
        public boolean read(String name) throws IOException {
            switch (name) {
                case "projectkind" -> projectKind = values.string();
                case "entities" -> entities = categories();
                case "documents" -> listed = documents.read(values);
                case "extractors" -> {
                    oldFormats.seeExtractors();
                    return false;
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        Assets toRecord() {
            return new Assets(projectKind, entities, listed);
        }
    }

    private Optional<List<Category>> categories() throws IOException {
        return values.array(
                this::category,
                MOST_CATEGORIES,
                count -> values.add(FindingCode.TOO_MANY_CATEGORIES, count));
    }

    private Category category() throws IOException {
        CategoryProperties properties = new CategoryProperties();
        values.object(properties);
        return new Category(properties.category, properties.description);
    }

    private final class CategoryProperties implements PropertyReader {
        private Optional<String> category = Optional.empty();
        private Optional<String> description = Optional.empty();

        @Override
        public boolean read(String name) throws IOException {
            switch (name) {
                case "category" -> category = values.string(LabelsJson.LONGEST_NAME);
                case "description" -> description = values.string(ProjectMetadata.MOST_CHARACTERS);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
