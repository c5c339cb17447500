package io.spanwright.functions.offline;

import io.spanwright.core.labels.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as JSON values. */
final class FindingValues {

    private FindingValues() {}

    /** {@code findings}, and how many are {@code errors} and {@code warnings}. */
    static Map<String, Object> of(List<Finding> findings) {
        int errors = (int) findings.stream().filter(Finding::isError).count();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("findings", findings.stream().map(FindingValues::of).toList());
        values.put("errors", errors);
        values.put("warnings", findings.size() - errors);
        return values;
    }

    private static Map<String, Object> of(Finding finding) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", finding.code().name());
        values.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        values.put("pointer", finding.pointer());
        finding.position().ifPresent(position -> values.put("line", position.line()));
        finding.position().ifPresent(position -> values.put("column", position.column()));
        finding.document().ifPresent(document -> values.put("document", document));
        finding.span().ifPresent(span -> values.put("offset", span.start()));
        finding.span().ifPresent(span -> values.put("length", span.length()));
        finding.quote().ifPresent(quote -> values.put("quote", quote));
        values.put("message", finding.message());
        finding.suggestion().ifPresent(suggestion -> values.put("suggestion", suggestion));
        return values;
    }
}
