package io.spanwright.crash;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.backend.BackendProvider;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.settings.Settings;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.ItemStore;
import io.spanwright.embedded.EmbeddedBackendProvider;

/** The embedded backend, which dies when {@link CrashPoint} says so. */
public final class CrashingBackendProvider implements BackendProvider {

    @Override
    public String name() {
        return "crashing";
    }

    @Override
    public Backend open(Settings settings) {
        return new CrashingBackend(
                new EmbeddedBackendProvider().open(settings), CrashPoint.ofEnvironment());
    }

    private record CrashingBackend(Backend backend, CrashPoint point) implements Backend {
        @Override
        public ItemStore items() {
            return new CrashingItemStore(backend.items(), point);
        }

        @Override
        public BlobStore blobs() {
            return new CrashingBlobStore(backend.blobs(), point);
        }

        @Override
        public DocumentStore documents() {
            return backend.documents();
        }

        @Override
        public void close() {
            backend.close();
        }
    }
}
