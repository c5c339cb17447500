package io.spanwright.functions.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ItemStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendsTest {

    private static final List<BackendProvider> PROVIDERS =
            List.of(new Named("azure"), new Named("embedded"));

    @Test
    void opensTheOneThatIsNamed() {
        assertThat(Backends.open(backend("embedded"), PROVIDERS))
                .isEqualTo(new NamedBackend("embedded"));
    }

    @Test
    void namesTheChoicesWhereNoneIsSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backends.open(new Settings(name -> null), PROVIDERS))
                .withMessage("SPANWRIGHT_BACKEND is not set; set it to one of: azure, embedded");
    }

    @Test
    void namesTheChoicesWhereAnUnknownOneIsSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backends.open(backend("cloud"), PROVIDERS))
                .withMessage("SPANWRIGHT_BACKEND is 'cloud'; set it to one of: azure, embedded");
    }

    private static Settings backend(String name) {
        return new Settings(Map.of("SPANWRIGHT_BACKEND", name)::get);
    }

    private record Named(String name) implements BackendProvider {
        @Override
        public Backend open(Settings settings) {
            return new NamedBackend(name);
        }
    }

    private record NamedBackend(String name) implements Backend {
        @Override
        public ItemStore items() {
            throw new UnsupportedOperationException();
        }

        @Override
        public BlobStore blobs() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DocumentStore documents() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
