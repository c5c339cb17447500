package io.spanwright.core.report;

import io.spanwright.core.store.ETag;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lets one worker at a time make the report on an uploaded labels file, however often its event
 * comes, and counts the attempts, so that a file that kills its workers is given up.
 */
public final class ReportClaims {

    private final Reports reports;
    private final Supplier<Instant> clock;

    public ReportClaims(Reports reports, Supplier<Instant> clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Claims the report on this version of the file.
     *
     * @return empty where there is a report, or somebody else is making it, or it is to be made
     *     later
     */
    public Optional<ReportClaim> take(String project, ETag version) {
        return claim(
                project,
                version,
                index ->
                        index.on(version).isEmpty()
                                && index.attempt()
                                        .filter(a -> a.version().equals(version.value()))
                                        .filter(a -> !a.isDue(clock.get()))
                                        .isEmpty());
    }

    /** Claims the report on this version of the file, also where there is one. */
    public ReportClaim takeAgain(String project, ETag version) {
        return claim(project, version, index -> true).orElseThrow();
    }

    private Optional<ReportClaim> claim(
            String project, ETag version, Predicate<ReportIndex> condition) {
        AtomicReference<Optional<ReportClaim>> claim = new AtomicReference<>(Optional.empty());
        reports.change(
                project,
                index -> {
                    claim.set(Optional.empty());
                    if (!condition.test(index)) {
                        return index;
                    }
                    Instant now = clock.get();
                    Attempt attempt = attempt(index, version, now);
                    claim.set(
                            Optional.of(
                                    new ReportClaim(
                                            project,
                                            version,
                                            attempt.count(),
                                            attempt.isHopeless(now))));
                    return index.attempting(Optional.of(attempt));
                });
        return claim.get();
    }

    private static Attempt attempt(ReportIndex index, ETag version, Instant now) {
        return index.attempt()
                .filter(a -> a.version().equals(version.value()))
                .map(a -> a.next(now))
                .orElseGet(() -> Attempt.first(version.value(), now));
    }

    /** Whether the claim still counts. */
    public boolean isHeld(ReportClaim claim) {
        return claim.holds(reports.index(claim.project()));
    }

    /** Puts the report into the index, where the claim still counts. */
    public void complete(ReportClaim claim, ReportEntry entry) {
        reports.change(
                claim.project(),
                index ->
                        claim.holds(index)
                                ? reports.with(index.attempting(Optional.empty()), entry)
                                : index);
    }

    /** Gives the claim back as if it had not been taken. */
    public void release(ReportClaim claim) {
        reports.change(
                claim.project(),
                index ->
                        claim.holds(index)
                                ? index.attempting(
                                        index.attempt().flatMap(a -> a.undone(clock.get())))
                                : index);
    }

    /** Gives the claim back because something went wrong. */
    public void fail(ReportClaim claim) {
        reports.change(
                claim.project(),
                index ->
                        claim.holds(index)
                                ? index.attempting(index.attempt().map(a -> a.failed(clock.get())))
                                : index);
    }
}
