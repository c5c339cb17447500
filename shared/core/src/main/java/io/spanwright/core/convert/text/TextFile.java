package io.spanwright.core.convert.text;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of one document in a file of its own: strict UTF-8, every byte of it. */
public final class TextFile {

    private TextFile() {}

    /**
     * Reads the text. A byte order mark is its first character.
     *
     * @param name how messages name the file
     * @throws InputException where it is not UTF-8, or longer than any document
     */
    public static String read(Path file, String name) throws IOException {
        if (Files.size(file) > Utf8Lines.LONGEST_LINE) {
            throw new InputException(
                    Place.startOf(name),
                    "The file has more than %d bytes, which is no document. Split it."
                            .formatted(Utf8Lines.LONGEST_LINE));
        }
        Utf8.Decoding decoding = Utf8.decode(Files.readAllBytes(file));
        if (!decoding.isComplete()) {
            throw new InputException(
                    new Place(name, 1 + decoding.text().chars().filter(c -> c == '\n').count()),
                    "The file is not UTF-8 text from its byte %d on. Save it as UTF-8."
                            .formatted(decoding.wrongByte() + 1));
        }
        return decoding.text();
    }

    /** Writes the text, whose first character may be a byte order mark, and the folders above. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
