package io.spanwright.host.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.spanwright.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A directory as azure-functions-maven-plugin stages it.
 *
 * @param host its host.json
 * @param functions its functions, in the order of their names, without disabled ones
 */
public record StagedApp(HostFile host, List<FunctionFile> functions) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    public StagedApp {
        Objects.requireNonNull(host, "host is null");
        functions = List.copyOf(functions);
    }

    /**
     * Reads host.json and each function.json.
     *
     * @throws HostException naming the file, if one is missing or wrong
     */
    public static StagedApp read(Path directory, AppSettings settings) {
        Path hostFile = directory.resolve("host.json");
        if (!Files.isRegularFile(hostFile)) {
            throw new HostException(
                    "No host.json in "
                            + directory
                            + ": give the directory that azure-functions-maven-plugin staged,"
                            + " target/azure-functions/<app>");
        }
        return new StagedApp(HostFile.of(json(hostFile), settings), functions(directory, settings));
    }

    /** The functions whose trigger is of this type. */
    public List<FunctionFile> triggeredBy(String triggerType) {
        return functions.stream().filter(function -> function.trigger().is(triggerType)).toList();
    }

    private static List<FunctionFile> functions(Path directory, AppSettings settings) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.resolve("function.json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(StagedApp::function)
                    .filter(function -> !isDisabled(function, settings))
                    .toList();
        } catch (IOException e) {
            throw new HostException("Cannot list " + directory, e);
        }
    }

    private static FunctionFile function(Path file) {
        return FunctionFile.of(file.getParent().getFileName().toString(), json(file));
    }

    private static boolean isDisabled(FunctionFile function, AppSettings settings) {
        return settings.find("AzureWebJobs." + function.name() + ".Disabled")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new HostException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
