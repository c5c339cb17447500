package io.spanwright.core.project;

import io.spanwright.core.job.JobStore;
import io.spanwright.core.report.Reports;
import io.spanwright.core.store.BlobStore.BlobProperties;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Finds uploaded labels files that have no report in the version they have: their event was lost,
 * or whoever took it died. Those that were tried least come first, so that no file keeps another
 * one waiting for ever.
 */
public final class LostUploads {

    private static final Logger LOG = System.getLogger(LostUploads.class.getName());

    /** A run begins nothing after this time: the next one goes on. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(4);

    private final UploadContainer uploads;
    private final UploadedLabels labels;
    private final Reports reports;
    private final JobStore jobs;

    LostUploads(UploadContainer uploads, UploadedLabels labels, Reports reports, JobStore jobs) {
        this.uploads = uploads;
        this.labels = labels;
        this.reports = reports;
        this.jobs = jobs;
    }

    private record Lost(String blobName, int attempts) {}

    /** Accepts every file that has no report. */
    public void acceptAll() {
        Instant end = jobs.now().plus(LONGEST_RUN);
        List<Lost> lost =
                uploads.all().stream()
                        .filter(blob -> !isReported(blob))
                        .map(this::lost)
                        .sorted(Comparator.comparingInt(Lost::attempts))
                        .toList();
        for (Lost each : lost) {
            if (jobs.now().isAfter(end)) {
                return;
            }
            accept(each.blobName());
        }
    }

    private boolean isReported(BlobProperties blob) {
        return reports.index(project(blob)).on(blob.etag()).isPresent();
    }

    private Lost lost(BlobProperties blob) {
        int attempts = reports.index(project(blob)).attempts(blob.etag());
        return new Lost(blob.path().name(), attempts);
    }

    private static String project(BlobProperties blob) {
        return UploadContainer.projectOf(blob.path().name()).orElseThrow();
    }

    private void accept(String blobName) {
        try {
            labels.accept(blobName);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a labels file is left: {0}", e.getClass().getName());
        }
    }
}
