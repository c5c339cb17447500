package io.spanwright.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Stages the test app as azure-functions-maven-plugin would, and runs it. */
public final class StagedTestApp {
    private static final String PACKAGE = "io.spanwright.host.testapp.";
    private static final List<String> LIBRARIES =
            List.of(
                    "durabletask-",
                    "jackson-",
                    "grpc-",
                    "protobuf-",
                    "proto-google",
                    "guava",
                    "failureaccess",
                    "perfmark",
                    "azure-functions-java-library");

    private final Path root;

    private StagedTestApp(Path root) {
        this.root = root;
    }

    /** Stages into a directory, which also gets data and traces. */
    public static StagedTestApp in(Path root) throws IOException {
        StagedTestApp app = new StagedTestApp(root);
        Files.createDirectories(app.directory().resolve("lib"));
        Files.createDirectories(app.output());
        Files.writeString(
                app.directory().resolve("host.json"),
                """
                {"version":"2.0","functionTimeout":"00:10:00",
                 "extensions":{"http":{"routePrefix":"api"}}}\
                """);
        app.copyLibraries();
        app.writeJar("test-app.jar", List.of());
        app.http("Echo", "echo", "\"get\",\"post\"", "items/{name}");
        app.http("EchoSpecial", "echo", "\"get\"", "items/special");
        app.http("EchoCancel", "echo", "\"post\"", "items/{name}:cancel");
        app.http("EchoAnalyze", "echo", "\"post\"", ":analyze-text");
        app.http("EchoRest", "echo", "\"get\"", "files/{*name}");
        app.http("Plain", "plain", "\"post\"", "plain");
        app.http("Point", "point", "\"post\"", "point");
        app.http("Slow", "slow", "\"post\"", "slow");
        app.http("Fail", "fail", "\"post\"", "fail");
        app.http("Visible", "visible", "\"get\"", "visible");
        app.client("Start", "start", "post", "start/{name}/{id}");
        app.client("Status", "status", "get", "orchestrations/{id}");
        app.client("Act", "act", "post", "orchestrations/{id}/{verb}");
        for (String name :
                List.of(
                        "FanOut", "Retry", "Event", "Sleep", "Parent", "Again", "Send", "Count",
                        "Fickle", "Broken", "Steps")) {
            app.function(
                    name,
                    "Orchestrators." + lower(name),
                    "{\"type\":\"orchestrationTrigger\",\"direction\":\"in\",\"name\":\"context\"}");
        }
        for (String name : List.of("Square", "Flaky", "Step")) {
            app.function(
                    name,
                    "Activities." + lower(name),
                    "{\"type\":\"activityTrigger\",\"direction\":\"in\",\"name\":\"input\"}");
        }
        app.function(
                "Warm",
                "OtherFunctions.warm",
                "{\"type\":\"warmupTrigger\",\"direction\":\"in\",\"name\":\"warm\"}");
        return app;
    }

    /** Adds the blob trigger. */
    public StagedTestApp withBlobs() throws IOException {
        function(
                "Labels",
                "OtherFunctions.labels",
                """
                {"type":"blobTrigger","direction":"in","name":"content","path":"%LABELS%/{name}.json",
                 "connection":"AzureWebJobsStorage","dataType":"binary"}\
                """);
        return this;
    }

    /** Adds the timer. */
    public StagedTestApp withTimer() throws IOException {
        function(
                "Tick",
                "OtherFunctions.tick",
                """
                {"type":"timerTrigger","direction":"in","name":"timer","schedule":"* * * * * *"}\
                """);
        return this;
    }

    /** Adds an injector. */
    public StagedTestApp withInjector() throws IOException {
        writeJar("lib/injector.jar", List.of(PACKAGE + "OneInjector"));
        return this;
    }

    /** Adds one more. */
    public StagedTestApp withSecondInjector() throws IOException {
        writeJar("lib/second.jar", List.of(PACKAGE + "OneInjector$Second"));
        return this;
    }

    public Path directory() {
        return root.resolve("app");
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path output() {
        return root.resolve("out");
    }

    /** What the app left in one of its traces. */
    public List<String> trace(String name) throws IOException {
        Path file = output().resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    public EmbeddedHost start() {
        return start(Map.of(), Optional.empty());
    }

    public EmbeddedHost start(Map<String, String> settings, Optional<TlsOptions> tls) {
        return EmbeddedHost.start(
                new HostOptions(directory(), List.of(), data(), 0, tls, settings(settings)));
    }

    /** The settings that every run has, and more. */
    public Map<String, String> settings(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.put("TEST_OUT", output().toString());
        all.put("LABELS", "labels");
        all.putIfAbsent("SPANWRIGHT_HOST_LOG_LEVEL", "OFF");
        all.putIfAbsent("SPANWRIGHT_HOST_BLOB_RETRY_MILLISECONDS", "20");
        all.putIfAbsent("SPANWRIGHT_HOST_STOP_MILLISECONDS", "2000");
        return all;
    }

    /** Writes a function.json. */
    public void function(String name, String entryPoint, String bindings) throws IOException {
        Path directory = Files.createDirectories(directory().resolve(name));
        Files.writeString(
                directory.resolve("function.json"),
                """
                {"scriptFile":"../test-app.jar","entryPoint":"%s","bindings":[%s]}\
                """
                        .formatted(PACKAGE + entryPoint, bindings));
    }

    private void http(String name, String method, String methods, String route) throws IOException {
        String trigger =
                switch (method) {
                    case "plain", "slow" -> "body";
                    case "point" -> "point";
                    default -> "request";
                };
        function(name, "HttpFunctions." + method, httpBindings(trigger, methods, route));
    }

    private void client(String name, String method, String verb, String route) throws IOException {
        function(
                name,
                "ClientFunctions." + method,
                httpBindings("request", "\"" + verb + "\"", route)
                        + ",{\"type\":\"durableClient\",\"direction\":\"in\",\"name\":\"client\"}");
    }

    private static String httpBindings(String trigger, String methods, String route) {
        return """
        {"type":"httpTrigger","direction":"in","name":"%s","methods":[%s],"authLevel":"anonymous",
         "route":"%s"},{"type":"http","direction":"out","name":"$return"}\
        """
                .formatted(trigger, methods, route);
    }

    private void copyLibraries() throws IOException {
        for (String entry :
                System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            if (LIBRARIES.stream().anyMatch(name::startsWith)) {
                Files.createSymbolicLink(directory().resolve("lib").resolve(name), Path.of(entry));
            }
        }
    }

    /** A jar with the app's classes, or with a service and nothing else. */
    private void writeJar(String name, List<String> injectors) throws IOException {
        try (OutputStream file = Files.newOutputStream(directory().resolve(name));
                JarOutputStream jar = new JarOutputStream(file)) {
            if (injectors.isEmpty()) {
                addClasses(jar);
                return;
            }
            jar.putNextEntry(
                    new JarEntry(
                            "META-INF/services/com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector"));
            jar.write(
                    String.join("\n", injectors).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static void addClasses(JarOutputStream jar) throws IOException {
        Path classes = Path.of("target/test-classes");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(classes.resolve(PACKAGE.replace('.', '/')))) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
            jar.write(Files.readAllBytes(file));
        }
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
