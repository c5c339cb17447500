package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile;
import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.ProjectMetadata;
import io.spanwright.core.text.StringIndexType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mends what stands above the assets. */
final class ProjectRepairs {

    private static final String VERSION = "2023-04-01";
    private static final String PROJECT_KIND = "CustomEntityRecognition";
    private static final Pattern OLD_PREVIEW = Pattern.compile("202[12]-\\d\\d-\\d\\d-preview");

    private final NewProject project;
    private final RepairLog log;

    ProjectRepairs(NewProject project, RepairLog log) {
        this.project = project;
        this.log = log;
    }

    LabelsFile mend(LabelsFile file) {
        return new LabelsFile(
                Optional.of(version(file.projectFileVersion())),
                indexType(file.stringIndexType()),
                Optional.of(metadata(file)),
                file.assets().map(this::assets));
    }

    private String version(Optional<String> given) {
        Optional<String> kept = given.filter(v -> !OLD_PREVIEW.matcher(v).matches());
        if (kept.isEmpty()) {
            log.add(RepairKind.VERSION_SET);
        }
        return kept.orElse(VERSION);
    }

    /** The documents are converted already, where the file named a unit that is known. */
    private Optional<String> indexType(Optional<String> given) {
        Optional<StringIndexType> type = given.flatMap(StringIndexType::parse);
        boolean unknown = given.isPresent() && type.isEmpty();
        if (unknown || type.equals(Optional.of(StringIndexType.UTF16_CODE_UNIT))) {
            return given;
        }
        log.add(RepairKind.STRING_INDEX_TYPE_SET);
        return Optional.of(StringIndexType.UTF16_CODE_UNIT.wireName());
    }

    private ProjectMetadata metadata(LabelsFile file) {
        Optional<ProjectMetadata> given = file.metadata();
        return new ProjectMetadata(
                filled(given.flatMap(ProjectMetadata::projectName), "projectName", project.name()),
                filled(given.flatMap(ProjectMetadata::projectKind), "projectKind", PROJECT_KIND),
                filled(
                        given.flatMap(ProjectMetadata::storageInputContainerName),
                        "storageInputContainerName",
                        project.container()),
                language(file, given.flatMap(ProjectMetadata::language)),
                given.flatMap(ProjectMetadata::multilingual),
                given.flatMap(ProjectMetadata::description),
                given.flatMap(ProjectMetadata::settings));
    }

    private Optional<String> filled(Optional<String> given, String property, String otherwise) {
        if (given.isEmpty()) {
            log.add(RepairKind.METADATA_FILLED, property);
        }
        return Optional.of(given.orElse(otherwise));
    }

    private Optional<String> language(LabelsFile file, Optional<String> given) {
        if (given.isPresent()) {
            return given;
        }
        Optional<String> mostFrequent = languageOfDocuments(file);
        mostFrequent.ifPresent(tag -> log.add(RepairKind.METADATA_FILLED, "language"));
        return mostFrequent;
    }

    private static Optional<String> languageOfDocuments(LabelsFile file) {
        List<Document> documents = file.assets().flatMap(Assets::documents).orElse(List.of());
        Map<String, Long> counts =
                documents.stream()
                        .flatMap(document -> document.language().stream())
                        .collect(
                                Collectors.groupingBy(
                                        tag -> tag, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Assets assets(Assets given) {
        if (given.projectKind().isEmpty()) {
            log.add(RepairKind.METADATA_FILLED, "assets.projectKind");
        }
        return new Assets(
                Optional.of(given.projectKind().orElse(PROJECT_KIND)),
                given.entities(),
                given.documents());
    }
}
