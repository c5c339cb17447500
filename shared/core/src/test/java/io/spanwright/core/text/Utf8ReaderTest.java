package io.spanwright.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

    @Test
    void readsWhatUtf8DecodesHoweverTheBytesArrive() throws IOException {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String text = text(random, random.nextInt(40_000));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(read(new Utf8Reader(slow(bytes, random)))).isEqualTo(text);
        }
    }

    @Test
    void stopsAtTheByteWhereUtf8DecodesNoFurther() throws IOException {
        long seed = 20261123;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = text(random, 1 + random.nextInt(300)).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            Utf8.Decoding expected = Utf8.decode(cut);
            StringWriter text = new StringWriter();
            Utf8Reader reader = new Utf8Reader(slow(cut, random));
            NotUtf8Exception wrong =
                    catchThrowableOfType(NotUtf8Exception.class, () -> reader.transferTo(text));

            assertThat(wrong == null ? -1 : wrong.wrongByte()).isEqualTo(expected.wrongByte());
            assertThat(text.toString()).isEqualTo(withoutMark(expected.text()));
        }
    }

    @Test
    void aByteOrderMarkIsTextUnlessItIsFirst() throws IOException {
        byte[] bytes = "\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8);

        assertThat(read(new Utf8Reader(new ByteArrayInputStream(bytes)))).isEqualTo("a\uFEFF");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String read(Utf8Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        try (reader) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder("x");
        int[] most = {0x7F, 0x7FF, 0xD7FF, 0x10FFFF};
        for (int i = 0; i < length; i++) {
            int codePoint = random.nextInt(most[random.nextInt(most.length)]);
            boolean half = codePoint >= 0xD800 && codePoint <= 0xDFFF;
            text.appendCodePoint(half ? 'h' : codePoint);
        }
        return text.toString();
    }

    /** Gives a few bytes at a time, so that characters are cut everywhere. */
    private static InputStream slow(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
    }
}
