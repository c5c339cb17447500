package io.spanwright.engine.train;

import io.spanwright.core.store.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A training's state as one file: magic, format, request hash, state, and the SHA-256 of all that.
 * The format is written down in {@code docs/artifact.md}.
 */
public final class Checkpoint {

    /** The file's name. */
    public static final String FILE = "checkpoint.bin";

    private static final int MAGIC = 0x5350_5743;
    private static final int FORMAT = 5;
    private static final int HASH_BYTES = 32;
    private static final int BUFFER = 1 << 16;

    private Checkpoint() {}

    /** State that can be written and read again. */
    interface State {
        void save(DataOutputStream out) throws IOException;

        void restore(DataInputStream in) throws IOException;
    }

    /**
     * Writes the file so that it is there as a whole or not at all, also after a power cut.
     *
     * @param requestHash tells trainings apart
     */
    static Path write(Path directory, String requestHash, State state) {
        Path part = directory.resolve(FILE + ".part");
        Path file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            writeSynced(part, requestHash, state);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncDirectory(directory);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint could not be written", e);
        }
    }

    private static void writeSynced(Path part, String requestHash, State state) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            BufferedOutputStream raw =
                    new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            DataOutputStream out = new DataOutputStream(new DigestOutputStream(raw, digest));
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(requestHash);
            state.save(out);
            out.flush();
            raw.write(digest.digest());
            raw.flush();
            channel.force(true);
        }
    }

    private static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows has no such call; the rename is as safe as it gets there.
            return;
        }
    }

    /**
     * Reads the file.
     *
     * @throws CheckpointException where it is damaged, of another format or of another request
     */
    static void read(Path file, String requestHash, State state) {
        try {
            checkHash(file);
            try (DataInputStream in =
                    new DataInputStream(
                            new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                refuseUnless(in.readInt() == MAGIC, "The file is no checkpoint");
                refuseUnless(in.readInt() == FORMAT, "The checkpoint has an unknown format");
                refuseUnless(
                        in.readUTF().equals(requestHash),
                        "The checkpoint is of a training with other data or settings");
                state.restore(in);
            }
        } catch (IOException e) {
            throw new CheckpointException("The checkpoint can't be read", e);
        }
    }

    private static void checkHash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long left = Files.size(file) - HASH_BYTES;
        refuseUnless(left > 0, "The checkpoint is cut short");
        try (InputStream raw = Files.newInputStream(file)) {
            DigestInputStream in = new DigestInputStream(raw, digest);
            byte[] piece = new byte[BUFFER];
            while (left > 0) {
                int count = in.read(piece, 0, (int) Math.min(left, piece.length));
                refuseUnless(count > 0, "The checkpoint is cut short");
                left -= count;
            }
            refuseUnless(
                    Arrays.equals(digest.digest(), raw.readNBytes(HASH_BYTES)),
                    "The checkpoint is damaged");
        }
    }

    private static void refuseUnless(boolean good, String message) {
        if (!good) {
            throw new CheckpointException(message);
        }
    }
}
