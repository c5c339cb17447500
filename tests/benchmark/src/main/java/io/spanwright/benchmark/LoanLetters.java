package io.spanwright.benchmark;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.LabeledDocuments;
import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Labelled letters, made when they are read and never kept: any number of them takes no memory.
 *
 * @param count of letters, each of about 2,000 characters
 */
record LoanLetters(int count) implements LabeledDocuments {

    static final List<String> CATEGORIES = List.of("Lender", "Amount", "Place");

    private static final int LINES = 25;
    private static final List<String> NAMES =
            List.of("Ada", "Bram", "Chidi", "Dora", "Emre", "Fatou", "Gita", "Hugo", "Ines", "Jan");
    private static final List<String> PLACES =
            List.of("Norwich", "Ghent", "Lagos", "Izmir", "Dakar", "Pune", "Lyon", "Porto");

    @Override
    public int size() {
        return count;
    }

    @Override
    public String digest() {
        return "letters-" + count;
    }

    @Override
    public Stream<LabeledDocument> stream() {
        return IntStream.range(0, count).mapToObj(LoanLetters::letter);
    }

    private static LabeledDocument letter(int number) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder text = new StringBuilder();
        List<EntityLabel> labels = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            addLine(random, text, labels);
        }
        String all = text.toString();
        return new LabeledDocument(
                "letter-" + number + ".txt", "en", all, List.of(new Span(0, all.length())), labels);
    }

    private static void addLine(
            SplittableRandom random, StringBuilder text, List<EntityLabel> labels) {
        String name = pick(NAMES, random) + " " + pick(NAMES, random) + "son";
        label("Lender", name, text, labels);
        text.append(" of ");
        label("Place", pick(PLACES, random), text, labels);
        text.append(" has paid ");
        label("Amount", "$" + random.nextInt(10, 90_000) + ".00", text, labels);
        text.append(" as was agreed on day ").append(random.nextInt(1, 31)).append(".\n");
    }

    private static void label(
            String category, String value, StringBuilder text, List<EntityLabel> labels) {
        Span span = Span.ofLength(text.length(), value.length());
        labels.add(new EntityLabel(category, span));
        text.append(value);
    }

    private static String pick(List<String> values, SplittableRandom random) {
        return values.get(random.nextInt(values.size()));
    }
}
