package io.spanwright.core.convert.conll;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines of one file apart. */
final class ColumnParser {

    private static final String DOCUMENT_START = "-DOCSTART-";

    private static final Pattern COMMENT = Pattern.compile("#\\s*([^=]*?)\\s*(?:=\\s*(.*?)\\s*)?");

    private static final Pattern NAMED =
            Pattern.compile(
                    "#\\s*(?:newdoc|newpar|sent|text|language|dataset|global|meta|source)"
                            + "[\\w .]*=[^\\t]*");

    private final boolean tabs;

    /**
     * A parser.
     *
     * @param tabs whether the file's columns stand between tabs; else between spaces
     */
    ColumnParser(boolean tabs) {
        this.tabs = tabs;
    }

    /**
     * What the line is.
     *
     * @throws InputException where it is no token and nothing else
     */
    ColumnLine parse(String line, Place place) {
        if (line.isBlank()) {
            return new ColumnLine.Blank();
        }
        String[] columns = tabs ? line.split("\t", -1) : line.strip().split(" +");
        if (columns[0].equals(DOCUMENT_START)) {
            return new ColumnLine.DocumentStart();
        }
        Optional<Tag> tag = Tag.parse(columns[columns.length - 1].strip());
        boolean token = columns.length > 1 && tag.isPresent();
        if (line.charAt(0) == '#' && (!token || NAMED.matcher(line).matches())) {
            return comment(line);
        }
        if (!token || columns[0].isBlank()) {
            throw new InputException(
                    place,
                    "A line has a token, perhaps further columns, and a tag: O, or a letter such as"
                            + " B or I, a hyphen and a category. Mend the line.");
        }
        return new ColumnLine.Token(columns[0], tag.get());
    }

    private static ColumnLine comment(String line) {
        Matcher matcher = COMMENT.matcher(line);
        if (!matcher.matches()) {
            return new ColumnLine.Comment("", "");
        }
        String value = matcher.group(2);
        return new ColumnLine.Comment(matcher.group(1), value == null ? "" : value);
    }
}
