package io.spanwright.engine.tokenizer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The tokenizer of the bundled encoder, opened once for all tests. */
public final class TestTokenizer {

    /** Where test runs unpack native code. */
    public static final Path NATIVES = Path.of("target", "natives");

    /** Never closed: it lives as long as the tests. */
    public static final SubWordTokenizer BUNDLED = SubWordTokenizer.open(json(), NATIVES);

    private TestTokenizer() {}

    /** The bundled encoder's {@code tokenizer.json}. */
    public static byte[] json() {
        try (InputStream in =
                TestTokenizer.class.getResourceAsStream("/bge-small-en-v1.5-tokenizer.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each unit. */
    static List<String> units(SubWordTokenizer tokenizer, String text) {
        TextEncoding encoding = tokenizer.encode(text);
        return IntStream.range(0, encoding.size())
                .mapToObj(unit -> encoding.span(unit, unit + 1).in(text))
                .toList();
    }
}
