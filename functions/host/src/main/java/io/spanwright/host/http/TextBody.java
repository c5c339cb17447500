package io.spanwright.host.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bodies that a function gets as text: the same as on Azure, but there nobody checks them. */
final class TextBody {
    private static final int CHUNK = 8192;

    private TextBody() {}

    /** The body should be text and is not UTF-8. */
    static final class NotUtf8Exception extends IOException {
        private static final long serialVersionUID = 1;

        NotUtf8Exception(int wrongByte) {
            super("The request body is not UTF-8 from byte " + wrongByte + " on.");
        }
    }

    /**
     * Checks a body that Azure's host would decode, putting U+FFFD in place of what is wrong.
     *
     * @param contentType as the client sent it; null where it sent none
     * @throws NotUtf8Exception naming the first wrong byte, from 0
     */
    static void check(byte[] body, String contentType) throws NotUtf8Exception {
        int wrong = isText(contentType) ? wrongByte(body) : -1;
        if (wrong >= 0) {
            throw new NotUtf8Exception(wrong);
        }
    }

    private static boolean isText(String contentType) {
        String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        return !type.startsWith("application/octet-stream") && !type.startsWith("multipart/");
    }

    private static int wrongByte(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }
}
