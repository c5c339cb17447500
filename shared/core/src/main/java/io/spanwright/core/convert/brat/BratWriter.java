package io.spanwright.core.convert.brat;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.text.TextFile;
import io.spanwright.core.convert.text.UnitText;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.IndexedRange;
import io.spanwright.core.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a folder of {@code .txt} and {@code .ann} files, and the {@code annotation.conf} without
 * which brat shows no type. A label that goes over the end of a line is cut there into pieces, as
 * brat does.
 */
public final class BratWriter implements DatasetWriter {

    /** Types are one word, and a piece can't begin or end at the end of a line. */
    public static final Abilities ABILITIES =
            new Abilities(
                    true,
                    false,
                    false,
                    true,
                    c -> c == '\n' || c == '\r',
                    name -> !name.isEmpty() && name.chars().noneMatch(Abilities::isSpace));

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]+");
    private static final int EXTENSION = ".txt".length();

    private final Path folder;
    private final Set<String> types = new LinkedHashSet<>();

    /** Writes to a folder, which is made. */
    public BratWriter(Path folder) {
        this.folder = requireNonNull(folder, "folder is null");
    }

    @Override
    public void write(NeutralDocument document) throws IOException {
        String name = document.facts().name().orElseThrow();
        TextFile.write(folder.resolve(name), document.text());
        String stem = name.substring(0, name.length() - EXTENSION);
        TextFile.write(folder.resolve(stem + ".ann"), annotations(document));
    }

    private String annotations(NeutralDocument document) {
        UnitText text = new UnitText(document.text(), BratReader.UNIT);
        StringBuilder lines = new StringBuilder();
        int number = 1;
        for (EntityLabel label : document.labels()) {
            types.add(label.category());
            lines.append('T').append(number).append('\t').append(label.category()).append(' ');
            lines.append(ranges(label.span(), document.text(), text)).append('\t');
            lines.append(quote(label.span().in(document.text()))).append('\n');
            number++;
        }
        return lines.toString();
    }

    private static String ranges(Span span, String text, UnitText unitText) {
        List<String> ranges = new ArrayList<>();
        for (Span piece : pieces(span, text)) {
            IndexedRange range = unitText.range(piece);
            ranges.add(range.offset() + " " + (range.offset() + range.length()));
        }
        return String.join(";", ranges);
    }

    private static List<Span> pieces(Span span, String text) {
        List<Span> pieces = new ArrayList<>();
        Matcher end = LINE_END.matcher(text).region(span.start(), span.end());
        int start = span.start();
        while (end.find()) {
            pieces.add(new Span(start, end.start()));
            start = end.end();
        }
        pieces.add(new Span(start, span.end()));
        return pieces;
    }

    private static String quote(String words) {
        StringBuilder quote = new StringBuilder();
        LINE_END.matcher(words)
                .replaceAll(" ")
                .chars()
                .forEach(c -> quote.append(Abilities.isControl(c) ? ' ' : (char) c));
        return quote.toString();
    }

    @Override
    public void close() throws IOException {
        String entities = String.join("\n", types);
        TextFile.write(
                folder.resolve("annotation.conf"),
                "[entities]\n" + entities + "\n[relations]\n[events]\n[attributes]\n");
    }
}
