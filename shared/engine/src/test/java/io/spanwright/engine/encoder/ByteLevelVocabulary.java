package io.spanwright.engine.encoder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A byte-level BPE tokenizer as RoBERTa's: each of the 256 bytes, frequent pairs and words, and
 * pieces that begin in one character and end in the next.
 */
public final class ByteLevelVocabulary {
    /** Written in front of a word for the space there. */
    private static final String SPACE = "Ġ";

    private ByteLevelVocabulary() {}

    static int size() {
        return TokenizerJson.SPECIAL.size() + 256 + merges().size();
    }

    /** The whole {@code tokenizer.json}. */
    public static String tokenizer() {
        ObjectNode root = TokenizerJson.root(TokenizerJson.SPECIAL);
        root.putNull("normalizer");
        byteLevel(root.putObject("pre_tokenizer"));
        ObjectNode after = root.putObject("post_processor").put("type", "RobertaProcessing");
        after.putArray("sep").add("</s>").add(2);
        after.putArray("cls").add("<s>").add(0);
        after.put("trim_offsets", true).put("add_prefix_space", false);
        byteLevel(root.putObject("decoder"));
        model(root.putObject("model"));
        return TokenizerJson.text(root);
    }

    private static void byteLevel(ObjectNode node) {
        node.put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", true);
    }

    private static void model(ObjectNode model) {
        model.put("type", "BPE").putNull("unk_token");
        ObjectNode vocabulary = model.putObject("vocab");
        TokenizerJson.SPECIAL.forEach(token -> vocabulary.put(token, vocabulary.size()));
        for (int value = 0; value < 256; value++) {
            vocabulary.put(letter(value), vocabulary.size());
        }
        ArrayNode merges = model.putArray("merges");
        for (String[] merge : merges()) {
            merges.add(merge[0] + " " + merge[1]);
            vocabulary.put(merge[0] + merge[1], vocabulary.size());
        }
    }

    // How the family writes a byte: as itself where it can be seen, else as a letter of its own.
    private static String letter(int value) {
        int hidden = 0;
        for (int before = 0; before < value; before++) {
            hidden += isVisible(before) ? 0 : 1;
        }
        return Character.toString(isVisible(value) ? value : 256 + hidden);
    }

    private static boolean isVisible(int value) {
        return (value > 32 && value < 127) || (value > 160 && value < 173) || value > 173;
    }

    private static List<String[]> merges() {
        Set<String> known = new LinkedHashSet<>();
        List<String[]> merges = new ArrayList<>();
        for (String pair : RandomVocabulary.PAIRS.split(" ")) {
            merge(pair.substring(0, 1), pair.substring(1), known, merges);
        }
        for (String word : RandomVocabulary.WORDS.split(" ")) {
            String piece = SPACE;
            for (int at = 0; at < word.length(); at++) {
                String next = word.substring(at, at + 1);
                merge(piece, next, known, merges);
                piece += next;
            }
        }
        // The last byte of U+6771 and the first of U+4EAC; two of U+9280 and one of U+884C.
        merge(letter(0xB1), letter(0xE4), known, merges);
        merge(letter(0x8A), letter(0x80), known, merges);
        merge(letter(0x8A) + letter(0x80), letter(0xE8), known, merges);
        return merges;
    }

    private static void merge(String left, String right, Set<String> known, List<String[]> merges) {
        if (known.add(left + right)) {
            merges.add(new String[] {left, right});
        }
    }
}
