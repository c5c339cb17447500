package io.spanwright.core.labels;

import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.text.StringIndexType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges what stands above the assets: versions and metadata. */
final class ProjectRules {

    static final String PROJECT_KIND = "CustomEntityRecognition";
    static final Pointer METADATA = Pointer.ROOT.to("metadata");
    static final Pointer ASSETS = Pointer.ROOT.to("assets");

    private static final Set<String> VERSIONS =
            Set.of(
                    "2022-05-01",
                    "2022-05-15-preview",
                    "2022-07-01-preview",
                    "2022-10-01-preview",
                    "2023-04-01",
                    "2023-04-15-preview",
                    "2023-11-15-preview",
                    "2024-11-15-preview",
                    "2025-05-15-preview");

    private static final Pattern PROJECT_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,50}");
    private static final Pattern CONTAINER_NAME = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){2,62}");

    /** Stands beside project names in URLs. */
    private static final String RESERVED_NAME = "global";

    private final Findings findings;

    ProjectRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * Judges versions and metadata.
     *
     * @param expectedName the name the file is used under
     */
    void check(LabelsFile file, Optional<String> expectedName) {
        checkVersion(file);
        checkStringIndexType(file);
        if (file.metadata().isEmpty()) {
            findings.addMissing(Pointer.ROOT, "metadata");
            return;
        }
        ProjectMetadata metadata = file.metadata().get();
        checkName(metadata.projectName(), expectedName);
        checkKinds(metadata.projectKind(), file.assets());
        checkLanguage(metadata.language());
        checkLength("description", metadata.description());
        ConfidenceThreshold.bad(metadata.settings())
                .ifPresent(
                        value ->
                                add(
                                        FindingCode.INVALID_CONFIDENCE_THRESHOLD,
                                        METADATA.to("settings").to(ConfidenceThreshold.NAME),
                                        value.toString()));
    }

    private void checkLength(String property, Optional<String> value) {
        value.map(String::length)
                .filter(length -> length > ProjectMetadata.MOST_CHARACTERS)
                .map(
                        length ->
                                Finding.of(
                                        FindingCode.METADATA_TOO_LONG,
                                        METADATA.to(property),
                                        length))
                .ifPresent(findings::add);
    }

    private void checkVersion(LabelsFile file) {
        required(Pointer.ROOT, "projectFileVersion", file.projectFileVersion())
                .filter(version -> !VERSIONS.contains(version))
                .ifPresent(
                        version -> add(FindingCode.UNKNOWN_VERSION, "projectFileVersion", version));
    }

    private void checkStringIndexType(LabelsFile file) {
        Optional<StringIndexType> only = Optional.of(StringIndexType.UTF16_CODE_UNIT);
        required(Pointer.ROOT, "stringIndexType", file.stringIndexType())
                .filter(type -> !StringIndexType.parse(type).equals(only))
                .ifPresent(
                        type ->
                                add(
                                        FindingCode.UNSUPPORTED_STRING_INDEX_TYPE,
                                        "stringIndexType",
                                        type));
    }

    private void checkName(Optional<String> name, Optional<String> expectedName) {
        Pointer pointer = METADATA.to("projectName");
        required(METADATA, "projectName", name)
                .ifPresent(
                        n -> {
                            if (!PROJECT_NAME.matcher(n).matches() || n.equals(RESERVED_NAME)) {
                                add(FindingCode.INVALID_PROJECT_NAME, pointer, n);
                            } else if (expectedName.filter(e -> !e.equals(n)).isPresent()) {
                                add(FindingCode.PROJECT_NAME_DIFFERS, pointer, n);
                            }
                        });
    }

    private void checkKinds(Optional<String> kind, Optional<LabelsFile.Assets> assets) {
        Pointer inMetadata = METADATA.to("projectKind");
        required(METADATA, "projectKind", kind)
                .filter(k -> !k.equalsIgnoreCase(PROJECT_KIND))
                .ifPresent(k -> add(FindingCode.UNSUPPORTED_PROJECT_KIND, inMetadata, k));
        if (assets.isEmpty()) {
            return;
        }
        Pointer inAssets = ASSETS.to("projectKind");
        required(ASSETS, "projectKind", assets.get().projectKind())
                .filter(k -> !k.equalsIgnoreCase(PROJECT_KIND))
                .filter(k -> kind.isPresent() && !k.equalsIgnoreCase(kind.get()))
                .ifPresent(k -> add(FindingCode.PROJECT_KIND_MISMATCH, inAssets, k));
    }

    private void checkLanguage(Optional<String> language) {
        required(METADATA, "language", language)
                .filter(tag -> !SupportedLanguages.supports(tag))
                .ifPresent(
                        tag -> add(FindingCode.UNSUPPORTED_LANGUAGE, METADATA.to("language"), tag));
    }

    /** Judges the name of the container; the name if documents can be read from it. */
    Optional<String> checkContainer(ProjectMetadata metadata, DocumentStore store) {
        String property = "storageInputContainerName";
        Optional<String> name = required(METADATA, property, metadata.storageInputContainerName());
        if (name.isEmpty()) {
            return name;
        }
        if (!CONTAINER_NAME.matcher(name.get()).matches()) {
            add(FindingCode.INVALID_CONTAINER_NAME, METADATA.to(property), name.get());
            return Optional.empty();
        }
        if (!store.containerExists(name.get())) {
            add(FindingCode.CONTAINER_NOT_FOUND, METADATA.to(property), name.get());
            return Optional.empty();
        }
        return name;
    }

    private Optional<String> required(Pointer object, String property, Optional<String> value) {
        if (value.isEmpty()) {
            findings.addMissing(object, property);
        }
        return value;
    }

    private void add(FindingCode code, String property, String value) {
        add(code, Pointer.ROOT.to(property), value);
    }

    private void add(FindingCode code, Pointer pointer, String value) {
        findings.add(Finding.of(code, pointer).quoting(value));
    }
}
