package io.spanwright.core.labels;

import io.spanwright.core.dataset.Dataset;
import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.labels.DocumentRules.ProjectLanguage;
import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.store.BlobContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges one labels file: first what stands above its documents, then these as they stream by. */
final class FileRules {

    private final DocumentStore store;
    private final Purpose purpose;
    private final Findings findings;
    private final CategoryRules categories;
    private final DocumentListRules list;
    private final ContentChecks checks;
    private final List<DatasetDocument> right = new ArrayList<>();

    private ProjectLanguage language = new ProjectLanguage("", false);
    private Optional<String> container = Optional.empty();
    private Optional<Assets> assets = Optional.empty();

    FileRules(DocumentStore store, Purpose purpose, ContentChecks checks, Findings findings) {
        this.store = store;
        this.purpose = purpose;
        this.checks = checks;
        this.findings = findings;
        this.categories = new CategoryRules(findings);
        this.list = new DocumentListRules(findings, purpose);
    }

    /** Judges all but the documents. */
    void checkHead(LabelsFile head, Optional<String> projectName) {
        ProjectRules project = new ProjectRules(findings);
        project.check(head, projectName);
        container = head.metadata().flatMap(metadata -> project.checkContainer(metadata, store));
        language =
                new ProjectLanguage(
                        head.metadata().flatMap(ProjectMetadata::language).orElse(""),
                        head.metadata().flatMap(ProjectMetadata::multilingual).orElse(false));
        assets = head.assets();
        if (assets.isPresent()) {
            categories.check(assets.get().entities());
        } else {
            addNoAssets();
        }
    }

    private void addNoAssets() {
        Finding none = Finding.of(FindingCode.NO_DOCUMENTS, Pointer.ROOT);
        boolean explained = findings.isUnreadable(ProjectRules.ASSETS);
        if (!explained) {
            findings.add(purpose == Purpose.TRAINING ? none.as(Severity.ERROR) : none);
        }
    }

    /** Judges the documents, their texts and their labels. */
    void checkDocuments(
            BlobContent content, Optional<Integer> count, Consumer<LabeledDocument> sink)
            throws IOException {
        if (assets.isEmpty()) {
            return;
        }
        if (list.checkCount(count)) {
            checkEach(content, sink);
            list.checkMarks();
        }
        categories.checkUnused();
    }

    private void checkEach(BlobContent content, Consumer<LabeledDocument> sink) throws IOException {
        DocumentTexts texts = new DocumentTexts(findings, store, container);
        List<ContentCheck> begun = checks.begin(lookup(texts));
        DocumentRules rules = new DocumentRules(findings, categories, texts, language, begun, sink);
        DocumentStream.visit(content, findings, (document, index) -> check(document, index, rules));
        begun.forEach(check -> findings.addAll(check.findings()));
    }

    private ContentChecks.TextLookup lookup(DocumentTexts texts) {
        return new ContentChecks.TextLookup() {
            @Override
            public Optional<String> text(String location) {
                return texts.again(location);
            }

            @Override
            public Pointer declaration(String category) {
                return categories.declaration(category);
            }
        };
    }

    private void check(Document document, int index, DocumentRules rules) {
        list.see(document.dataset().flatMap(DatasetMark::parse));
        Optional<DatasetDocument> judged =
                rules.check(document, DocumentListRules.DOCUMENTS.to(index));
        // Of a file that is refused nobody reads the dataset.
        if (findings.errors() == 0) {
            judged.ifPresent(right::add);
        } else {
            right.clear();
        }
    }

    /** What the file says, if all of it is right. */
    Dataset dataset() {
        return new Dataset(language.tag(), language.multilingual(), categories.names(), right);
    }
}
