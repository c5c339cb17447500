package io.spanwright.core.convert.conll;

import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.text.Span;
import java.util.Optional;

/**
 * The text that tokens are of: an original one that they are found in, or one that is made of them
 * with a space between tokens and a line end between sentences.
 */
final class TokenText {

    private final Optional<String> original;
    private final StringBuilder made = new StringBuilder();
    private boolean sentenceEnded;
    private int end;

    TokenText(Optional<String> original) {
        this.original = original;
    }

    /**
     * Where the next token is.
     *
     * @throws InputException where it is not the next in the original text
     */
    Span add(String word, Place place) {
        Span span = original.isPresent() ? find(word, original.get(), place) : append(word);
        end = span.end();
        return span;
    }

    private Span append(String word) {
        if (end > 0) {
            made.append(sentenceEnded ? '\n' : ' ');
        }
        sentenceEnded = false;
        int start = made.length();
        made.append(word);
        return new Span(start, made.length());
    }

    private Span find(String word, String text, Place place) {
        int start = skipSpace(text);
        if (!text.startsWith(word, start)) {
            throw new InputException(
                    place,
                    ("The token is not the next one in the text of its document, which goes on"
                         + " otherwise at offset %d. Look whether it is the text that was cut into"
                         + " tokens.")
                            .formatted(start));
        }
        return new Span(start, start + word.length());
    }

    private int skipSpace(String text) {
        int index = end;
        while (index < text.length() && Abilities.isSpace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    void endSentence() {
        sentenceEnded = true;
    }

    /**
     * The whole text, after the last token.
     *
     * @throws InputException where the original text goes on
     */
    String text(Place place) {
        if (original.isEmpty()) {
            return made.toString();
        }
        int rest = skipSpace(original.get());
        if (rest < original.get().length()) {
            throw new InputException(
                    place,
                    ("The tokens end before the text of their document does, at offset %d. Look"
                                    + " whether tokens are missing.")
                            .formatted(rest));
        }
        return original.get();
    }
}
