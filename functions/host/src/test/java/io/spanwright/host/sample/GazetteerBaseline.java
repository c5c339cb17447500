package io.spanwright.host.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What memorising can do: every surface labelled in training is found again, and dates, sums of
 * money and percentages get the category that most of their kind had in training.
 */
final class GazetteerBaseline {

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
    private static final List<Pattern> KINDS =
            List.of(
                    Pattern.compile(
                            "\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4}|"
                                    + MONTH
                                    + " \\d{1,2}, \\d{4}|\\d{1,2} "
                                    + MONTH
                                    + " \\d{4}"),
                    Pattern.compile("(?:\\$|£|USD |EUR )[\\d,]*\\d|\\d[\\d,]*\\d dollars"),
                    Pattern.compile("\\d+(?:\\.\\d+)?(?:%| percent)"));

    private final Map<String, SampleCategory> gazetteer;
    private final Map<Pattern, SampleCategory> byKind = new HashMap<>();

    GazetteerBaseline(List<SampleDocument> training) {
        Map<String, List<SampleCategory>> surfaces = new HashMap<>();
        for (SampleDocument document : training) {
            for (SampleLabel label : document.labels()) {
                surfaces.computeIfAbsent(
                                label.in(document.text()).toLowerCase(Locale.ROOT),
                                surface -> new ArrayList<>())
                        .add(label.category());
            }
        }
        gazetteer =
                surfaces.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> majority(entry.getValue()).orElseThrow()));
        for (Pattern kind : KINDS) {
            majority(
                            surfaces.entrySet().stream()
                                    .filter(entry -> matches(kind, entry.getKey()))
                                    .flatMap(entry -> entry.getValue().stream())
                                    .toList())
                    .ifPresent(category -> byKind.put(kind, category));
        }
    }

    double microF1(List<SampleDocument> test) {
        int right = 0;
        int predicted = 0;
        int expected = 0;
        for (SampleDocument document : test) {
            Set<SampleLabel> labels = new HashSet<>(document.labels());
            Set<SampleLabel> found = find(document.text());
            expected += labels.size();
            predicted += found.size();
            found.retainAll(labels);
            right += found.size();
        }
        return 2.0 * right / (predicted + expected);
    }

    private Set<SampleLabel> find(String text) {
        Set<SampleLabel> found = new HashSet<>();
        byKind.forEach((kind, category) -> addMatches(kind, category, text, found));
        gazetteer.forEach(
                (surface, category) ->
                        addMatches(
                                Pattern.compile("(?i)\\b" + Pattern.quote(surface) + "\\b"),
                                category,
                                text,
                                found));
        return found;
    }

    private static void addMatches(
            Pattern pattern, SampleCategory category, String text, Set<SampleLabel> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new SampleLabel(category, matcher.start(), matcher.end() - matcher.start()));
        }
    }

    private static boolean matches(Pattern kind, String surface) {
        return Pattern.compile(kind.pattern(), Pattern.CASE_INSENSITIVE).matcher(surface).matches();
    }

    private static Optional<SampleCategory> majority(List<SampleCategory> categories) {
        return categories.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Comparator.<Map.Entry<SampleCategory, Long>>comparingLong(
                                        Map.Entry::getValue)
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
