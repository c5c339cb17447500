package io.spanwright.host.cli;

import io.spanwright.host.compare.Gate;
import io.spanwright.host.compare.ServedComparison;
import io.spanwright.host.console.ComparisonLine;
import io.spanwright.host.quickstart.RestClient;
import io.spanwright.host.quickstart.RestException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares two models and ends with 1 where the new one should not take the other's place. */
@Command(
        name = "compare",
        description = {
            "Compare a new model with the one in use, and end with status 1 where it is worse or"
                    + " where too few documents were compared.",
            "Either two directories on the test documents of a labels file, or a trained model of"
                    + " a server with what a deployment of it answers by."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand extends OfflineCommand {

    @ArgGroup(multiplicity = "1")
    private Models models;

    /** One of the two. */
    static final class Models {
        @ArgGroup(exclusive = false)
        private Folders folders;

        @ArgGroup(exclusive = false)
        private Served served;
    }

    static final class Folders {
        @Option(names = "--model", required = true, description = "Directory of the new model.")
        private Path model;

        @Option(
                names = "--baseline",
                required = true,
                description = "Directory of the model in use.")
        private Path baseline;

        @Option(names = "--labels", required = true, description = "The labels file.")
        private Path labels;

        @Option(names = "--documents", required = true, description = "Directory of the documents.")
        private Path documents;
    }

    static final class Served {
        @Option(
                names = "--endpoint",
                required = true,
                description = "The server, such as https://NAME.azurewebsites.net.")
        private URI endpoint;

        @Option(names = "--project", required = true, description = "Name of the project.")
        private String project;

        @Option(names = "--trained-model", required = true, description = "Label of the new model.")
        private String model;

        @Option(
                names = "--deployment",
                required = true,
                description = "Name of the deployment; where there is none yet, the model passes.")
        private String deployment;

        @Option(
                names = "--key",
                required = true,
                defaultValue = "${env:SPANWRIGHT_KEY_1}",
                description = "An API key. Default: what SPANWRIGHT_KEY_1 holds.")
        private String key;
    }

    @Override
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        if (models.folders != null) {
            options.put("model", directory(models.folders.model));
            options.put("baseline", directory(models.folders.baseline));
            options.put("labels", file(models.folders.labels));
            options.put("documents", directory(models.folders.documents));
        }
        return options;
    }

    @Override
    Map<String, Object> result(Map<String, Object> options, BiConsumer<Double, Duration> progress)
            throws OfflineFailure {
        return models.served == null
                ? super.result(options, progress)
                : Map.of("comparison", asked(models.served));
    }

    private static Map<String, Object> asked(Served served) throws OfflineFailure {
        try {
            RestClient client = new RestClient(served.endpoint, served.key);
            return new ServedComparison(client, served.project)
                    .compare(served.model, served.deployment);
        } catch (RestException | UncheckedIOException | IllegalArgumentException e) {
            throw new OfflineFailure(e.getMessage());
        }
    }

    @Override
    int status(Map<String, Object> result) {
        return super.status(result) == 0 && Gate.isOpen(comparison(result)) ? 0 : 1;
    }

    @Override
    void print(Map<String, Object> result, PrintWriter out) {
        out.println(ComparisonLine.of(comparison(result)));
    }

    private static Map<?, ?> comparison(Map<String, Object> result) {
        return (Map<?, ?>) result.get("comparison");
    }
}
