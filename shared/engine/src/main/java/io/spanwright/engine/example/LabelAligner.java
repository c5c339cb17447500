package io.spanwright.engine.example;

import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.text.Span;
import io.spanwright.engine.crf.BioTags;
import io.spanwright.engine.tokenizer.TextEncoding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives the units of a document their tags. A label whose border is inside a unit is widened to
 * whole units; of two labels that meet in one unit the first keeps it.
 */
public final class LabelAligner {

    private final Map<String, Integer> numbers;

    /**
     * @param categories in the order of their numbers
     */
    public LabelAligner(List<String> categories) {
        numbers =
                IntStream.range(0, categories.size())
                        .boxed()
                        .collect(Collectors.toMap(categories::get, number -> number));
    }

    /**
     * The document's tags.
     *
     * @param unrepresented told every label that no row of units covers exactly
     * @throws IllegalArgumentException where a label's category is not one of the categories
     */
    public TaggedText align(
            LabeledDocument document, TextUnits units, Consumer<EntityLabel> unrepresented) {
        short[] tags = new short[units.size()];
        Arrays.fill(tags, TaggedText.NOT_TAUGHT);
        for (Span region : document.regions()) {
            teachOutside(region, units.encoding(), tags);
        }
        for (EntityLabel label : document.labels()) {
            if (!teach(label, units.encoding(), tags)) {
                unrepresented.accept(label);
            }
        }
        return new TaggedText(units, tags);
    }

    private static void teachOutside(Span region, TextEncoding encoding, short[] tags) {
        int from = encoding.firstEndingAfter(region.start());
        int to = encoding.firstStartingFrom(region.end());
        Arrays.fill(tags, from, Math.max(from, to), (short) BioTags.OUTSIDE);
    }

    /** Whether the label's units are exactly its characters. */
    private boolean teach(EntityLabel label, TextEncoding encoding, short[] tags) {
        int category = number(label.category());
        int from = encoding.firstEndingAfter(label.span().start());
        int to = encoding.firstStartingFrom(label.span().end());
        int free = from;
        while (free < to && tags[free] > BioTags.OUTSIDE) {
            free++;
        }
        if (free >= to) {
            return false;
        }
        Arrays.fill(tags, free, to, (short) BioTags.inside(category));
        tags[free] = (short) BioTags.begin(category);
        return free == from && encoding.span(from, to).equals(label.span());
    }

    private int number(String category) {
        Integer number = numbers.get(category);
        if (number == null) {
            throw new IllegalArgumentException("a label has a category the project does not name");
        }
        return number;
    }
}
