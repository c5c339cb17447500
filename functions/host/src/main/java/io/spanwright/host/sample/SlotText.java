package io.spanwright.host.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text being written: slots such as <code>{Lender}</code> become values, and labels are noted.
 */
final class SlotText {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, SampleCategory> CATEGORIES =
            Arrays.stream(SampleCategory.values())
                    .collect(Collectors.toMap(SampleCategory::slot, Function.identity()));

    private final StringBuilder text = new StringBuilder();
    private final List<SampleLabel> labels = new ArrayList<>();
    private final UnaryOperator<String> values;

    /**
     * @param values from a slot's name to the value to put there
     */
    SlotText(UnaryOperator<String> values) {
        this.values = values;
    }

    /** Adds the phrase; <code>\n</code> in it is a line break. */
    void add(String phrase) {
        String template = phrase.replace("\\n", "\n");
        Matcher slot = SLOT.matcher(template);
        int done = 0;
        while (slot.find()) {
            text.append(template, done, slot.start());
            fill(slot.group(1));
            done = slot.end();
        }
        text.append(template.substring(done));
    }

    private void fill(String slot) {
        String value = values.apply(slot);
        Optional.ofNullable(CATEGORIES.get(slot))
                .map(category -> new SampleLabel(category, text.length(), value.length()))
                .ifPresent(labels::add);
        text.append(startsSentence() ? capitalized(value) : value);
    }

    private boolean startsSentence() {
        String before = text.toString();
        return before.endsWith(". ") || before.endsWith(".\n") || before.endsWith("- ");
    }

    private static String capitalized(String value) {
        int first = value.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(value.substring(Character.charCount(first)))
                .toString();
    }

    String text() {
        return text.toString();
    }

    List<SampleLabel> labels() {
        return List.copyOf(labels);
    }
}
