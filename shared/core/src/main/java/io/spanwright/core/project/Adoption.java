package io.spanwright.core.project;

import io.spanwright.core.labels.ProjectMetadata;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an accepted labels file a project's working copy. */
final class Adoption {

    private final ProjectStore store;
    private final ProjectService projects;
    private final WorkingCopies workingCopies;

    Adoption(ProjectStore store, ProjectService projects, WorkingCopies workingCopies) {
        this.store = store;
        this.projects = projects;
        this.workingCopies = workingCopies;
    }

    /** A file to adopt. The id always means the same file. */
    record Candidate(
            String id, ProjectMetadata metadata, BlobContent labels, Judgement judgement) {}

    /**
     * Lets the project, as it was read before, work with the file. What it worked with before is
     * kept as a version.
     *
     * @throws io.spanwright.core.error.ServiceException where the project may not be; then nothing
     *     is stored
     */
    void adopt(Optional<Stored<Project>> read, String name, Candidate candidate, Instant now) {
        Optional<Project> old = read.map(Stored::value);
        if (old.flatMap(Project::labels).equals(Optional.of(candidate.id()))) {
            return;
        }
        ImportedMetadata metadata = ImportedMetadata.of(candidate.metadata());
        String digest = candidate.judgement().digest(candidate.labels());
        LabelsVersion version = new LabelsVersion(candidate.id(), digest, now);
        Project project = projects.imported(old, name, metadata, version);
        workingCopies.keep(
                name, candidate.id(), candidate.labels(), candidate.judgement().documents());
        store.put(read, project);
        deleteDropped(old, project);
    }

    private void deleteDropped(Optional<Project> old, Project now) {
        Set<String> kept = ids(now.versions());
        old.map(Project::versions).orElse(List.of()).stream()
                .map(LabelsVersion::id)
                .filter(id -> !kept.contains(id))
                .forEach(id -> workingCopies.delete(now.name(), id));
    }

    private static Set<String> ids(List<LabelsVersion> versions) {
        return versions.stream().map(LabelsVersion::id).collect(Collectors.toSet());
    }

    /** The id of the project's working copy, if that is this file with these texts. */
    Optional<String> adopted(Optional<Project> project, BlobContent labels, Judgement judgement) {
        String digest = judgement.digest(labels);
        return project.flatMap(Project::workingCopy)
                .filter(version -> version.digest().equals(digest))
                .map(LabelsVersion::id);
    }
}
