package io.spanwright.core.labels.offsets;

/** How unlikely a count is by chance alone. */
final class Chance {

    private Chance() {}

    /**
     * Chernoff's bound on the probability of at least {@code hits} hits in {@code trials}
     * independent trials that hit with {@code rate} on average: the negative natural logarithm, so
     * that 0 says nothing and 21 is less than one in a thousand million.
     */
    static double nats(long hits, long trials, double rate) {
        if (trials == 0 || hits <= rate * trials) {
            return 0;
        }
        double share = (double) hits / trials;
        return trials * (term(share, rate) + term(1 - share, 1 - rate));
    }

    private static double term(double share, double rate) {
        return share == 0 ? 0 : share * Math.log(share / rate);
    }

    /** The rate that hits in trials suggest; never 0 or 1. */
    static double rate(long hits, long trials) {
        return (hits + 1.0) / (trials + 2.0);
    }
}
