package io.spanwright.core.text;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Text that streams by, decoded as strictly as {@link Utf8} does. A byte order mark at the start is
 * no part of the text. Throws {@link NotUtf8Exception} at the first wrong byte, after all that is
 * before it was read. Not thread-safe.
 */
public final class Utf8Reader extends Reader {

    private static final int BYTES = 1 << 16;
    private static final int CHARACTERS = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = Utf8.strictDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHARACTERS).flip();
    private long bytesBefore;
    private boolean begun;
    private boolean ended;

    /** Reads the stream, which is closed with this. */
    public Utf8Reader(InputStream in) {
        this.in = requireNonNull(in, "in is null");
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Decodes some characters, perhaps none; false at the end. */
    private boolean fill() throws IOException {
        CoderResult result = decoder.decode(bytes, chars.clear(), ended);
        boolean none = chars.position() == 0;
        chars.flip();
        if (none && result.isError()) {
            throw new NotUtf8Exception(bytesBefore + bytes.position());
        }
        if (none && ended) {
            return false;
        }
        if (result.isUnderflow()) {
            load();
        }
        if (!none) {
            skipByteOrderMark();
        }
        return true;
    }

    private void load() throws IOException {
        bytesBefore += bytes.position();
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private void skipByteOrderMark() {
        if (!begun && chars.get(chars.position()) == BYTE_ORDER_MARK) {
            chars.get();
        }
        begun = true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
