package io.spanwright.engine.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tokenizers of other families than the bundled one, with tiny vocabularies. */
class OtherTokenizersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode root() throws IOException {
        return (ObjectNode)
                JSON.readTree(
                        """
                        {"version":"1.0","truncation":{"direction":"Right","max_length":4,
                        "strategy":"LongestFirst","stride":0},"padding":null,"normalizer":null,
                        "added_tokens":[{"id":0,"content":"<s>","special":true,"single_word":false,
                        "lstrip":false,"rstrip":false,"normalized":false},{"id":1,
                        "content":"<pad>","special":true,"single_word":false,"lstrip":false,
                        "rstrip":false,"normalized":false}],"decoder":null}
                        """);
    }

    /** As RoBERTa's: bytes, each white space part of the word behind it. */
    private static SubWordTokenizer bytes() throws IOException {
        ObjectNode root = root();
        root.set(
                "pre_tokenizer",
                JSON.readTree(
                        "{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"trim_offsets\":false,"
                                + "\"use_regex\":true}"));
        root.set(
                "post_processor",
                JSON.readTree(
                        "{\"type\":\"RobertaProcessing\",\"sep\":[\"</s>\",2],\"cls\":[\"<s>\",0],"
                                + "\"trim_offsets\":true,\"add_prefix_space\":false}"));
        ObjectNode model = root.putObject("model").put("type", "BPE");
        ObjectNode vocabulary = model.putObject("vocab").put("<s>", 0).put("<pad>", 1);
        vocabulary.put("</s>", 2);
        int next = 256;
        for (int value = 0; value < 256; value++) {
            boolean printable =
                    (value > 32 && value < 127) || (value > 160 && value < 173) || value > 173;
            int character = printable ? value : next++;
            vocabulary.put(Character.toString(character), vocabulary.size());
        }
        vocabulary.put("Ġa", vocabulary.size());
        model.putArray("merges").add("Ġ a");
        return open(root);
    }

    /** As XLM-R's: a mark in front of each word. */
    private static SubWordTokenizer pieces() throws IOException {
        ObjectNode root = root();
        root.set(
                "pre_tokenizer",
                JSON.readTree(
                        "{\"type\":\"Metaspace\",\"replacement\":\"▁\",\"prepend_scheme\":\"always\","
                            + "\"split\":true}"));
        root.set(
                "post_processor",
                JSON.readTree(
                        "{\"type\":\"TemplateProcessing\",\"single\":[{\"SpecialToken\":{\"id\":\"<s>\","
                            + "\"type_id\":0}},{\"Sequence\":{\"id\":\"A\",\"type_id\":0}}],"
                            + "\"pair\":[{\"Sequence\":{\"id\":\"A\",\"type_id\":0}}],"
                            + "\"special_tokens\":{\"<s>\":{\"id\":\"<s>\",\"ids\":[0],"
                            + "\"tokens\":[\"<s>\"]}}}"));
        ObjectNode model = root.putObject("model").put("type", "Unigram").put("unk_id", 2);
        ArrayNode vocabulary = model.putArray("vocab");
        for (String piece : List.of("<s>", "<pad>", "<unk>", "▁", "▁one", "two", "東京", "a")) {
            vocabulary.addArray().add(piece).add(-1.0 - vocabulary.size());
        }
        return open(root);
    }

    private static SubWordTokenizer open(ObjectNode root) {
        byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
        return SubWordTokenizer.open(json, TestTokenizer.NATIVES);
    }

    @Test
    void joinsTheBytesOfACharacter() throws IOException {
        try (SubWordTokenizer tokenizer = bytes()) {
            assertThat(TestTokenizer.units(tokenizer, "é😀 a  b"))
                    .containsExactly("é", "😀", "a", "b");
            assertThat(tokenizer.encode("é😀").firstId()).containsExactly(0, 2, 6);
            assertThat(tokenizer.special()).isEqualTo(new SpecialIds(List.of(0), List.of(2), 1));
        }
    }

    @Test
    void keepsAMarkedWordsBorders() throws IOException {
        try (SubWordTokenizer tokenizer = pieces()) {
            assertThat(TestTokenizer.units(tokenizer, "one twoa 東京a x"))
                    .containsExactly("one", "two", "a", "東京", "a", "x");
            assertThat(tokenizer.special()).isEqualTo(new SpecialIds(List.of(0), List.of(), 1));
        }
    }

    @Test
    void missesNoCharacterOfRandomText() throws IOException {
        Random random = new Random(5);
        try (SubWordTokenizer bytes = bytes();
                SubWordTokenizer pieces = pieces()) {
            for (int round = 0; round < 100; round++) {
                String text = RandomText.of(random, random.nextInt(80));
                for (SubWordTokenizer tokenizer : List.of(bytes, pieces)) {
                    assertThat(
                                    withoutWhiteSpace(
                                            String.join("", TestTokenizer.units(tokenizer, text))))
                            .as("seed 5")
                            .isEqualTo(withoutWhiteSpace(text));
                }
            }
        }
    }

    private static String withoutWhiteSpace(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars()
                .filter(unit -> !CodePoints.isWhiteSpace((char) unit))
                .forEach(unit -> kept.append((char) unit));
        return kept.toString();
    }
}
