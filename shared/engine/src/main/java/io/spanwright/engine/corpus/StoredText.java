package io.spanwright.engine.corpus;

import io.spanwright.engine.example.TaggedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text in a {@link CorpusFile}, and what has to be known of it to draw it.
 *
 * @param file where it is
 * @param at where it begins there
 * @param units how many it has
 * @param subWords how many ids they have
 * @param hasEntity whether any unit is labelled
 * @param hasLines whether a line ends inside it
 * @param hash of the training's seed and the document's location, an unsigned number
 */
public record StoredText(
        CorpusFile file,
        long at,
        int units,
        int subWords,
        boolean hasEntity,
        boolean hasLines,
        long hash) {

    /** The last one drawn may be larger than what is missing, but not by more than this factor. */
    private static final double TOO_MUCH = 1.5;

    private static final Comparator<StoredText> BY_HASH =
            (one, other) -> Long.compareUnsigned(one.hash, other.hash);

    /** Writes a text into the file. */
    public static StoredText write(CorpusFile file, TaggedText text, long hash) {
        int units = text.units().size();
        return new StoredText(
                file,
                file.append(text),
                units,
                text.units().subWords(0, units),
                text.hasEntity(),
                text.units().hasLines(),
                hash);
    }

    /** The whole text. */
    public TaggedText read() {
        return read(0, units);
    }

    /** Some of its units, as a text of their own. */
    public TaggedText read(int from, int to) {
        return file.read(at, units, from, to);
    }

    /** These texts, all in memory. */
    public static List<TaggedText> readAll(List<StoredText> texts) {
        return texts.stream().map(StoredText::read).toList();
    }

    /**
     * Some of the texts, in their order. Which ones depends on their hashes and sizes alone.
     *
     * @param share of the sub-words, about
     * @param most sub-words, about
     */
    public static List<StoredText> draw(List<StoredText> texts, double share, int most) {
        double all = texts.stream().mapToLong(StoredText::subWords).sum();
        double wanted = Math.min(share * all, most);
        List<StoredText> byHash = new ArrayList<>(texts);
        byHash.sort(BY_HASH);
        Set<StoredText> drawn = new HashSet<>();
        double subWords = 0;
        for (StoredText one : byHash) {
            if (subWords < wanted && subWords + one.subWords <= TOO_MUCH * wanted) {
                drawn.add(one);
                subWords += one.subWords;
            }
        }
        return texts.stream().filter(drawn::contains).toList();
    }

    /** The texts that were not drawn, in their order. */
    public static List<StoredText> rest(List<StoredText> texts, List<StoredText> drawn) {
        Set<StoredText> without = new HashSet<>(drawn);
        return texts.stream().filter(text -> !without.contains(text)).toList();
    }
}
