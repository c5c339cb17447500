package io.spanwright.engine.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A scratch file for the tests of a class. */
public final class TestCorpus implements BeforeAllCallback, AfterAllCallback {

    private Path directory;
    private CorpusFile file;

    public CorpusFile file() {
        return file;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("test-corpus");
        file = CorpusFile.in(directory);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        file.close();
        Files.delete(directory);
    }
}
