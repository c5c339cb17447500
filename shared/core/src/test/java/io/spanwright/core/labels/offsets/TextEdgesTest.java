package io.spanwright.core.labels.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEdgesTest {

    /** The text with [ before each good start and ] behind each good end. */
    @ParameterizedTest
    @CsvSource({
        "New York., [New] [York].]",
        "über-groß, [über]-[groß]",
        "e\u0301te\u0301, [e\u0301te\u0301]",
        "(5 €), [([5] [€)]",
        "東京タワーです, [東京][タワー][です]",
        "東京。, [東京]。]",
        "a😀b, [a]😀[b]",
        "שלום עולם, [שלום] [עולם]",
        "กขค 12, [กขค] [12]"
    })
    void marksWordsAndRunsOfOneScript(String text, String marked) {
        assertThat(mark(text)).isEqualTo(marked);
    }

    private static String mark(String text) {
        TextEdges edges = new TextEdges(text);
        StringBuilder marked = new StringBuilder();
        IntStream.rangeClosed(0, text.length())
                .forEach(
                        i -> {
                            marked.append(edges.endsWell(i) ? "]" : "");
                            marked.append(edges.startsWell(i) ? "[" : "");
                            marked.append(i < text.length() ? text.substring(i, i + 1) : "");
                        });
        return marked.toString();
    }
}
