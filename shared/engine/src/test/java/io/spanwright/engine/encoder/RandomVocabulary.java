package io.spanwright.engine.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The tokenizer of {@link RandomEncoder}: single characters, frequent pairs and a few words. */
final class RandomVocabulary {
    private static final List<String> SPECIAL =
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    static final String MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    static final String PAIRS =
            "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou"
                    + " io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur";
    static final String WORDS =
            "the of and to in a is that for on with as by at from be this an or it are was not"
                    + " loan bank date amount borrower lender agreement between company said new";

    private RandomVocabulary() {}

    static int size() {
        return pieces().size();
    }

    private static List<String> pieces() {
        List<String> pieces = new ArrayList<>(SPECIAL);
        MARKS.chars().forEach(c -> pieces.add(Character.toString(c)));
        LETTERS.chars().forEach(c -> pieces.add(Character.toString(c)));
        LETTERS.chars().forEach(c -> pieces.add("##" + Character.toString(c)));
        List.of(PAIRS.split(" ")).forEach(pair -> pieces.add("##" + pair));
        List.of((PAIRS + " " + WORDS).split(" ")).stream()
                .distinct()
                .filter(word -> !pieces.contains(word))
                .forEach(pieces::add);
        return pieces;
    }

    static String tokenizer() {
        ObjectNode root = TokenizerJson.root(SPECIAL);
        root.putObject("normalizer")
                .put("type", "BertNormalizer")
                .put("clean_text", true)
                .put("handle_chinese_chars", true)
                .putNull("strip_accents")
                .put("lowercase", true);
        root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
        ObjectNode after = root.putObject("post_processor").put("type", "BertProcessing");
        after.putArray("sep").add("[SEP]").add(SPECIAL.indexOf("[SEP]"));
        after.putArray("cls").add("[CLS]").add(SPECIAL.indexOf("[CLS]"));
        root.putObject("decoder").put("type", "WordPiece").put("prefix", "##").put("cleanup", true);
        model(root.putObject("model"));
        return TokenizerJson.text(root);
    }

    private static void model(ObjectNode model) {
        model.put("type", "WordPiece")
                .put("unk_token", "[UNK]")
                .put("continuing_subword_prefix", "##")
                .put("max_input_chars_per_word", 100);
        ObjectNode vocabulary = model.putObject("vocab");
        List<String> pieces = pieces();
        for (int id = 0; id < pieces.size(); id++) {
            vocabulary.put(pieces.get(id), id);
        }
    }
}
