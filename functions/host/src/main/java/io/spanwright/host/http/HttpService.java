package io.spanwright.host.http;

import io.spanwright.host.HostException;
import io.spanwright.host.HostSettings;
import io.spanwright.host.app.AppSettings;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.app.StagedApp;
import io.spanwright.host.worker.FunctionWorker;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server in front of the app's HTTP triggers. */
public final class HttpService implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(HttpService.class.getName());
    private static final int MAX_THREADS = 200;
    private static final long IDLE_MILLISECONDS = 240_000;

    private final Server server;
    private final ServerConnector connector;

    private HttpService(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Prepares the server; nothing listens yet.
     *
     * @param certificate key store for HTTPS, empty for HTTP
     * @param inputs the inputs of a function besides its trigger
     * @throws HostException if a route is wrong
     */
    public static HttpService prepare(
            StagedApp app,
            AppSettings appSettings,
            HostSettings settings,
            FunctionWorker worker,
            Function<FunctionFile, Map<String, Object>> inputs,
            Optional<KeyStore> certificate) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = connector(server, certificate);
        connector.setHost(settings.address());
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        server.addConnector(connector);
        server.setHandler(
                new GracefulHandler(
                        new FunctionHandler(
                                new Router(app, appSettings),
                                new RequestReader(settings.bodyLimitBytes()),
                                worker,
                                inputs)));
        server.setErrorHandler(new JsonErrorHandler());
        server.setStopTimeout(settings.stopTimeout().toMillis());
        return new HttpService(server, connector);
    }

    /**
     * Listens.
     *
     * @param port 0 for a free one
     * @return the port
     * @throws HostException if the port is taken
     */
    public int start(int port) {
        connector.setPort(port);
        try {
            server.start();
            return connector.getLocalPort();
        } catch (Exception e) {
            close();
            throw new HostException(
                    "Cannot listen on port "
                            + port
                            + " of "
                            + connector.getHost()
                            + ": "
                            + e.getMessage()
                            + ". Choose another port, or stop what uses it",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOGGER.log(Level.WARNING, "The HTTP server did not stop cleanly", e);
        }
    }

    private static ServerConnector connector(Server server, Optional<KeyStore> certificate) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // Encoded slashes belong to a segment, and the router never touches the file system.
        configuration.setUriCompliance(
                UriCompliance.from(
                        java.util.EnumSet.of(
                                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                                UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS)));
        if (certificate.isEmpty()) {
            return new ServerConnector(server, new HttpConnectionFactory(configuration));
        }
        // Clients may use an IP address, which has no server name indication.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(certificate.get());
        context.setKeyStorePassword("");
        return new ServerConnector(
                server,
                new SslConnectionFactory(context, "http/1.1"),
                new HttpConnectionFactory(configuration));
    }
}
