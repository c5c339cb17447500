package io.spanwright.core.api;

import io.spanwright.core.evaluation.BorderErrors;
import io.spanwright.core.guidance.CategoryFinding;

/** Turns what hurts the categories into a part of the evaluation's body. */
final class GuidanceWireWriter {

    private GuidanceWireWriter() {}

    static EvaluationWire.Finding finding(CategoryFinding finding) {
        return new EvaluationWire.Finding(
                finding.category(),
                finding.code().name(),
                finding.count(),
                finding.of(),
                finding.predicted(),
                finding.borders().map(GuidanceWireWriter::borders),
                finding.message());
    }

    private static EvaluationWire.Borders borders(BorderErrors borders) {
        return new EvaluationWire.Borders(
                borders.tooLongAtStart(),
                borders.tooShortAtStart(),
                borders.tooShortAtEnd(),
                borders.tooLongAtEnd());
    }
}
