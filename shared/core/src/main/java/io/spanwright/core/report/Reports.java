package io.spanwright.core.report;

import io.spanwright.core.job.JobIds;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.Blobs;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemCollection;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.Retry;
import io.spanwright.core.store.Sha256;
import io.spanwright.core.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The reports of every project, each a blob, and the index that says which there are. A report is
 * there once it is in the index; its blob is written before.
 */
public final class Reports {

    /** Each project's in a folder of its name: {@code PROJECT/ID.json}. */
    public static final String CONTAINER = "reports";

    private static final String INDEX = "index";
    private static final String SUFFIX = ".json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

    private final ItemStore items;
    private final ItemCollection<ReportIndex> indexes;
    private final Blobs blobs;
    private final int most;

    /**
     * @param most reports kept for each project
     */
    public Reports(ItemStore items, Blobs blobs, int most) {
        this.items = items;
        this.indexes = new ItemCollection<>(items, "reports", ReportIndex.class, index -> INDEX);
        this.blobs = blobs;
        this.most = most;
    }

    /**
     * The id of the report on a version of an uploaded labels file: its ETag, where that can be.
     */
    public static String id(ETag version) {
        String value = version.value();
        return NAME.matcher(value).matches() ? value : Sha256.hex(value);
    }

    public ReportIndex index(String project) {
        return read(project).map(Stored::value).orElse(ReportIndex.EMPTY);
    }

    private Optional<Stored<ReportIndex>> read(String project) {
        return indexes.find(project, INDEX);
    }

    /** Writes the report, which counts once it is in the index. */
    public void write(String project, LabelsReport report) {
        blobs.store().write(path(project, report.id()), Blobs.json(report));
    }

    /** The change that puts a report into the index, for a commit with others. */
    public ItemChange entering(String project, ReportEntry entry) {
        Optional<Stored<ReportIndex>> read = read(project);
        ReportIndex index = read.map(Stored::value).orElse(ReportIndex.EMPTY);
        return indexes.put(project, read, index.with(entry, most), Optional.empty());
    }

    /** Writes a report and puts it into the index. */
    public void add(String project, LabelsReport report) {
        write(project, report);
        enter(project, report.entry());
    }

    /** Puts a report that was written into the index. */
    public void enter(String project, ReportEntry entry) {
        change(project, index -> index.with(entry, most));
    }

    /** Changes the index, by a function that may be called more than once. */
    ReportIndex change(String project, UnaryOperator<ReportIndex> change) {
        return Retry.untilWon(() -> attempt(project, change));
    }

    private ReportIndex attempt(String project, UnaryOperator<ReportIndex> change) {
        Optional<Stored<ReportIndex>> read = read(project);
        ReportIndex old = read.map(Stored::value).orElse(ReportIndex.EMPTY);
        ReportIndex changed = change.apply(old);
        if (!changed.equals(old)) {
            items.commit(List.of(indexes.put(project, read, changed, Optional.empty())));
        }
        return changed;
    }

    ReportIndex with(ReportIndex index, ReportEntry entry) {
        return index.with(entry, most);
    }

    /** The report as it is stored, JSON. */
    public Optional<byte[]> find(String project, String id) {
        return index(project).names(id) ? blobs.read(path(project, id)) : Optional.empty();
    }

    /** The newest report as it is stored, JSON. */
    public Optional<byte[]> latest(String project) {
        return index(project).entries().stream()
                .flatMap(entry -> blobs.read(path(project, entry.id())).stream())
                .findFirst();
    }

    private static BlobPath path(String project, String id) {
        return new BlobPath(CONTAINER, project + "/" + id + SUFFIX);
    }

    /**
     * Deletes reports that are no more in the index. One that may come into it yet stays: on the
     * labels file's version of now, or by a job of these days.
     *
     * @param uploaded reads the current version of the project's uploaded labels file
     */
    public void sweep(String project, Supplier<Optional<ETag>> uploaded, Instant now) {
        List<String> ids =
                blobs.names(CONTAINER, project + "/").stream()
                        .map(name -> name.substring(project.length() + 1))
                        .filter(name -> name.endsWith(SUFFIX))
                        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                        .toList();
        if (ids.isEmpty()) {
            return;
        }
        ReportIndex index = index(project);
        Optional<String> current = uploaded.get().map(Reports::id);
        ids.stream()
                .filter(id -> !index.names(id) && !current.equals(Optional.of(id)))
                .filter(id -> !JobIds.isRecent(id, now))
                .forEach(id -> blobs.store().delete(path(project, id)));
    }

    /** Forgets the project's reports. */
    public void delete(String project) {
        Retry.untilWon(() -> forget(project));
        blobs.deleteAll(CONTAINER, project + "/");
    }

    private boolean forget(String project) {
        read(project).ifPresent(read -> items.commit(List.of(indexes.delete(project, read))));
        return true;
    }
}
