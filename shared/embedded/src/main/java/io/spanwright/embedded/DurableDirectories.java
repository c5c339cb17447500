package io.spanwright.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes names in directories survive a power cut. */
final class DurableDirectories {

    /** Windows can't open a directory to force it, and writes its journal in order without that. */
    private static final boolean CAN_FORCE = File.separatorChar == '/';

    private DurableDirectories() {}

    /** Forces {@code directory} and each one above it up to and with {@code root}. */
    static void force(Path directory, Path root) throws IOException {
        for (Path each = directory; each.startsWith(root); each = each.getParent()) {
            force(each);
        }
    }

    private static void force(Path directory) throws IOException {
        if (!CAN_FORCE) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
