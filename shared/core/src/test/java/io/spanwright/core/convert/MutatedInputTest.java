package io.spanwright.core.convert;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.spanwright.core.dataset.EntityLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with changed, missing and repeated bytes are read or refused, and never anything else. */
class MutatedInputTest {

    private static final long SEED = 20_260_402;
    private static final int MUTATIONS = 400;

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void isReadOrRefused(DataFormat format) throws IOException {
        Path target = sample(format);
        List<Path> files = files(target);
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] content = Files.readAllBytes(file);
            Files.write(file, mutated(content, random));
            assertThatCode(() -> readOrRefuse(format, target))
                    .as("seed %d, mutation %d of %s", SEED, i, file)
                    .doesNotThrowAnyException();
            Files.write(file, content);
        }
    }

    private static void readOrRefuse(DataFormat format, Path target) throws IOException {
        try {
            Datasets.read(format, target);
        } catch (IllegalArgumentException expected) {
            if (expected.getMessage() == null || expected.getMessage().isBlank()) {
                throw expected;
            }
        }
    }

    private static byte[] mutated(byte[] content, Random random) {
        byte[] copy = content.clone();
        if (copy.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int place = random.nextInt(copy.length);
        switch (random.nextInt(4)) {
            case 0 -> copy[place] = (byte) random.nextInt();
            case 1 -> copy[place] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                return Arrays.copyOf(copy, place);
            }
            default -> {
                byte[] longer = Arrays.copyOf(copy, copy.length + place);
                System.arraycopy(copy, 0, longer, copy.length, place);
                return longer;
            }
        }
        return copy;
    }

    private Path sample(DataFormat format) throws IOException {
        Path source = directory.resolve("in.jsonl");
        EntityLabel label = Datasets.label("Org", 3, 7);
        Datasets.writePlain(
                source,
                List.of(
                        Datasets.document(
                                "a.txt",
                                "\uD83D\uDE42 Acme\r\nBolt",
                                label,
                                Datasets.label("X", 9, 13)),
                        Datasets.document("b.txt", "Gr\u00F6\u00DFe", Datasets.label("Y", 0, 5))));
        Path target = directory.resolve("out");
        new Conversion(DataFormat.JSONL, format, Datasets.options(LossPolicy.REFUSE))
                .run(source, target);
        return target;
    }

    private static List<Path> files(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
