package io.spanwright.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.store.BlobStore;
import io.spanwright.core.store.BlobStore.BlobProperties;
import io.spanwright.core.store.BlobStore.OpenBlob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Changes a few blobs at random, until it is killed. Arguments: directory, seed, first number. */
final class BlobCrashWriter {

    static final List<String> NAMES = List.of("a", "b", "dir/c", "dir/d");

    private static final int MOST_BYTES = 300_000;

    private BlobCrashWriter() {}

    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        DirectoryBlobStore store = DirectoryBlobStore.open(Path.of(arguments[0]));
        for (long number = Long.parseLong(arguments[2]); ; number++) {
            change(store, random, NAMES.get(random.nextInt(NAMES.size())), number);
        }
    }

    private static void change(BlobStore store, Random random, String name, long number) {
        BlobPath path = path(name);
        boolean delete = random.nextInt(4) == 0;
        boolean conditional = random.nextBoolean();
        CrashLog.begin(name, delete ? CrashLog.ABSENT : number);
        if (delete) {
            store.delete(path);
        } else if (conditional) {
            writeIfUnchanged(store, path, content(number));
        } else {
            store.write(path, content(number));
        }
        CrashLog.done();
    }

    private static void writeIfUnchanged(BlobStore store, BlobPath path, BlobContent content) {
        Optional<BlobProperties> current = store.properties(path);
        if (current.isPresent()) {
            store.replace(path, content, current.get().etag());
        } else {
            store.create(path, content);
        }
    }

    static BlobPath path(String name) {
        return new BlobPath("crash", name);
    }

    /** The number and then bytes that follow from it, so that a part is seen to be one. */
    private static BlobContent content(long number) {
        return BlobContent.of(bytes(number));
    }

    private static byte[] bytes(long number) {
        Random random = new Random(number);
        byte[] bytes = new byte[16 + random.nextInt(MOST_BYTES)];
        random.nextBytes(bytes);
        byte[] head = "%016d".formatted(number).getBytes(US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** The number of the change that wrote the blob. */
    static long read(BlobStore store, String name) throws IOException {
        Optional<OpenBlob> found = store.open(path(name));
        if (found.isEmpty()) {
            return CrashLog.ABSENT;
        }
        try (OpenBlob open = found.get()) {
            byte[] bytes = open.content().readAllBytes();
            if (bytes.length < 16) {
                throw new AssertionError("a part of a blob: " + bytes.length + " bytes");
            }
            long number = Long.parseLong(new String(bytes, 0, 16, US_ASCII));
            if (!Arrays.equals(bytes, bytes(number))) {
                throw new AssertionError("a part of blob " + number);
            }
            return number;
        }
    }
}
