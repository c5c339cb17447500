package io.spanwright.core.convert.conll;

/** A line of a file of columns. */
sealed interface ColumnLine {

    /** Nothing: a sentence ends. */
    record Blank() implements ColumnLine {}

    /** {@code -DOCSTART-}: a document begins. */
    record DocumentStart() implements ColumnLine {}

    /**
     * Says something about what follows, such as {@code # newdoc id = letter.txt}.
     *
     * @param key such as {@code newdoc id}
     * @param value empty where there is none
     */
    record Comment(String key, String value) implements ColumnLine {}

    /**
     * A token.
     *
     * @param tag its last column
     */
    record Token(String word, Tag tag) implements ColumnLine {}
}
