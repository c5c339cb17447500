package io.spanwright.core.labels.content;

import io.spanwright.core.text.Span;
import io.spanwright.core.text.WhiteSpace;

/**
 * Punctuation at the edges of a label that is surely no part of the entity. What often is stays:
 * the full stop of an abbreviation, {@code !} and {@code ?}, apostrophes, hyphens, and brackets and
 * quotation marks that come in pairs.
 */
final class EdgePunctuation {

    /** Parts of a sentence or of a list. */
    private static final String SEPARATORS = ",;:|•·–—，、；：،؛";

    private static final String STOPS = "。．।";
    private static final String OPENING = "([{（［｛【「『《〈〔“„«‹";
    private static final String CLOSING = ")]}）］｝】」』》〉〕”“»›";
    private static final String EITHER = "\"“»«";

    /** A word of fewer letters before a full stop may be an abbreviation. */
    private static final int SHORTEST_WHOLE_WORD = 5;

    private EdgePunctuation() {}

    /** Whether the first character of the span does not belong to it. */
    static boolean isWrongAtStart(String text, Span span) {
        char first = text.charAt(span.start());
        String rest = text.substring(span.start() + 1, span.end());
        if (SEPARATORS.indexOf(first) >= 0 || STOPS.indexOf(first) >= 0) {
            return true;
        }
        if (first == '.') {
            return !rest.isEmpty() && WhiteSpace.is(rest.charAt(0));
        }
        if (OPENING.indexOf(first) >= 0 || EITHER.indexOf(first) >= 0) {
            return rest.chars().noneMatch(c -> CLOSING.indexOf(c) >= 0 || EITHER.indexOf(c) >= 0);
        }
        return CLOSING.indexOf(first) >= 0;
    }

    /** Whether the last character of the span does not belong to it. */
    static boolean isWrongAtEnd(String text, Span span) {
        char last = text.charAt(span.end() - 1);
        String rest = text.substring(span.start(), span.end() - 1);
        if (SEPARATORS.indexOf(last) >= 0 || STOPS.indexOf(last) >= 0) {
            return true;
        }
        if (last == '.') {
            return endsSentence(text, span, rest);
        }
        if (CLOSING.indexOf(last) >= 0 || EITHER.indexOf(last) >= 0) {
            return rest.chars().noneMatch(c -> OPENING.indexOf(c) >= 0 || EITHER.indexOf(c) >= 0)
                    && !isInch(last, rest);
        }
        return OPENING.indexOf(last) >= 0;
    }

    private static boolean isInch(char last, String rest) {
        return last == '"' && !rest.isEmpty() && Character.isDigit(rest.charAt(rest.length() - 1));
    }

    private static boolean endsSentence(String text, Span span, String rest) {
        int letters = 0;
        while (letters < rest.length()
                && Character.isLetter(rest.charAt(rest.length() - 1 - letters))) {
            letters++;
        }
        return letters >= SHORTEST_WHOLE_WORD && sentenceBeginsAt(text, span.end());
    }

    private static boolean sentenceBeginsAt(String text, int index) {
        int at = index;
        while (at < text.length() && WhiteSpace.is(text.charAt(at))) {
            at++;
        }
        return at == text.length() || (at > index && Character.isUpperCase(text.codePointAt(at)));
    }
}
