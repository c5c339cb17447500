package io.spanwright.embedded;

import io.spanwright.core.backend.Backend;
import io.spanwright.core.project.UploadsContract;
import io.spanwright.core.testing.UploadWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedUploadsTest extends UploadsContract {

    @TempDir private Path directory;

    @Override
    protected Backend open() throws IOException {
        Path container = directory.resolve("data/documents").resolve(UploadWorld.CONTAINER);
        Files.createDirectories(container);
        Files.writeString(container.resolve(UploadWorld.LOCATION), UploadWorld.TEXT);
        return EmbeddedBackend.open(directory.resolve("data"), directory.resolve("natives"));
    }
}
