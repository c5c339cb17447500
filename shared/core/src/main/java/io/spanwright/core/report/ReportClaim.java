package io.spanwright.core.report;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.store.ETag;

/**
 * The right to make the report on one version of an uploaded labels file. It is lost where somebody
 * else gets it, because it took too long or the file has a newer version.
 *
 * @param count the number of this attempt
 * @param hopeless whether too many attempts have failed
 */
public record ReportClaim(String project, ETag version, int count, boolean hopeless) {

    public ReportClaim {
        requireNonNull(project, "project is null");
        requireNonNull(version, "version is null");
    }

    boolean holds(ReportIndex index) {
        return index.attempts(version) == count;
    }
}
