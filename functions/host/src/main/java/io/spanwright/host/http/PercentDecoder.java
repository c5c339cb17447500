package io.spanwright.host.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** Decodes percent escapes of a path, where a plus sign is a plus sign. */
final class PercentDecoder {
    private PercentDecoder() {}

    /**
     * Decodes to UTF-8 text.
     *
     * @throws CharacterCodingException if an escape is broken or the bytes are not UTF-8
     */
    static String decode(String text) throws CharacterCodingException {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                bytes.write(encoded[i]);
                continue;
            }
            bytes.write(digit(encoded, i + 1) * 16 + digit(encoded, i + 2));
            i += 2;
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int digit(byte[] encoded, int index) throws CharacterCodingException {
        int value = index < encoded.length ? Character.digit(encoded[index], 16) : -1;
        if (value < 0) {
            throw new MalformedInputException(1);
        }
        return value;
    }
}
