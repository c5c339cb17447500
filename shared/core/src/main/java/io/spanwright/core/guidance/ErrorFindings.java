package io.spanwright.core.guidance;

import io.spanwright.core.evaluation.BorderErrors;
import io.spanwright.core.evaluation.CategoryErrors;
import io.spanwright.core.evaluation.EntityMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The errors of one category that are worth a person's time: those that happened more than once,
 * and to at least a twentieth of its labels or predictions.
 */
final class ErrorFindings {

    static final int LEAST_COUNT = 2;
    static final int SHARE = 20;

    private final String category;
    private final EntityMetrics metrics;
    private final List<CategoryFinding> findings = new ArrayList<>();

    ErrorFindings(String category, EntityMetrics metrics) {
        this.category = category;
        this.metrics = metrics;
    }

    /** The findings, the most frequent first. */
    List<CategoryFinding> of(CategoryErrors errors) {
        errors.confusedWith().forEach(this::addConfusion);
        addBorders(errors.otherBorders());
        add(GuidanceCode.MISSED, errors.missed(), metrics.labels());
        add(GuidanceCode.SPURIOUS, errors.spurious(), metrics.predictions());
        findings.sort(Comparator.comparingInt(CategoryFinding::count).reversed());
        return findings;
    }

    private void addConfusion(String predicted, int count) {
        if (isFrequent(count, metrics.labels())) {
            GuidanceCode code = GuidanceCode.CONFUSED_WITH;
            findings.add(
                    new CategoryFinding(
                            category,
                            code,
                            count,
                            Optional.of(metrics.labels()),
                            Optional.of(predicted),
                            Optional.empty(),
                            code.message(count, metrics.labels(), predicted)));
        }
    }

    private void addBorders(BorderErrors borders) {
        if (isFrequent(borders.labels(), metrics.labels())) {
            GuidanceCode code = GuidanceCode.OTHER_BORDERS;
            findings.add(
                    new CategoryFinding(
                            category,
                            code,
                            borders.labels(),
                            Optional.of(metrics.labels()),
                            Optional.empty(),
                            Optional.of(borders),
                            code.message(borders.labels(), metrics.labels(), sides(borders))));
        }
    }

    private void add(GuidanceCode code, int count, int all) {
        if (isFrequent(count, all)) {
            findings.add(
                    new CategoryFinding(
                            category,
                            code,
                            count,
                            Optional.of(all),
                            Optional.empty(),
                            Optional.empty(),
                            code.message(count, all)));
        }
    }

    private static boolean isFrequent(int count, int all) {
        return count >= LEAST_COUNT && (long) count * SHARE >= all;
    }

    private static String sides(BorderErrors borders) {
        return Stream.of(
                        side(borders.tooLongAtStart(), "too long at the start"),
                        side(borders.tooShortAtStart(), "too short at the start"),
                        side(borders.tooShortAtEnd(), "too short at the end"),
                        side(borders.tooLongAtEnd(), "too long at the end"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> side(int count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }
}
