package io.spanwright.host;

import io.spanwright.host.app.AppSettings;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.app.StagedApp;
import io.spanwright.host.blob.BlobService;
import io.spanwright.host.durable.DurableService;
import io.spanwright.host.http.HttpService;
import io.spanwright.host.http.TlsFiles;
import io.spanwright.host.loader.AppClassLoader;
import io.spanwright.host.log.HostLogging;
import io.spanwright.host.store.DataLock;
import io.spanwright.host.store.Database;
import io.spanwright.host.timer.TimerService;
import io.spanwright.host.worker.FunctionWorker;
import io.spanwright.host.worker.Invocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A running host. {@link #start} returns when the warm-up functions have run and HTTP is served;
 * unfinished orchestrations of an earlier run have been taken up by then.
 */
public final class EmbeddedHost implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(EmbeddedHost.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private URI uri;
    private boolean closing;

    private EmbeddedHost() {}

    /**
     * Starts the staged app.
     *
     * @throws HostException if the app, a setting or the port prevents it; the message says what to
     *     change
     */
    public static EmbeddedHost start(HostOptions options) {
        EmbeddedHost host = new EmbeddedHost();
        try {
            host.open(options);
            return host;
        } catch (RuntimeException | Error e) {
            host.close();
            throw e;
        }
    }

    private void open(HostOptions options) {
        HostSettings settings = HostSettings.read(options.settings());
        HostLogging.configure(settings.logLevel());
        AppSettings appSettings = new AppSettings(options.settings());
        Path data = options.dataDirectory().toAbsolutePath();
        part(DataLock.take(data));
        part(appSettings.publish());
        keepNativesIn(data.resolve("natives"));
        StagedApp app = StagedApp.read(options.appDirectory(), appSettings);
        AppClassLoader loader =
                part(AppClassLoader.open(options.appDirectory(), options.backendJars()));
        Database database = part(Database.open(data.resolve("tasks.db")));
        FunctionWorker worker = new FunctionWorker(app, loader);
        Optional<KeyStore> certificate = options.tls().map(tls -> TlsFiles.load(tls, data));
        DurableService durable = part(new DurableService(app, settings, worker, database));
        TimerService timers =
                part(new TimerService(app, appSettings, worker, durable::clientInputs));
        BlobService blobs =
                part(
                        new BlobService(
                                app,
                                appSettings,
                                settings,
                                worker,
                                durable::clientInputs,
                                data.resolve("blobs"),
                                database));
        HttpService http =
                part(
                        HttpService.prepare(
                                app,
                                appSettings,
                                settings,
                                worker,
                                durable::clientInputs,
                                certificate));
        warmUp(app, worker, durable);
        durable.start();
        int port = http.start(options.port());
        blobs.start();
        timers.start();
        uri = URI.create((certificate.isPresent() ? "https" : "http") + "://localhost:" + port);
        LOGGER.info(() -> app.functions().size() + " functions are served at " + uri);
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    /**
     * SQLite unpacks its native library: that goes where the rest of the data is. gRPC would unpack
     * one too, and does without.
     */
    private static void keepNativesIn(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new HostException("Cannot create " + directory, e);
        }
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            System.setProperty("org.sqlite.tmpdir", directory.toString());
        }
        System.setProperty("io.grpc.netty.shaded.io.netty.transport.noNative", "true");
    }

    /** A failure here is not the end: the same code runs again when it is needed. */
    private static void warmUp(StagedApp app, FunctionWorker worker, DurableService durable) {
        for (FunctionFile function : app.triggeredBy("warmupTrigger")) {
            Map<String, Object> inputs = new HashMap<>(durable.clientInputs(function));
            inputs.put(function.trigger().name(), "{}");
            try {
                worker.invoke(function, new Invocation(inputs, Map.of()));
            } catch (Throwable e) {
                LOGGER.log(Level.WARNING, function.name() + " failed", e);
            }
        }
    }

    /** The port that is served, also where the options said 0. */
    public int port() {
        return uri.getPort();
    }

    /** Where a client on this machine reaches the host, such as {@code http://localhost:7071}. */
    public URI uri() {
        return uri;
    }

    /** Whether requests are being served: true from {@link #start} until {@link #close}. */
    public synchronized boolean ready() {
        return !closing;
    }

    /** Blocks until {@link #close} is done, from a shutdown hook for example. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops gracefully: no new requests, those in progress may end. Safe to call twice. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        while (!parts.isEmpty()) {
            closeOne(parts.pop());
        }
        stopped.countDown();
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, "A part of the host did not stop cleanly", e);
        }
    }
}
