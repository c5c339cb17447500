package io.spanwright.host.cli;

import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.HostException;
import io.spanwright.host.quickstart.RestClient;
import io.spanwright.host.quickstart.RestException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a data set of any format into a project of a server on this machine. */
@Command(
        name = "import",
        description = {
            "Bring a data set of any format into a project: its texts into the data directory, its"
                    + " labels over the REST API.",
            "Without --server a server is started for it, and stopped again.",
            "The formats are " + ConversionOptions.FORMATS + "."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "Of IN.")
    private String format;

    @Option(names = "--project", required = true, description = "Project to make or replace.")
    private String project;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The server that runs on the data directory.")
    private URI running;

    @Parameters(paramLabel = "IN", description = "File or directory to read.")
    private Path source;

    @Mixin private ConversionOptions conversion;

    @Mixin private ServerOptions server;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("spanwright-import");
        try {
            return convertAndImport(work.resolve("converted"));
        } catch (OfflineFailure | RestException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } finally {
            ContainerFolder.delete(work);
        }
    }

    private int convertAndImport(Path converted) throws IOException, OfflineFailure {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> options = conversion.values();
        options.put("from", format);
        options.put("to", "labels");
        options.put("source", ConversionOptions.absolute(source));
        options.put("target", ConversionOptions.absolute(converted));
        options.put("project", project);
        Map<String, Object> result = OfflineApp.run("convert", options, (done, left) -> {});
        LossLines.print(result, out);
        if (!Boolean.TRUE.equals(result.get("written"))) {
            return 1;
        }
        String container = (String) result.get("container");
        ContainerFolder.in(server.data(), container).add(converted.resolve("documents"));
        send(new LabelsImport(converted.resolve("labels.json"), project));
        out.println("Imported project " + project + ", container " + container);
        out.flush();
        return 0;
    }

    private void send(LabelsImport labels) throws IOException {
        ApiKeys keys = server.keys();
        if (running != null) {
            labels.send(new RestClient(running, keys.first()));
            return;
        }
        try (EmbeddedHost host = EmbeddedHost.start(server.hostOptions(keys, Optional.empty()))) {
            labels.send(new RestClient(host.uri(), keys.first()));
        } catch (HostException e) {
            throw new HostException(
                    e.getMessage() + "; where a server runs on it, name that with --server URL", e);
        }
    }
}
