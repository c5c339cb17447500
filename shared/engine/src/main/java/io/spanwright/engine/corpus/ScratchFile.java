package io.spanwright.engine.corpus;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files for what need not be in memory, which nobody finds later. */
public final class ScratchFile {

    private ScratchFile() {}

    /**
     * Makes an empty file, to be written and read. It is deleted when it is closed; where the
     * system lets open files be deleted, as Linux does, it is gone even if the process is killed.
     *
     * @param directory made where it is missing
     */
    public static FileChannel open(Path directory) throws IOException {
        Files.createDirectories(directory);
        return FileChannel.open(
                Files.createTempFile(directory, "scratch", ".bin"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
