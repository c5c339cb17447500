package io.spanwright.core.labels;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.labels.DocumentRules.ProjectLanguage;
import io.spanwright.core.labels.LabelsFile.Assets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges labels files together with the documents they name, and finds all that is wrong, not just
 * the first. Holds the text of one document at a time.
 */
public final class LabelsFileValidator {

    private final DocumentStore store;
    private final Purpose purpose;
    private final Optional<String> projectName;

    /**
     * A validator.
     *
     * @param store holds the container that the file names
     * @param projectName the name the file is used under; another one in the file is a warning
     */
    public LabelsFileValidator(DocumentStore store, Purpose purpose, Optional<String> projectName) {
        this.store = requireNonNull(store, "store is null");
        this.purpose = requireNonNull(purpose, "purpose is null");
        this.projectName = requireNonNull(projectName, "projectName is null");
    }

    /** Reads and judges the bytes of a labels file. */
    public LabelsValidation validate(byte[] content) {
        return validate(content, document -> {});
    }

    /**
     * Reads and judges the bytes of a labels file.
     *
     * @param sink is given each document that is right, with its text, in the order of the file and
     *     exactly as it was judged; worth something only if the answer is Accepted
     */
    public LabelsValidation validate(byte[] content, Consumer<LabeledDocument> sink) {
        LabelsReading reading = new LabelsFileReader().read(content);
        if (reading.file().isEmpty()) {
            return new LabelsValidation.Rejected(reading.findings());
        }
        Findings findings = new Findings();
        findings.addAll(reading.findings());
        LabelsFile file = reading.file().get();
        Dataset dataset = judge(file, findings, sink);
        List<Finding> found = PositionFinder.locate(content, findings.toList());
        return findings.errors() > 0
                ? new LabelsValidation.Rejected(found)
                : new LabelsValidation.Accepted(file, dataset, found);
    }

    private Dataset judge(LabelsFile file, Findings findings, Consumer<LabeledDocument> sink) {
        ProjectRules project = new ProjectRules(findings);
        project.check(file, projectName);
        Optional<String> container =
                file.metadata().flatMap(metadata -> project.checkContainer(metadata, store));
        ProjectLanguage language = languageOf(file);
        CategoryRules categories = new CategoryRules(findings);
        DocumentTexts texts = new DocumentTexts(findings, store, container);
        DocumentRules rules = new DocumentRules(findings, categories, texts, language, sink);
        List<DatasetDocument> documents = judgeAssets(file, findings, categories, rules);
        return new Dataset(language.tag(), language.multilingual(), categories.names(), documents);
    }

    private static ProjectLanguage languageOf(LabelsFile file) {
        return new ProjectLanguage(
                file.metadata().flatMap(ProjectMetadata::language).orElse(""),
                file.metadata().flatMap(ProjectMetadata::multilingual).orElse(false));
    }

    private List<DatasetDocument> judgeAssets(
            LabelsFile file, Findings findings, CategoryRules categories, DocumentRules rules) {
        if (file.assets().isEmpty()) {
            Finding none = Finding.of(FindingCode.NO_DOCUMENTS, Pointer.ROOT);
            boolean explained = findings.isUnreadable(ProjectRules.ASSETS);
            if (!explained) {
                findings.add(purpose == Purpose.TRAINING ? none.as(Severity.ERROR) : none);
            }
            return List.of();
        }
        Assets assets = file.assets().get();
        categories.check(assets.entities());
        List<DatasetDocument> documents =
                new DocumentListRules(findings, purpose).check(assets.documents(), rules);
        categories.checkUnused();
        return documents;
    }
}
