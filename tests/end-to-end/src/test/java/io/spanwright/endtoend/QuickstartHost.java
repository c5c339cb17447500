package io.spanwright.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The host that the quickstart left running, with the built-in encoder.
 *
 * @param data its data directory
 */
record QuickstartHost(HostProcess process, Path data) implements AutoCloseable {

    static final String PROJECT = "loan-papers";
    static final String DEPLOYMENT = "production";

    /** Runs the quickstart; returns when it is done. */
    static QuickstartHost start() throws IOException {
        Path data = Distribution.newDirectory("quickstart");
        HostProcess process =
                HostProcess.start(
                        List.of(),
                        List.of("quickstart", "--port", "0", "--data", data.toString()),
                        Map.of());
        process.uri();
        return new QuickstartHost(process, data);
    }

    @Override
    public void close() {
        process.close();
    }
}
