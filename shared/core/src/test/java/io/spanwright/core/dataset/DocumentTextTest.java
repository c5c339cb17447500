package io.spanwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.DocumentText.Decoded;
import io.spanwright.core.dataset.DocumentText.NotUtf8;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

    @Test
    void keepsEveryCharacterAsItIs() {
        String text = "a\r\nb\rc\u0000é😀\uFEFFx\u2028";

        assertThat(DocumentText.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(text, false));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(DocumentText.decode("\uFEFFUSM".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded("USM", true));
    }

    @Test
    void onlyTheFirstOneIsAMark() {
        assertThat(DocumentText.decode("\uFEFF\uFEFFa".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded("\uFEFFa", true));
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(DocumentText.decode(new byte[0])).isEqualTo(new Decoded("", false));
    }

    @Test
    void namesTheFirstByteThatIsNoUtf8() {
        assertThat(DocumentText.decode("caf\u00E9".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new NotUtf8(3));
    }

    @Test
    void refusesSurrogatesOverlongFormsAndCutCharacters() {
        assertThat(DocumentText.decode(bytes(0xED, 0xA0, 0xBD))).isEqualTo(new NotUtf8(0));
        assertThat(DocumentText.decode(bytes(0xC0, 0x80))).isEqualTo(new NotUtf8(0));
        assertThat(DocumentText.decode(bytes('a', 0xF0, 0x9F, 0x98))).isEqualTo(new NotUtf8(1));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
