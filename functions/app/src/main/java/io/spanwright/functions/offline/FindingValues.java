package io.spanwright.functions.offline;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.report.Excerpt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Findings as JSON values. */
final class FindingValues {

    private FindingValues() {}

    /** {@code findings}, and how many are {@code errors} and {@code warnings}. */
    static Map<String, Object> of(List<Finding> findings) {
        return of(findings, FindingValues::of);
    }

    /** The same, each finding with the line of its document where it is about one. */
    static Map<String, Object> of(List<Finding> findings, Excerpts excerpts) {
        return of(findings, finding -> withExcerpt(finding, excerpts));
    }

    private static Map<String, Object> of(
            List<Finding> findings, Function<Finding, Map<String, Object>> value) {
        int errors = (int) findings.stream().filter(Finding::isError).count();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("findings", findings.stream().map(value).toList());
        values.put("errors", errors);
        values.put("warnings", findings.size() - errors);
        return values;
    }

    private static Map<String, Object> withExcerpt(Finding finding, Excerpts excerpts) {
        Map<String, Object> values = of(finding);
        excerpts.of(finding).ifPresent(excerpt -> values.put("excerpt", of(excerpt)));
        return values;
    }

    private static Map<String, Object> of(Excerpt excerpt) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("line", excerpt.line());
        values.put("text", excerpt.text());
        values.put("offset", excerpt.marked().start());
        values.put("length", excerpt.marked().length());
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
