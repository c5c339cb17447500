package io.spanwright.engine.train;

import io.spanwright.engine.example.TaggedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text that can be drawn.
 *
 * @param hash of the training's seed and the document's location
 */
record HashedText(TaggedText text, String hash) {

    /** The last one drawn may be larger than what is missing, but not by more than this factor. */
    private static final double TOO_MUCH = 1.5;

    private int subWords() {
        return text.units().subWords(0, text.units().size());
    }

    /** Whether any unit is labelled. */
    boolean hasEntity() {
        for (short tag : text.tags()) {
            if (tag > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Some of the texts, in their order. Which ones depends on their hashes and sizes alone.
     *
     * @param share of the sub-words, about
     * @param most sub-words, about
     */
    static List<HashedText> draw(List<HashedText> texts, double share, int most) {
        double all = texts.stream().mapToLong(HashedText::subWords).sum();
        double wanted = Math.min(share * all, most);
        List<HashedText> byHash = new ArrayList<>(texts);
        byHash.sort(Comparator.comparing(HashedText::hash));
        Set<HashedText> drawn = new HashSet<>();
        double subWords = 0;
        for (HashedText one : byHash) {
            if (subWords < wanted && subWords + one.subWords() <= TOO_MUCH * wanted) {
                drawn.add(one);
                subWords += one.subWords();
            }
        }
        return texts.stream().filter(drawn::contains).toList();
    }

    /** The texts that were not drawn, in their order. */
    static List<HashedText> rest(List<HashedText> texts, List<HashedText> drawn) {
        Set<HashedText> without = new HashSet<>(drawn);
        return texts.stream().filter(text -> !without.contains(text)).toList();
    }

    static List<TaggedText> texts(List<HashedText> texts) {
        return texts.stream().map(HashedText::text).toList();
    }
}
