package io.spanwright.core.labels;

import io.spanwright.core.dataset.DatasetDocument;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.labels.LabelsFile.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the documents as a whole and hands each to its own rules. */
final class DocumentListRules {

    static final int FEWEST_FOR_TRAINING = 10;
    static final int MOST_DOCUMENTS = 100_000;

    private static final Pointer DOCUMENTS = ProjectRules.ASSETS.to("documents");

    private final Findings findings;
    private final Purpose purpose;

    DocumentListRules(Findings findings, Purpose purpose) {
        this.findings = findings;
        this.purpose = purpose;
    }

    /** Judges all documents; those that are right are returned. */
    List<DatasetDocument> check(Optional<List<Document>> listed, DocumentRules rules) {
        if (listed.isEmpty()) {
            if (!findings.isUnreadable(DOCUMENTS)) {
                addForTraining(Finding.of(FindingCode.NO_DOCUMENTS, ProjectRules.ASSETS));
            }
            return List.of();
        }
        List<Document> documents = listed.get();
        checkCount(documents.size());
        if (documents.size() > MOST_DOCUMENTS) {
            // Each would be read from the container: too much to do for a file that is refused.
            return List.of();
        }
        List<DatasetDocument> right = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            rules.check(documents.get(i), DOCUMENTS.to(i)).ifPresent(right::add);
        }
        checkMarks(documents);
        return right;
    }

    private void checkCount(int count) {
        if (count == 0) {
            addForTraining(Finding.of(FindingCode.NO_DOCUMENTS, DOCUMENTS));
        } else if (count < FEWEST_FOR_TRAINING) {
            addForTraining(Finding.of(FindingCode.TOO_FEW_DOCUMENTS, DOCUMENTS, count));
        } else if (count > MOST_DOCUMENTS) {
            findings.add(Finding.of(FindingCode.TOO_MANY_DOCUMENTS, DOCUMENTS, count));
        }
    }

    private void addForTraining(Finding finding) {
        findings.add(purpose == Purpose.TRAINING ? finding.as(Severity.ERROR) : finding);
    }

    /** Says nothing where no document is marked: then only a percentage split is meant. */
    private void checkMarks(List<Document> documents) {
        Set<DatasetMark> marks = EnumSet.noneOf(DatasetMark.class);
        documents.forEach(d -> d.dataset().flatMap(DatasetMark::parse).ifPresent(marks::add));
        if (marks.equals(EnumSet.of(DatasetMark.TRAIN))) {
            findings.add(Finding.of(FindingCode.NO_TEST_DOCUMENTS, DOCUMENTS));
        }
        boolean allMarked =
                documents.stream()
                        .allMatch(d -> d.dataset().flatMap(DatasetMark::parse).isPresent());
        if (allMarked && marks.equals(EnumSet.of(DatasetMark.TEST))) {
            findings.add(Finding.of(FindingCode.NO_TRAIN_DOCUMENTS, DOCUMENTS));
        }
    }
}
