package io.spanwright.core.project;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.testing.InMemoryBackend;
import io.spanwright.core.testing.TestClock;
import io.spanwright.core.testing.UploadWorld;

class UploadsTest extends UploadsContract {

    @Override
    protected Backend open() {
        InMemoryBackend backend = new InMemoryBackend(new TestClock());
        backend.documents().put(UploadWorld.CONTAINER, UploadWorld.LOCATION, UploadWorld.TEXT);
        return backend;
    }
}
