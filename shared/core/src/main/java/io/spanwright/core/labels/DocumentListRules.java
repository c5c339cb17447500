package io.spanwright.core.labels;

import io.spanwright.core.dataset.DatasetMark;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Judges the documents as a whole: how many there are, and how they are marked. */
final class DocumentListRules {

    static final int FEWEST_FOR_TRAINING = 10;
    static final int MOST_DOCUMENTS = 100_000;

    static final Pointer DOCUMENTS = ProjectRules.ASSETS.to("documents");

    private final Findings findings;
    private final Purpose purpose;
    private final Set<DatasetMark> marks = EnumSet.noneOf(DatasetMark.class);
    private boolean allMarked = true;

    DocumentListRules(Findings findings, Purpose purpose) {
        this.findings = findings;
        this.purpose = purpose;
    }

    /**
     * Judges the number of documents.
     *
     * @param count empty where the file lists none
     * @return whether they are to be looked at
     */
    boolean checkCount(Optional<Integer> count) {
        if (count.isEmpty()) {
            if (!findings.isUnreadable(DOCUMENTS)) {
                addForTraining(Finding.of(FindingCode.NO_DOCUMENTS, ProjectRules.ASSETS));
            }
            return false;
        }
        check(count.get());
        // Each would be read from the container: too much to do for a file that is refused.
        return count.get() <= MOST_DOCUMENTS;
    }

    private void check(int count) {
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

    /** Takes note of a document's mark. */
    void see(Optional<DatasetMark> mark) {
        mark.ifPresent(marks::add);
        allMarked &= mark.isPresent();
    }

    /**
     * Judges the marks of all documents. Says nothing where no document is marked: then only a
     * percentage split is meant.
     */
    void checkMarks() {
        if (marks.equals(EnumSet.of(DatasetMark.TRAIN))) {
            findings.add(Finding.of(FindingCode.NO_TEST_DOCUMENTS, DOCUMENTS));
        }
        if (allMarked && marks.equals(EnumSet.of(DatasetMark.TEST))) {
            findings.add(Finding.of(FindingCode.NO_TRAIN_DOCUMENTS, DOCUMENTS));
        }
    }
}
