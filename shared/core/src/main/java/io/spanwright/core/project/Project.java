package io.spanwright.core.project;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.labels.ConfidenceThreshold;
import io.spanwright.core.labels.ProjectMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A project.
 *
 * @param container where its documents are: {@code storageInputContainerName}
 * @param language BCP-47 tag
 * @param settings as the user wrote them
 * @param seed decides which documents are tested on; stays for the project's life
 * @param labels id of the working copy of the labels, where there is one
 * @param versions the working copy and those before it, newest first; empty in what was stored
 *     before they were kept
 * @param created whole seconds, like the three that follow
 */
public record Project(
        String name,
        String container,
        String language,
        boolean multilingual,
        Optional<String> description,
        Optional<ObjectNode> settings,
        long seed,
        Optional<String> labels,
        List<LabelsVersion> versions,
        Instant created,
        Instant lastModified,
        Optional<Instant> lastTrained,
        Optional<Instant> lastDeployed) {

    /** The one kind of project there is. */
    public static final String KIND = "CustomEntityRecognition";

    public Project {
        requireNonNull(name, "name is null");
        requireNonNull(container, "container is null");
        requireNonNull(language, "language is null");
        requireNonNull(description, "description is null");
        settings = settings.map(ObjectNode::deepCopy);
        requireNonNull(labels, "labels is null");
        versions = versions == null ? List.of() : List.copyOf(versions);
        requireNonNull(created, "created is null");
        requireNonNull(lastModified, "lastModified is null");
        requireNonNull(lastTrained, "lastTrained is null");
        requireNonNull(lastDeployed, "lastDeployed is null");
    }

    /** The head of the project's labels file. */
    public ProjectMetadata metadata() {
        return new ProjectMetadata(
                Optional.of(name),
                Optional.of(KIND),
                Optional.of(container),
                Optional.of(language),
                Optional.of(multilingual),
                description,
                settings);
    }

    /** Entities of less confidence are not given to callers, 0 to 1. */
    public double confidenceThreshold() {
        return ConfidenceThreshold.of(settings);
    }

    /** The version of the labels that the project works with, where that is known. */
    public Optional<LabelsVersion> workingCopy() {
        return versions.stream()
                .filter(version -> labels.equals(Optional.of(version.id())))
                .findFirst();
    }

    /** The same project, trained then, if not later already. */
    public Project trained(Instant time) {
        return withTimes(later(lastTrained, time), lastDeployed);
    }

    /** The same project, deployed then, if not later already. */
    public Project deployed(Instant time) {
        return withTimes(lastTrained, later(lastDeployed, time));
    }

    private static Optional<Instant> later(Optional<Instant> known, Instant time) {
        return known.filter(time::isBefore).or(() -> Optional.of(time));
    }

    private Project withTimes(Optional<Instant> trained, Optional<Instant> deployed) {
        return new Project(
                name,
                container,
                language,
                multilingual,
                description,
                settings,
                seed,
                labels,
                versions,
                created,
                lastModified,
                trained,
                deployed);
    }
}
