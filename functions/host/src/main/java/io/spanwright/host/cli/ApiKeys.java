package io.spanwright.host.cli;

import io.spanwright.host.HostException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The two keys that callers need, in a file that only its owner can read: one a line, created if it
 * is absent. Never printed.
 *
 * @param file where they are
 */
public record ApiKeys(Path file, String first, String second) {

    private static final int KEY_BYTES = 32;
    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    /** The keys of the server with this data directory. */
    public static ApiKeys in(Path dataDirectory) {
        Path file = dataDirectory.resolve("keys").resolve("api-keys.txt");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new HostException("Cannot create or read the keys in " + file, e);
        }
    }

    private static ApiKeys read(Path file) throws IOException {
        List<String> keys = Files.readAllLines(file);
        if (keys.size() != 2) {
            throw new HostException(
                    file + " must hold two lines, one key each; delete it to get new ones");
        }
        return new ApiKeys(file, keys.get(0).strip(), keys.get(1).strip());
    }

    /** A reader never sees half of the file, and of two creators the first one wins. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent(), permissions("rwx------"));
        Path draft =
                Files.createTempFile(file.getParent(), "new", ".txt", permissions("rw-------"));
        Files.write(draft, List.of(randomKey(), randomKey()));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] permissions(String posix) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))
                }
                : new FileAttribute<?>[0];
    }

    private static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    @Override
    public String toString() {
        return "keys in " + file;
    }
}
