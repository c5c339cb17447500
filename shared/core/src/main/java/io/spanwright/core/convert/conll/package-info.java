/**
 * Files of columns: a token and its tag a line.
 *
 * <ul>
 *   <li>{@link io.spanwright.core.convert.conll.ConllReader}: {@code FileSurvey} looks at a file
 *       first, {@code ColumnParser} makes a {@code ColumnLine} of each line, {@code
 *       DocumentBuilder} a document of them: {@code TagDecoder} its labels, {@code TokenText} its
 *       text
 *   <li>{@link io.spanwright.core.convert.conll.ConllWriter}: {@code WordSplitter} finds the tokens
 *   <li>{@link io.spanwright.core.convert.conll.TagScheme}: what tags say
 * </ul>
 */
package io.spanwright.core.convert.conll;
