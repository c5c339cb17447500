package io.spanwright.corpus.findings;

import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.Severity;

/**
 * How well one code is found.
 *
 * @param what the fault that was planted
 * @param unplanted findings of the code in the data as they are
 * @param planted faults
 * @param found faults that a finding of the code is about
 * @param falseAlarms further findings of the code that no fault explains, those of the data as they
 *     are not counted; also from specimens with faults of other codes
 */
record FindingScore(
        FindingCode code, String what, int unplanted, int planted, int found, int falseAlarms) {

    Severity severity() {
        return code.severity();
    }

    /** Share of the faults that were found; 1 where none was planted. */
    double recall() {
        return planted == 0 ? 1 : (double) found / planted;
    }

    /** The same code over two data sets. */
    FindingScore plus(FindingScore other) {
        return new FindingScore(
                code,
                what,
                unplanted + other.unplanted,
                planted + other.planted,
                found + other.found,
                falseAlarms + other.falseAlarms);
    }
}
