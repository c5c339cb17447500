package io.spanwright.core.labels.fix;

import io.spanwright.core.text.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Makes plain UTF-8 of the encodings that editors save labels files in. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char UNDECODED = '\uFFFD';

    /** What is not UTF-8 and has no mark is nearly always this. */
    private static final Charset ANSI = Charset.forName("windows-1252");

    private FileText() {}

    /** The file in UTF-8 without mark; as it is where its encoding can't be told. */
    static byte[] plain(byte[] content, RepairLog log) {
        Optional<String> decoded = decode(content);
        if (decoded.isEmpty()) {
            return content;
        }
        String text = decoded.get();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        byte[] plain = (marked ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(plain, content)) {
            log.add(RepairKind.ENCODING);
        }
        return plain;
    }

    private static Optional<String> decode(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return complete(new String(content, StandardCharsets.UTF_16LE));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return complete(new String(content, StandardCharsets.UTF_16BE));
        }
        Utf8.Decoding utf8 = Utf8.decode(content);
        return utf8.isComplete() ? Optional.of(utf8.text()) : complete(new String(content, ANSI));
    }

    private static Optional<String> complete(String text) {
        return Optional.of(text).filter(t -> t.indexOf(UNDECODED) < 0);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
