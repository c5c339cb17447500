package io.spanwright.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.azure.NodePackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads Bicep with the grammar of tree-sitter, which runs in Node as WebAssembly. */
public final class BicepParser {

    private static final String MODULE = "tests/infra";
    private static final ObjectMapper JSON = new ObjectMapper();

    private BicepParser() {}

    /** The repository's own files by path under {@code infra}; skips the test without Node. */
    public static Map<String, BicepFile> repository() throws IOException, InterruptedException {
        Path infra = NodePackages.repository().resolve("infra");
        Map<String, BicepFile> files = new LinkedHashMap<>();
        for (BicepFile file : parse(paths(infra))) {
            files.put(infra.relativize(file.path()).toString(), file);
        }
        return files;
    }

    private static List<Path> paths(Path infra) throws IOException {
        try (Stream<Path> files = Files.walk(infra)) {
            return files.filter(file -> file.toString().endsWith(".bicep")).sorted().toList();
        }
    }

    /** The files in their order; skips the test without Node. */
    static List<BicepFile> parse(List<Path> paths) throws IOException, InterruptedException {
        Path packages = NodePackages.install(MODULE);
        Path script = NodePackages.repository().resolve(MODULE + "/src/test/node/parse.cjs");
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        paths.forEach(path -> command.add(path.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("NODE_PATH", packages.resolve("node_modules").toString());
        Process node = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String trees = new String(node.getInputStream().readAllBytes(), UTF_8);
        if (node.waitFor() != 0) {
            throw new IOException("node ended with " + node.exitValue());
        }
        JsonNode[] roots = JSON.readValue(trees, JsonNode[].class);
        List<BicepNode> nodes = Arrays.stream(roots).map(BicepNode::of).toList();
        List<BicepFile> files = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            files.add(BicepFile.of(paths.get(i), nodes.get(i)));
        }
        return files;
    }
}
