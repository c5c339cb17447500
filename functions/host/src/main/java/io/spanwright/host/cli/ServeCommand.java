package io.spanwright.host.cli;

import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.TlsOptions;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the REST API until it is stopped. */
@Command(
        name = "serve",
        description = "Serve the REST API on this machine.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin private ServerOptions server;

    @Option(
            names = "--tls",
            arity = "0..1",
            fallbackValue = "",
            converter = TlsArgument.class,
            paramLabel = "CERTIFICATES,KEY",
            description = "Serve HTTPS: with these PEM files, or with a certificate made here.")
    private TlsOptions tls;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        ApiKeys keys = server.keys();
        try (EmbeddedHost host =
                EmbeddedHost.start(server.hostOptions(keys, Optional.ofNullable(tls)))) {
            Runtime.getRuntime().addShutdownHook(new Thread(host::close, "stop"));
            announce(host, keys);
            host.awaitStop();
        }
        return 0;
    }

    private void announce(EmbeddedHost host, ApiKeys keys) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Spanwright serves " + host.uri());
        out.println("Keys (Ocp-Apim-Subscription-Key): " + keys.file());
        out.println("Data: " + server.data());
        if (LocaleHint.isNeeded()) {
            out.println(
                    "Warning: in this locale documents with names beyond ASCII cannot be opened; "
                            + LocaleHint.TEXT);
        }
        out.flush();
    }
}
