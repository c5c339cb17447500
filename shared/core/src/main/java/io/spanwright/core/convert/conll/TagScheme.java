package io.spanwright.core.convert.conll;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the tags of tokens say where labels begin and end. */
public enum TagScheme {
    /** B only where a label follows another of its category at once. */
    BIO1,
    /** B on the first token of each label. */
    BIO2,
    /** S on a single token, E on the last one. */
    IOBES,
    /** U on a single token, L on the last one. */
    BILOU;

    /** The scheme of that name, whatever its case. */
    public static Optional<TagScheme> parse(String name) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The letter in front of a token's category.
     *
     * @param first whether it is the first token of its label
     * @param last whether it is the last
     * @param afterEqual whether the token before it is of another label of the same category
     */
    char letter(boolean first, boolean last, boolean afterEqual) {
        return switch (this) {
            case BIO1 -> first && afterEqual ? 'B' : 'I';
            case BIO2 -> first ? 'B' : 'I';
            case IOBES -> closed(first, last, 'S', 'E');
            case BILOU -> closed(first, last, 'U', 'L');
        };
    }

    private static char closed(boolean first, boolean last, char single, char end) {
        if (first) {
            return last ? single : 'B';
        }
        return last ? end : 'I';
    }
}
