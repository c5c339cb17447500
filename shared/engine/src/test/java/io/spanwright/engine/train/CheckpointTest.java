package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.store.Sha256;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final int FORMAT_AT = 4;
    private static final int HASH_BYTES = 32;

    @TempDir private Path directory;

    /** One number. */
    private static final class OneNumber implements Checkpoint.State {
        private long value;

        OneNumber(long value) {
            this.value = value;
        }

        @Override
        public void save(DataOutputStream out) throws IOException {
            out.writeLong(value);
        }

        @Override
        public void restore(DataInputStream in) throws IOException {
            value = in.readLong();
        }
    }

    @Test
    void givesTheStateBack() {
        Path file = Checkpoint.write(directory, "hash", new OneNumber(7));
        OneNumber read = new OneNumber(0);
        Checkpoint.read(file, "hash", read);

        assertThat(read.value).isEqualTo(7);
    }

    @Test
    void isNotReadInAnEarlierFormat() throws IOException {
        Path file = Checkpoint.write(directory, "hash", new OneNumber(7));
        for (int format : new int[] {1, 2, 3}) {
            Files.write(file, inFormat(format, Files.readAllBytes(file)));
            assertThatThrownBy(() -> Checkpoint.read(file, "hash", new OneNumber(0)))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessage("The checkpoint has an unknown format");
        }
    }

    private static byte[] inFormat(int format, byte[] checkpoint) {
        byte[] content = Arrays.copyOf(checkpoint, checkpoint.length - HASH_BYTES);
        ByteBuffer.wrap(content).putInt(FORMAT_AT, format);
        return ByteBuffer.allocate(checkpoint.length)
                .put(content)
                .put(Sha256.digest().digest(content))
                .array();
    }
}
