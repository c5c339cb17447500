package io.spanwright.host.log;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/** Sets up java.util.logging: warnings and worse to standard error, the rest to standard output. */
public final class HostLogging {
    /**
     * Libraries that say too much below these levels. The durable client is here because its finer
     * records contain the inputs and outputs of activities. Kept in a field: a logger that nobody
     * holds is forgotten together with its level.
     */
    private static final Map<Logger, Level> QUIET =
            Map.of(
                    Logger.getLogger("org.eclipse.jetty"), Level.WARNING,
                    Logger.getLogger("io.grpc"), Level.WARNING,
                    Logger.getLogger("io.netty"), Level.WARNING,
                    Logger.getLogger("com.microsoft.durabletask"), Level.SEVERE,
                    Logger.getLogger("sun"), Level.WARNING,
                    Logger.getLogger("jdk"), Level.WARNING,
                    Logger.getLogger("javax"), Level.WARNING);

    private HostLogging() {}

    /** Replaces all handlers of the root logger. */
    public static void configure(Level level) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        int warning = Level.WARNING.intValue();
        root.addHandler(handler(System.out, record -> record.getLevel().intValue() < warning));
        root.addHandler(handler(System.err, record -> record.getLevel().intValue() >= warning));
        QUIET.forEach((logger, quiet) -> logger.setLevel(louder(level, quiet)));
    }

    private static Level louder(Level wanted, Level quiet) {
        return List.of(wanted, quiet).stream()
                .max((a, b) -> Integer.compare(a.intValue(), b.intValue()))
                .orElseThrow();
    }

    private static Handler handler(OutputStream stream, Filter filter) {
        StreamHandler handler =
                new StreamHandler(stream, new OneLineFormatter()) {
                    @Override
                    public synchronized void publish(java.util.logging.LogRecord record) {
                        super.publish(record);
                        flush();
                    }

                    @Override
                    public synchronized void close() {
                        flush();
                    }
                };
        handler.setLevel(Level.ALL);
        handler.setFilter(filter);
        handler.setErrorManager(new ErrorManager());
        return handler;
    }
}
