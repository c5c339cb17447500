package io.spanwright.host.durable;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.spanwright.host.HostException;
import io.spanwright.host.HostSettings;
import io.spanwright.host.app.Binding;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.app.StagedApp;
import io.spanwright.host.store.Database;
import io.spanwright.host.worker.FunctionWorker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The durable engine and, on a free port of the loopback address, the gRPC server for the app's
 * durable clients.
 */
public final class DurableService implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(DurableService.class.getName());
    private static final int CLIENT_THREADS = 4;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final StagedApp app;
    private final HostSettings settings;
    private final Dispatcher dispatcher;
    private final Server server;
    private final ExecutorService serverThreads;
    private volatile boolean stopping;

    /**
     * Opens the tables and starts the gRPC server; nothing runs before {@link #start}.
     *
     * @throws HostException if tables or port cannot be used
     */
    public DurableService(
            StagedApp app, HostSettings settings, FunctionWorker worker, Database database) {
        this.app = app;
        this.settings = settings;
        Tables tables = Tables.create(database);
        Instances instances = new Instances(tables);
        Completions completions = new Completions();
        this.dispatcher =
                new Dispatcher(
                        tables,
                        new TurnRunner(
                                instances,
                                worker,
                                named(app, "orchestrationTrigger", "orchestration")),
                        new ActivityRunner(
                                instances,
                                worker,
                                named(app, "activityTrigger", "activity"),
                                this::clientInputs,
                                () -> stopping),
                        completions,
                        settings.orchestrators(),
                        settings.activities());
        this.serverThreads = Executors.newFixedThreadPool(CLIENT_THREADS, DurableService::daemon);
        this.server =
                startServer(
                        new SidecarService(
                                new InstanceControl(instances, dispatcher::signal),
                                new InstanceQueries(tables),
                                completions));
    }

    /** Begins to run what is ready, also what an earlier run of the host left. */
    public void start() {
        dispatcher.start();
    }

    /** A value for each durable client binding of a function. */
    public Map<String, Object> clientInputs(FunctionFile function) {
        Map<String, Object> inputs = new HashMap<>();
        for (Binding binding : function.bindings()) {
            if (binding.is("durableClient")) {
                inputs.put(binding.name(), clientJson());
            }
        }
        return inputs;
    }

    /** What Azure's Durable extension gives to a client binding. */
    private String clientJson() {
        return """
        {"taskHubName":"%s","rpcBaseUrl":"http://127.0.0.1:%d/","requiredQueryStringParameters":""}\
        """
                .formatted(app.host().taskHub(), server.getPort());
    }

    /** Functions by the name in their trigger, which is the function's name unless it says else. */
    private static Map<String, FunctionFile> named(
            StagedApp app, String triggerType, String property) {
        Map<String, FunctionFile> functions = new HashMap<>();
        for (FunctionFile function : app.triggeredBy(triggerType)) {
            String name = function.trigger().text(property).orElse("");
            functions.put(name.isEmpty() ? function.name() : name, function);
        }
        return functions;
    }

    private Server startServer(SidecarService service) {
        try {
            return NettyServerBuilder.forAddress(
                            new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0))
                    .executor(serverThreads)
                    .addService(service)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new HostException("Cannot open a port of the loopback address", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "durable-client");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        stopping = true;
        try {
            dispatcher.stop(settings.stopTimeout().toMillis());
            server.shutdownNow();
            server.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            LOGGER.log(Level.FINE, "The stop was interrupted", e);
            Thread.currentThread().interrupt();
        } finally {
            dispatcher.close();
            serverThreads.shutdownNow();
        }
    }
}
