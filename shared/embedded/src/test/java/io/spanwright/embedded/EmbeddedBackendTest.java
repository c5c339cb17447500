package io.spanwright.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobStore.OpenBlob;
import io.spanwright.core.store.ItemChange.Create;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBackendTest {

    @TempDir private Path directory;

    @Test
    void isFoundByItsNameAndOpenedAsTheSettingsSay() throws Exception {
        Path data = directory.resolve("new/data");
        Settings settings = new Settings(Map.of("SPANWRIGHT_DATA", data.toString())::get);

        try (Backend backend = provider().open(settings)) {
            Files.createDirectories(data.resolve("documents/loans"));
            Files.writeString(data.resolve("documents/loans/a.txt"), "text");
            backend.blobs().create(CounterWriter.BLOB, BlobContent.of(new byte[1]));
            backend.items().commit(List.of(new Create(CounterWriter.ITEM, "{}", Optional.empty())));

            assertThat(backend.documents().read("loans", "a.txt")).isPresent();
            assertThat(data.resolve("blobs/counters/n")).exists();
            assertThat(data.resolve("items.db")).exists();
        }
    }

    @Test
    void namesTheSettingThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider().open(new Settings(name -> null)))
                .withMessageContaining("SPANWRIGHT_DATA");
    }

    @Test
    void losesNothingToAnotherProcess() throws Exception {
        try (EmbeddedBackend backend =
                EmbeddedBackend.open(directory, directory.resolve("natives"))) {
            backend.blobs().create(CounterWriter.BLOB, BlobContent.of("0".getBytes(US_ASCII)));
            backend.items().commit(List.of(new Create(CounterWriter.ITEM, "0", Optional.empty())));

            ChildJvm one = startCounter("one");
            ChildJvm other = startCounter("other");
            CounterWriter.main(new String[] {directory.toString(), "50"});
            assertThat(one.await()).isZero();
            assertThat(other.await()).isZero();

            try (OpenBlob open = backend.blobs().open(CounterWriter.BLOB).orElseThrow()) {
                assertThat(open.content().readAllBytes()).isEqualTo("150".getBytes(US_ASCII));
            }
            assertThat(backend.items().find(CounterWriter.ITEM).orElseThrow().json())
                    .isEqualTo("150");
        }
    }

    private ChildJvm startCounter(String name) throws Exception {
        return ChildJvm.start(directory.resolve(name), CounterWriter.class, directory, 50);
    }

    private static BackendProvider provider() {
        return ServiceLoader.load(BackendProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals("embedded"))
                .findFirst()
                .orElseThrow();
    }
}
