package io.spanwright.host.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.host.EmbeddedHost;
import io.spanwright.host.HostException;
import io.spanwright.host.StagedTestApp;
import io.spanwright.host.TestClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    @TempDir private Path directory;

    @Test
    void showsTheAppOnlyWhatTheWorkerShows() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        try (EmbeddedHost host = app.start()) {
            TestClient client = new TestClient(host.port());
            for (String hidden :
                    List.of(
                            "org.eclipse.jetty.server.Server",
                            "picocli.CommandLine",
                            "org.sqlite.JDBC",
                            "org.bouncycastle.cert.X509CertificateHolder",
                            "io.spanwright.host.EmbeddedHost",
                            "org.junit.jupiter.api.Test")) {
                assertThat(see(client, hidden)).as(hidden).isEqualTo("hidden");
            }
            assertThat(see(client, "io.grpc.Server")).isEqualTo("visible true");
            assertThat(see(client, "com.fasterxml.jackson.databind.ObjectMapper"))
                    .isEqualTo("visible true");
            assertThat(see(client, "com.microsoft.azure.functions.annotation.HttpTrigger"))
                    .isEqualTo("visible true");
            for (String shared :
                    List.of(
                            "com.google.gson.Gson",
                            "com.microsoft.azure.functions.ExecutionContext",
                            "com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector",
                            "java.sql.Connection")) {
                assertThat(see(client, shared)).as(shared).isEqualTo("visible false");
            }
        }
    }

    @Test
    void showsNoServicesOfTheHost() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        try (AppClassLoader loader = AppClassLoader.open(app.directory(), List.of())) {
            assertThat(loader.getParent().getResource("META-INF/services/java.sql.Driver"))
                    .isNull();
            assertThat(loader.getResources("META-INF/services/java.sql.Driver").hasMoreElements())
                    .isFalse();
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheJars() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory);
        List<Path> jars = new ArrayList<>(AppClassLoader.stagedJars(app.directory()));
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(jars, random);
            try (AppClassLoader loader = AppClassLoader.open(jars)) {
                Class<?> runner =
                        Class.forName(
                                "com.microsoft.durabletask.OrchestrationRunner", true, loader);
                Class<?> orchestrators =
                        Class.forName("io.spanwright.host.testapp.Orchestrators", true, loader);
                assertThat(runner.getClassLoader()).isSameAs(loader);
                assertThat(orchestrators.getDeclaredConstructor().newInstance()).isNotNull();
            }
        }
    }

    @Test
    void usesTheAppsInjector() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory).withInjector();
        try (EmbeddedHost host = app.start()) {
            TestClient client = new TestClient(host.port());
            client.send("GET", "items/tea", null);
            assertThat(client.json("GET", "items/tea", null).get("calls").asInt()).isEqualTo(2);
        }
    }

    @Test
    void allowsOneInjectorOnly() throws Exception {
        StagedTestApp app = StagedTestApp.in(directory).withInjector().withSecondInjector();
        assertThatThrownBy(app::start)
                .isInstanceOf(HostException.class)
                .hasMessageContaining("FunctionInstanceInjector");
    }

    private static String see(TestClient client, String name) {
        return client.send("GET", "visible?class=" + name, null).body();
    }
}
