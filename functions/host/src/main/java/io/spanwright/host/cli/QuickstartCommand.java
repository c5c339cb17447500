package io.spanwright.host.cli;

import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.quickstart.Quickstart;
import io.spanwright.host.quickstart.RestClient;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the REST API and shows on a sample project what it does. */
@Command(
        name = "quickstart",
        description = "Serve, and try the whole REST API on a sample project.",
        mixinStandardHelpOptions = true)
final class QuickstartCommand implements Callable<Integer> {

    @Mixin private ServerOptions server;

    @Option(names = "--exit", description = "Stop afterwards instead of staying up.")
    private boolean exit;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        ApiKeys keys = server.keys();
        try (EmbeddedHost host = EmbeddedHost.start(server.hostOptions(keys, Optional.empty()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
            RestClient client = new RestClient(host.uri(), keys.first());
            new Quickstart(client, server.data(), keys.file(), out).run();
            if (!exit) {
                out.println("Spanwright stays up at " + host.uri() + "; stop it with Ctrl-C.");
                out.flush();
                host.awaitStop();
            }
        }
        return 0;
    }
}
