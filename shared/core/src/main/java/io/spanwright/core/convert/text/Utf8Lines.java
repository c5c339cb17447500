package io.spanwright.core.convert.text;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.dataset.DocumentText;
import io.spanwright.core.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a file line by line as strict UTF-8. A line ends with LF or CR LF; a byte order mark at the
 * start of the file is no part of the first. Holds one line at a time.
 */
public final class Utf8Lines implements Closeable {

    /** In bytes. Far more than the longest document with its tokens needs. */
    static final int LONGEST_LINE = 64 << 20;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long line;

    private Utf8Lines(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /**
     * Opens a file.
     *
     * @param name how messages name it
     */
    public static Utf8Lines open(Path file, String name) throws IOException {
        return new Utf8Lines(Files.newInputStream(file), name);
    }

    /**
     * The next line without its end; empty behind the last.
     *
     * @throws InputException where it is not UTF-8, or longer than any document
     */
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean ended = false;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            int end = indexOfLineFeed();
            ended = end < limit;
            bytes.write(buffer, position, end - position);
            position = ended ? end + 1 : end;
            check(bytes.size());
        }
        if (!any) {
            return Optional.empty();
        }
        line++;
        return Optional.of(decode(bytes.toByteArray()));
    }

    private boolean fill() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(0, in.read(buffer));
        }
        return limit > 0;
    }

    private int indexOfLineFeed() {
        int index = position;
        while (index < limit && buffer[index] != '\n') {
            index++;
        }
        return index;
    }

    private void check(int size) {
        if (size > LONGEST_LINE) {
            throw new InputException(
                    new Place(file, line + 1),
                    "The line has more than %d bytes. Put each document on a line of its own."
                            .formatted(LONGEST_LINE));
        }
    }

    private String decode(byte[] bytes) {
        Utf8.Decoding decoding = Utf8.decode(bytes);
        if (!decoding.isComplete()) {
            throw new InputException(
                    place(),
                    "The line is not UTF-8 text from its byte %d on. Save the file as UTF-8."
                            .formatted(decoding.wrongByte() + 1));
        }
        String text = decoding.text();
        boolean marked =
                line == 1 && !text.isEmpty() && text.charAt(0) == DocumentText.BYTE_ORDER_MARK;
        int end = text.endsWith("\r") ? text.length() - 1 : text.length();
        return text.substring(marked ? 1 : 0, end);
    }

    /** Where the line is that was returned last. */
    public Place place() {
        return new Place(file, Math.max(1, line));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
