package io.spanwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The jars of the staged app. A worker loads them in no fixed order, so a class that is in two of
 * them would be one or the other by chance.
 */
class StagedAppTest {

    private static final Path STAGED =
            Path.of("..", "..", "functions", "app", "target", "azure-functions", "spanwright");

    @Test
    void noClassIsInTwoJars() throws IOException {
        Map<String, List<String>> jarsOfClass = new TreeMap<>();
        for (Path jar : jars()) {
            for (String name : classes(jar)) {
                jarsOfClass
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(jar.getFileName().toString());
            }
        }
        assertThat(jarsOfClass).hasSizeGreaterThan(1000);
        assertThat(jarsOfClass.entrySet().stream().filter(entry -> entry.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void whatTheWorkerBringsAndWhatTheLaptopNeedsIsNotInIt() throws IOException {
        assertThat(jars().stream().map(jar -> jar.getFileName().toString()))
                .noneMatch(name -> name.startsWith("azure-functions-java-core-library"))
                .noneMatch(name -> name.startsWith("azure-functions-java-spi"))
                .noneMatch(name -> name.startsWith("sqlite"))
                .noneMatch(name -> name.startsWith("spanwright-embedded"))
                .noneMatch(name -> name.startsWith("spanwright-host"));
    }

    @Test
    void whatIsOnlyComparedWithIsNotInIt() throws IOException {
        assertThat(jars().stream().map(jar -> jar.getFileName().toString()))
                .noneMatch(name -> name.startsWith("opennlp"))
                .noneMatch(name -> name.startsWith("icu4j"));
    }

    @Test
    void noSettingOfADeveloperIsInIt() throws IOException {
        assertThat(Files.readString(STAGED.resolve("local.settings.json")))
                .isEqualTo(
                        Files.readString(
                                Path.of("..", "..", "functions/app/src/staging/settings.json")));
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(STAGED, 2)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static List<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.startsWith("META-INF/"))
                    .filter(name -> !name.endsWith("module-info.class"))
                    .toList();
        }
    }
}
