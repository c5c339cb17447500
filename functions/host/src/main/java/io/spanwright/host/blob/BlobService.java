package io.spanwright.host.blob;

import io.spanwright.host.HostException;
import io.spanwright.host.HostSettings;
import io.spanwright.host.app.AppSettings;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.app.StagedApp;
import io.spanwright.host.store.Database;
import io.spanwright.host.worker.FunctionWorker;
import io.spanwright.host.worker.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls blob-triggered functions for new and changed files. A file is given to a function once it
 * has stayed the same between two looks, at most once a version, again after a failure, and after
 * five failures never again. One thread: functions are called one after the other.
 */
public final class BlobService implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(BlobService.class.getName());
    private static final long STABLE_MILLISECONDS = 300;
    private static final long JOIN_MILLISECONDS = 5000;

    private final FunctionWorker worker;
    private final Function<FunctionFile, Map<String, Object>> inputs;
    private final Map<FunctionFile, BlobPattern> patterns = new LinkedHashMap<>();
    private final BlobDirectory directory;
    private final Receipts receipts;
    private final long scanMilliseconds;
    private final Map<String, Sighting> sightings = new HashMap<>();
    private final Thread thread = new Thread(this::loop, "blob-trigger");
    private volatile boolean stopped;

    /** A version, and since when the file has been that. */
    private record Sighting(String version, long since) {}

    /**
     * @param blobs holds a directory for each container
     * @param inputs the inputs of a function besides its trigger
     * @throws HostException if a path is wrong or the directory cannot be watched
     */
    public BlobService(
            StagedApp app,
            AppSettings appSettings,
            HostSettings settings,
            FunctionWorker worker,
            Function<FunctionFile, Map<String, Object>> inputs,
            Path blobs,
            Database database) {
        this.worker = worker;
        this.inputs = inputs;
        for (FunctionFile function : app.triggeredBy("blobTrigger")) {
            String path = appSettings.resolve(function.trigger().text("path").orElse(""));
            patterns.put(function, BlobPattern.parse(path));
        }
        this.receipts = new Receipts(database, settings.blobRetry().toMillis());
        this.scanMilliseconds = settings.blobScan().toMillis();
        try {
            Files.createDirectories(blobs);
            this.directory = new BlobDirectory(blobs);
        } catch (IOException e) {
            throw new HostException("Cannot watch " + blobs, e);
        }
        thread.setDaemon(true);
    }

    /** Begins to look. */
    public void start() {
        if (!patterns.isEmpty()) {
            thread.start();
        }
    }

    private void loop() {
        try {
            while (!stopped) {
                directory.await(look() ? STABLE_MILLISECONDS : scanMilliseconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at all files once; whether some of them should be looked at again soon. */
    private boolean look() {
        boolean soon = false;
        for (Map.Entry<FunctionFile, BlobPattern> entry : patterns.entrySet()) {
            try {
                for (BlobFile blob : directory.scan(entry.getValue().container())) {
                    soon |= look(entry.getKey(), entry.getValue(), blob);
                }
            } catch (IOException | UncheckedIOException | HostException e) {
                LOGGER.log(stopped ? Level.FINE : Level.WARNING, "A look for blobs failed", e);
            }
        }
        return soon;
    }

    private boolean look(FunctionFile function, BlobPattern pattern, BlobFile blob) {
        Optional<Map<String, String>> values = pattern.match(blob.name());
        if (stopped || values.isEmpty()) {
            return false;
        }
        if (!receipts.isDue(function, blob)) {
            return receipts.isWaiting(function, blob);
        }
        if (!isStable(blob)) {
            return true;
        }
        return !call(function, blob, values.get());
    }

    private boolean isStable(BlobFile blob) {
        long now = System.nanoTime() / 1_000_000;
        Sighting before = sightings.get(blob.path());
        if (before == null || !before.version().equals(blob.version())) {
            sightings.put(blob.path(), new Sighting(blob.version(), now));
            return false;
        }
        return now - before.since() >= STABLE_MILLISECONDS;
    }

    /** Whether nothing is left to do for this version. */
    private boolean call(FunctionFile function, BlobFile blob, Map<String, String> values) {
        try {
            byte[] content = Files.readAllBytes(blob.file());
            if (!blob.isCurrent()) {
                return false;
            }
            worker.invoke(function, invocation(function, blob, content, values));
        } catch (Throwable e) {
            return noteFailure(function, blob, e);
        }
        receipts.done(function, blob);
        sightings.remove(blob.path());
        return true;
    }

    /** A failure while the host stops may come from the stop, so it is not counted. */
    private boolean noteFailure(FunctionFile function, BlobFile blob, Throwable e) {
        if (stopped) {
            return true;
        }
        LOGGER.log(Level.WARNING, function.name() + " failed on a blob", e);
        boolean last = receipts.failed(function, blob);
        if (last) {
            LOGGER.severe(() -> function.name() + " failed five times on a blob and is given up");
        }
        return last;
    }

    private Invocation invocation(
            FunctionFile function, BlobFile blob, byte[] content, Map<String, String> values) {
        Map<String, Object> all = new HashMap<>(inputs.apply(function));
        all.put(function.trigger().name(), content);
        Map<String, String> metadata = new HashMap<>(values);
        metadata.put("BlobTrigger", blob.path());
        metadata.put("Uri", blob.file().toUri().toString());
        return new Invocation(all, metadata);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            directory.close();
            thread.join(JOIN_MILLISECONDS);
            thread.interrupt();
        } catch (IOException e) {
            LOGGER.log(Level.FINE, "The watch did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
