package io.spanwright.core.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: nothing is replaced, no surrogates, no overlong forms. */
public final class Utf8 {

    private Utf8() {}

    /** Decodes all bytes; a byte order mark becomes U+FEFF. */
    public static Decoding decode(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length);
        CoderResult result = strictDecoder().decode(in, out, true);
        return new Decoding(out.flip().toString(), result.isError() ? in.position() : -1);
    }

    static CharsetDecoder strictDecoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether UTF-8 can hold the text: no half of a surrogate pair stands alone in it. */
    public static boolean isEncodable(String text) {
        return text.codePoints().noneMatch(Utf8::isHalf);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /**
     * What was decoded.
     *
     * @param text everything up to the first wrong byte
     * @param wrongByte index of that byte, or -1 where all are right
     */
    public record Decoding(String text, int wrongByte) {

        public boolean isComplete() {
            return wrongByte < 0;
        }
    }
}
