package io.spanwright.core.convert.neutral;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.text.WhiteSpace;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a format can hold.
 *
 * @param overlaps whether labels may overlap, nest and repeat
 * @param regions whether it can say that only parts of a text were labelled
 * @param facts whether it can say a document's language and {@code Train} or {@code Test}
 * @param emptyTexts whether a document may have no text
 * @param lostAtEdge the characters that a label can't begin or end with; none is beyond U+FFFF
 * @param categories the names of categories that it can hold
 */
public record Abilities(
        boolean overlaps,
        boolean regions,
        boolean facts,
        boolean emptyTexts,
        IntPredicate lostAtEdge,
        Predicate<String> categories) {

    /** Of a format that holds all. */
    public static final Abilities ALL =
            new Abilities(true, true, true, true, c -> false, name -> true);

    /** Of a format that holds all but regions. */
    public static final Abilities ALL_BUT_REGIONS =
            new Abilities(true, false, true, true, c -> false, name -> true);

    public Abilities {
        requireNonNull(lostAtEdge, "lostAtEdge is null");
        requireNonNull(categories, "categories is null");
    }

    /** Whether a character ends a line somewhere, or means something to terminals. */
    public static boolean isControl(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    /** Whether a character is no part of any word. */
    public static boolean isSpace(int character) {
        return WhiteSpace.is(character) || isControl(character);
    }
}
