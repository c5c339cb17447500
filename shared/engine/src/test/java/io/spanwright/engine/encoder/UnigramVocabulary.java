package io.spanwright.engine.encoder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A Unigram tokenizer as XLM-R's, from SentencePiece: control characters are dropped, characters
 * are replaced by their compatible forms, and a mark stands in front of each word.
 */
public final class UnigramVocabulary {
    private static final String MARK = "▁";
    private static final String OTHER = "東京銀行한국은éü😀⁄";

    private UnigramVocabulary() {}

    static int size() {
        return pieces().size();
    }

    /** The whole {@code tokenizer.json}. */
    public static String tokenizer() {
        ObjectNode root = TokenizerJson.root(TokenizerJson.SPECIAL);
        normalizer(root.putObject("normalizer"));
        ObjectNode before = root.putObject("pre_tokenizer").put("type", "Sequence");
        ArrayNode steps = before.putArray("pretokenizers");
        steps.addObject().put("type", "WhitespaceSplit");
        steps.addObject()
                .put("type", "Metaspace")
                .put("replacement", MARK)
                .put("prepend_scheme", "always")
                .put("split", true);
        template(root.putObject("post_processor").put("type", "TemplateProcessing"));
        root.putNull("decoder");
        ObjectNode model = root.putObject("model").put("type", "Unigram").put("unk_id", 3);
        ArrayNode vocabulary = model.putArray("vocab");
        for (String piece : pieces()) {
            vocabulary.addArray().add(piece).add(score(piece));
        }
        return TokenizerJson.text(root);
    }

    private static void normalizer(ObjectNode normalizer) {
        ArrayNode steps = normalizer.put("type", "Sequence").putArray("normalizers");
        steps.addObject().put("type", "Nmt");
        steps.addObject().put("type", "NFKC");
        ObjectNode spaces = steps.addObject().put("type", "Replace").put("content", " ");
        spaces.putObject("pattern").put("Regex", " {2,}");
    }

    private static void template(ObjectNode template) {
        ArrayNode single = template.putArray("single");
        special(single, "<s>");
        sequence(single, "A");
        special(single, "</s>");
        ArrayNode pair = template.putArray("pair");
        sequence(pair, "A");
        sequence(pair, "B");
        ObjectNode tokens = template.putObject("special_tokens");
        for (String token : List.of("<s>", "</s>")) {
            ObjectNode described = tokens.putObject(token).put("id", token);
            described.putArray("ids").add(TokenizerJson.SPECIAL.indexOf(token));
            described.putArray("tokens").add(token);
        }
    }

    private static void special(ArrayNode parts, String token) {
        parts.addObject().putObject("SpecialToken").put("id", token).put("type_id", 0);
    }

    private static void sequence(ArrayNode parts, String text) {
        parts.addObject().putObject("Sequence").put("id", text).put("type_id", 0);
    }

    // Of two ways to cut a word, the one with fewer pieces is likelier.
    private static double score(String piece) {
        return TokenizerJson.SPECIAL.contains(piece) ? 0 : -8 - 0.1 * piece.length();
    }

    private static List<String> pieces() {
        Set<String> pieces = new LinkedHashSet<>(TokenizerJson.SPECIAL);
        pieces.add(MARK);
        String letters = RandomVocabulary.LETTERS + RandomVocabulary.MARKS;
        (letters + letters.toUpperCase(Locale.ROOT) + OTHER)
                .codePoints()
                .forEach(c -> pieces.add(Character.toString(c)));
        pieces.addAll(List.of(RandomVocabulary.PAIRS.split(" ")));
        for (String word : RandomVocabulary.WORDS.split(" ")) {
            pieces.add(MARK + word);
        }
        return new ArrayList<>(pieces);
    }
}
