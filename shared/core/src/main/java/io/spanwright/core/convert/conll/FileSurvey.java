package io.spanwright.core.convert.conll;

import io.spanwright.core.convert.conll.ColumnLine.Comment;
import io.spanwright.core.convert.conll.ColumnLine.DocumentStart;
import io.spanwright.core.convert.conll.ColumnLine.Token;
import io.spanwright.core.convert.conll.Tag.Role;
import io.spanwright.core.convert.text.Utf8Lines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What must be known of a file before its first line can be understood.
 *
 * @param tabs whether columns stand between tabs
 * @param marked whether lines say where documents begin
 * @param closed whether the tags say where labels end
 */
record FileSurvey(boolean tabs, boolean marked, boolean closed) {

    /** Reads the whole file once. */
    static FileSurvey of(Path file, String name) throws IOException {
        boolean tabs = hasTabs(file, name);
        ColumnParser parser = new ColumnParser(tabs);
        boolean marked = false;
        boolean closed = false;
        try (Utf8Lines lines = Utf8Lines.open(file, name)) {
            Optional<String> next = lines.next();
            while (next.isPresent()) {
                ColumnLine line = parser.parse(next.get(), lines.place());
                marked |= line instanceof DocumentStart || isNewDocument(line);
                closed |= line instanceof Token token && closes(token.tag().role());
                next = lines.next();
            }
        }
        return new FileSurvey(tabs, marked, closed);
    }

    private static boolean hasTabs(Path file, String name) throws IOException {
        try (Utf8Lines lines = Utf8Lines.open(file, name)) {
            Optional<String> next = lines.next();
            while (next.isPresent() && next.get().indexOf('\t') < 0) {
                next = lines.next();
            }
            return next.isPresent();
        }
    }

    static boolean isNewDocument(ColumnLine line) {
        return line instanceof Comment comment && comment.key().startsWith("newdoc");
    }

    private static boolean closes(Role role) {
        return role == Role.LAST || role == Role.SINGLE;
    }
}
