package io.spanwright.functions.offline;

import io.spanwright.core.evaluation.BorderErrors;
import io.spanwright.core.guidance.CategoryFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What hurts the categories as JSON values, named as on the wire. */
final class GuidanceValues {

    private GuidanceValues() {}

    static List<Map<String, Object>> of(List<CategoryFinding> findings) {
        return findings.stream().map(GuidanceValues::of).toList();
    }

    private static Map<String, Object> of(CategoryFinding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("category", finding.category());
        values.put("code", finding.code().name());
        values.put("count", finding.count());
        finding.of().ifPresent(all -> values.put("of", all));
        finding.predicted().ifPresent(other -> values.put("predictedCategory", other));
        finding.borders().ifPresent(borders -> values.put("borders", of(borders)));
        values.put("message", finding.message());
        return values;
    }

    private static Map<String, Object> of(BorderErrors borders) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("tooLongAtStart", borders.tooLongAtStart());
        values.put("tooShortAtStart", borders.tooShortAtStart());
        values.put("tooShortAtEnd", borders.tooShortAtEnd());
        values.put("tooLongAtEnd", borders.tooLongAtEnd());
        return values;
    }
}
