package io.spanwright.host.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedAppTest {
    private static final String TIMER =
            "{\"entryPoint\":\"a.B.run\",\"bindings\":[{\"type\":\"timerTrigger\",\"name\":\"t\"}]}";

    @TempDir private Path directory;

    @Test
    void readsHostFile() throws IOException {
        write(
                "host.json",
                "{\"functionTimeout\":\"1.02:03:04\",\"extensions\":{\"http\":"
                    + "{\"routePrefix\":\"/%PREFIX%/\"},\"durableTask\":{\"hubName\":\"Hub\"}}}");
        HostFile host = read(Map.of("PREFIX", "language")).host();
        assertThat(host.routePrefix()).isEqualTo("language");
        assertThat(host.taskHub()).isEqualTo("Hub");
        assertThat(host.functionTimeout()).contains(Duration.parse("P1DT2H3M4S"));
    }

    @Test
    void hasAzuresDefaults() throws IOException {
        write("host.json", "{\"version\":\"2.0\" /* comments are allowed */}");
        assertThat(read(Map.of()).host().routePrefix()).isEqualTo("api");
        assertThat(read(Map.of()).host().functionTimeout()).isEmpty();
    }

    @Test
    void leavesOutDisabledFunctions() throws IOException {
        write("host.json", "{}");
        write("One/function.json", TIMER);
        write("Two/function.json", TIMER);
        assertThat(read(Map.of("AzureWebJobs.One.Disabled", "true")).functions())
                .extracting(FunctionFile::name)
                .containsExactly("Two");
    }

    @Test
    void namesTheFileThatIsWrong() throws IOException {
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("No host.json");
        write("host.json", "{\"functionTimeout\":\"soon\"}");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("hh:mm:ss");
        write("host.json", "{\"extensions\":{\"http\":{\"routePrefix\":\"%NOWHERE%\"}}}");
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("NOWHERE");
        write("host.json", "{}");
        write("One/function.json", "{\"entryPoint\":\"a.B.run\",\"bindings\":[]}");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("One/function.json");
    }

    private StagedApp read(Map<String, String> settings) {
        return StagedApp.read(directory, new AppSettings(settings));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
