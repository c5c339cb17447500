package io.spanwright.core.report;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.store.ETag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reports a project has.
 *
 * @param entries newest first
 * @param attempt at the report on the uploaded labels file, while there is none
 */
public record ReportIndex(List<ReportEntry> entries, Optional<Attempt> attempt) {

    static final ReportIndex EMPTY = new ReportIndex(List.of(), Optional.empty());

    public ReportIndex {
        entries = List.copyOf(entries);
        requireNonNull(attempt, "attempt is null");
    }

    /** The report on this version of the uploaded labels file. */
    public Optional<ReportEntry> on(ETag version) {
        Optional<String> wanted = Optional.of(version.value());
        return entries.stream().filter(entry -> entry.version().equals(wanted)).findFirst();
    }

    /** The newest report on a working copy. */
    public Optional<ReportEntry> onWorkingCopy(String id) {
        Optional<String> wanted = Optional.of(id);
        return entries.stream().filter(entry -> entry.workingCopy().equals(wanted)).findFirst();
    }

    /** Times the file was begun to be judged without an end. */
    public int attempts(ETag version) {
        return attempt.filter(a -> a.version().equals(version.value()))
                .map(Attempt::count)
                .orElse(0);
    }

    ReportIndex attempting(Optional<Attempt> other) {
        return new ReportIndex(entries, other);
    }

    /**
     * With a new entry, which takes the place of one with the same id.
     *
     * @param most entries to keep; the newest of an upload is always among them, since it says that
     *     there is nothing left to do
     */
    ReportIndex with(ReportEntry entry, int most) {
        List<ReportEntry> all = new ArrayList<>();
        all.add(entry);
        entries.stream().filter(old -> !old.id().equals(entry.id())).forEach(all::add);
        Optional<ReportEntry> upload = all.stream().filter(ReportEntry::isUpload).findFirst();
        List<ReportEntry> kept = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        upload.filter(newest -> !kept.contains(newest)).ifPresent(kept::add);
        return new ReportIndex(kept, attempt);
    }

    boolean names(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }
}
