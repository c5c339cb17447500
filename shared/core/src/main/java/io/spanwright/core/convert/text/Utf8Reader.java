package io.spanwright.core.convert.text;

import io.spanwright.core.dataset.DocumentText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files for parsers that read characters. */
public final class Utf8Reader {

    private Utf8Reader() {}

    /**
     * Opens a file behind its byte order mark. The reader throws {@link
     * java.nio.charset.CharacterCodingException} where it is not UTF-8.
     */
    public static BufferedReader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != DocumentText.BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
