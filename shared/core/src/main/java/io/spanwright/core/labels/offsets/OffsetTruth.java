package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.ContentChecks;
import io.spanwright.core.labels.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds labels that lie wrong for one reason: counted in another unit, made with other line ends,
 * shifted, drifting, or with ends for lengths. A reason is believed where the labels it moves then
 * lie at the edges of words, and on words that have the same category elsewhere, much more often
 * than now and than by chance. Linear in the texts; memory does not grow with the file. Not
 * thread-safe; one looks at one file.
 */
public final class OffsetTruth implements ContentCheck {

    /** This check alone. */
    public static final ContentChecks CHECKS = texts -> List.of(new OffsetTruth());

    private final SurfaceBook book = new SurfaceBook(Causes.count());
    private final Evidence[] totals = CauseTrial.none();
    private final Map<Cause, DocumentGroup> groups = new LinkedHashMap<>();

    /** Documents in which shifts that change explain the labels best, but too few for one alone. */
    private final DocumentGroup unclear = new DocumentGroup();

    /** What labels of those say of shifts that were found without them. */
    private final Evidence heldOut = new Evidence();

    private long driftNet;
    private int labels;

    @Override
    public void look(CheckedDocument document) {
        CauseTrial trial = new CauseTrial(document, book);
        trial.note();
        Evidence[] here = trial.evidence();
        for (int i = 1; i < here.length; i++) {
            totals[i].add(here[i]);
        }
        labels += trial.labels();
        driftNet += trial.drift().map(Verdict::net).orElse(0);
        Optional<Verdict> clear = trial.verdict();
        if (clear.isPresent()) {
            group(clear.get()).add(document, clear.get(), here);
            return;
        }
        trial.drift().ifPresent(verdict -> unclear.add(document, verdict, here));
        heldOut.add(trial.driftHeldOut());
    }

    private DocumentGroup group(Verdict verdict) {
        return groups.computeIfAbsent(verdict.cause().kind(), kind -> new DocumentGroup());
    }

    /** One finding for the whole file, and one for each other cause that documents have. */
    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<Verdict> file = ofFile();
        file.map(verdict -> OffsetFindings.ofFile(verdict, labels)).ifPresent(findings::add);
        if (file.isEmpty() && isDrifting()) {
            findings.add(OffsetFindings.ofDrift(unclear, labels));
        }
        for (DocumentGroup group : groups.values()) {
            if (file.isEmpty() || !group.isExplainedBy(Causes.indexOf(file.get().cause()))) {
                findings.add(OffsetFindings.ofDocuments(group, labels));
            }
        }
        return findings;
    }

    /** One cause for all documents, unless each drifts in its own way. */
    private Optional<Verdict> ofFile() {
        return Verdict.ofFile(totals, labels)
                .filter(file -> !Verdict.explainsMore(driftNet, file.evidence().gain(), 0));
    }

    private boolean isDrifting() {
        return Verdict.isDrift(heldOut);
    }

    /**
     * The repair of a document's labels, after all documents were looked at; empty where they are
     * right, or where it is not clear that they are wrong.
     *
     * @param document as it was looked at
     */
    public Optional<OffsetRepair> repairOf(CheckedDocument document) {
        Optional<Verdict> file = ofFile();
        if (file.isEmpty() && groups.isEmpty() && !isDrifting()) {
            return Optional.empty();
        }
        CauseTrial trial = new CauseTrial(document, book);
        return file.map(verdict -> trial.under(verdict.cause()))
                .orElseGet(() -> alone(trial))
                .flatMap(cause -> OffsetRepair.of(cause, document));
    }

    private Optional<Cause> alone(CauseTrial trial) {
        Optional<Verdict> own = trial.verdict();
        return (own.isEmpty() && isDrifting() ? trial.drift() : own).map(Verdict::cause);
    }
}
