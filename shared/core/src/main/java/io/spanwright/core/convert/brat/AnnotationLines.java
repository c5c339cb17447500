package io.spanwright.core.convert.brat;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.StringIndexType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one {@code .ann} file. */
final class AnnotationLines {

    /** {@code T1}, a tab, type and pieces, perhaps a tab and the text. */
    private static final Pattern TEXT_BOUND =
            Pattern.compile("T[^\\t ]*\\t([^\\t ]+) ([0-9 ;]++)(?:\\t(.*))?", Pattern.DOTALL);

    private static final Pattern PIECE = Pattern.compile("(\\d{1,9}) (\\d{1,9})");

    private final LabelResolver resolver;
    private final String text;
    private final Losses losses;
    private final List<RawLabel> labels = new ArrayList<>();

    AnnotationLines(String text, List<StringIndexType> units, Losses losses) {
        this.text = text;
        this.resolver = new LabelResolver(units, losses);
        this.losses = losses;
    }

    void add(String line, Place place) {
        if (line.isBlank()) {
            return;
        }
        boolean hasId = line.indexOf('\t') > 0;
        switch (hasId ? line.charAt(0) : ' ') {
            case 'T' -> addLabel(line, place);
            case 'R', '*' -> losses.add(LossKind.RELATION, place);
            case 'E' -> losses.add(LossKind.EVENT, place);
            case 'A', 'M' -> losses.add(LossKind.ATTRIBUTE, place);
            case 'N' -> losses.add(LossKind.NORMALIZATION, place);
            case '#' -> losses.add(LossKind.NOTE, place);
            default ->
                    throw new InputException(
                            place,
                            "An annotation begins with one of T R * E A M N #, its number and a"
                                    + " tab. Mend the line.");
        }
    }

    private void addLabel(String line, Place place) {
        Matcher matcher = TEXT_BOUND.matcher(line);
        if (!matcher.matches()) {
            throw noLabel(place);
        }
        List<Range> pieces = new ArrayList<>();
        for (String piece : matcher.group(2).split(";", -1)) {
            pieces.add(range(piece, place));
        }
        Optional<String> quote = Optional.ofNullable(matcher.group(3));
        if (pieces.size() > 1 && quote.isEmpty()) {
            losses.add(LossKind.DISCONTINUOUS_LABEL, place);
            return;
        }
        labels.add(label(matcher.group(1), pieces, quote, place));
    }

    private record Range(long start, long end) {}

    private static Range range(String piece, Place place) {
        Matcher numbers = PIECE.matcher(piece);
        if (!numbers.matches()) {
            throw noLabel(place);
        }
        return new Range(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)));
    }

    /**
     * Pieces with only white space between them are one label: brat cuts labels at the ends of
     * lines. Then the text from the first piece to the last is what the line quotes.
     */
    private static RawLabel label(
            String category, List<Range> pieces, Optional<String> quote, Place place) {
        boolean whole = pieces.size() == 1;
        return new RawLabel(
                place,
                category,
                pieces.get(0).start(),
                pieces.get(pieces.size() - 1).end(),
                quote,
                whole ? LossKind.QUOTE_DIFFERS : LossKind.DISCONTINUOUS_LABEL);
    }

    private static InputException noLabel(Place place) {
        return new InputException(
                place,
                "A label is written as T1, a tab, its type, a space, start, a space, end, a tab and"
                        + " its text. Mend the line.");
    }

    /** The labels of all lines. */
    List<EntityLabel> labels() {
        return resolver.resolve(text, labels);
    }
}
