package io.spanwright.core.labels;

import io.spanwright.core.store.BlobContent;
import io.spanwright.core.text.NotUtf8Exception;
import io.spanwright.core.text.Utf8Reader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Looks up a place of a labels file that can't be read as JSON, by reading up to it once more. */
final class LabelsText {

    /** UTF-16 code units before the place that are quoted too. */
    private static final int BEFORE = 20;

    private LabelsText() {}

    /** The position behind the last character that is UTF-8. */
    static Position endOfUtf8(BlobContent content) throws IOException {
        LineCounter counter = new LineCounter();
        try (Reader reader = reader(content)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                counter.accept((char) c);
            }
        } catch (NotUtf8Exception e) {
            return counter.position();
        }
        return counter.position();
    }

    /** The rest of the line from a little before the position; a quote's length at most. */
    static String line(BlobContent content, Position place) throws IOException {
        LineCounter counter = new LineCounter();
        StringBuilder line = new StringBuilder();
        try (Reader reader = reader(content)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (counter.line() == place.line() && counter.column() > place.column() - BEFORE) {
                    line.append((char) c);
                }
                counter.accept((char) c);
                if (counter.line() > place.line() || line.length() > Finding.LONGEST_QUOTE) {
                    break;
                }
            }
        } catch (NotUtf8Exception e) {
            return line.toString().strip();
        }
        return line.toString().strip();
    }

    private static Reader reader(BlobContent content) throws IOException {
        return new BufferedReader(new Utf8Reader(content.open()));
    }
}
