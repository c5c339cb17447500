package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything from import to analyze, without a network and with nothing left anywhere else. */
class IsolationTest {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    @Test
    void theWholeQuickstartNeedsNoNetworkAndLeavesNothingOutsideItsData() throws Exception {
        Path root = Distribution.newDirectory("isolation");
        Path home = Files.createDirectory(root.resolve("home"));
        Path temporary = Files.createDirectory(root.resolve("temporary"));
        Path data = root.resolve("data");
        assumeTrue(canCutTheNetwork(root), "no unshare or ip here: the network can't be cut off");
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of("unshare", "-rn", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"));
        command.addAll(
                Distribution.command(
                        List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary),
                        List.of("quickstart", "--exit", "--port", "0", "--data", data.toString())));
        Commands.Result result = Commands.run(root, environment(home), LIMIT, command);
        assertThat(result.status()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("Entities in new documents:");
        assertThat(files(home)).isEmpty();
        assertThat(files(temporary)).isEmpty();
    }

    private static boolean canCutTheNetwork(Path directory) throws Exception {
        try {
            return Commands.run(
                                    directory,
                                    Map.of(),
                                    Duration.ofSeconds(10),
                                    List.of("unshare", "-rn", "ip", "link", "set", "lo", "up"))
                            .status()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, String> environment(Path home) throws IOException {
        return Map.of(
                "HOME", home.toString(),
                "SPANWRIGHT_ENCODER", Distribution.tinyEncoder().toString());
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> !file.equals(directory)).toList();
        }
    }
}
