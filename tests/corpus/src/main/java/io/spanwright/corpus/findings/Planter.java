package io.spanwright.corpus.findings;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.FindingCode;
import java.util.Optional;
import java.util.Random;

/**
 * Plants faults of one code.
 *
 * @param faults most of them in one specimen; 1 where a second would undo the first
 * @param what the fault in words, for the table
 */
record Planter(FindingCode code, int faults, String what, Act act) {

    Planter {
        requireNonNull(code, "code is null");
        requireNonNull(what, "what is null");
        requireNonNull(act, "act is null");
    }

    /** A fault of which a specimen can have many. */
    static Planter many(FindingCode code, String what, Act act) {
        return new Planter(code, 20, what, act);
    }

    /** A fault of which a specimen can have one. */
    static Planter once(FindingCode code, String what, Act act) {
        return new Planter(code, 1, what, act);
    }

    /** Plants one fault at a random place. */
    @FunctionalInterface
    interface Act {

        /**
         * Plants.
         *
         * @param taken documents that have a fault; may be added to
         * @return the truth, or empty where the specimen has no place for the fault
         */
        Optional<Planted> plant(Specimen specimen, Random random, Taken taken);
    }
}
