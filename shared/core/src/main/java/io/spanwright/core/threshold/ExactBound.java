package io.spanwright.core.threshold;

/**
 * The exact one-sided 95 % lower bound of a precision: C. J. Clopper and E. S. Pearson, The Use of
 * Confidence or Fiducial Limits Illustrated in the Case of the Binomial, Biometrika 26 (1934). It
 * never promises too much, however few predictions there are.
 */
final class ExactBound {

    private static final double ERROR = 0.05;

    private ExactBound() {}

    /**
     * Whether the bound is at least the precision: whether so many right ones would come about with
     * a probability of 5 % at most, were the true precision any lower.
     *
     * @param precision above 0 and below 1
     */
    static boolean isAtLeast(double precision, int right, int predictions) {
        if (right < precision * predictions) {
            return false;
        }
        int wrong = predictions - right;
        double logOdds = Math.log1p(-precision) - Math.log(precision);
        double logTerm = predictions * Math.log(precision);
        double probability = Math.exp(logTerm);
        for (int i = 1; i <= wrong && probability <= ERROR; i++) {
            logTerm += Math.log((double) (predictions - i + 1) / i) + logOdds;
            probability += Math.exp(logTerm);
        }
        return probability <= ERROR;
    }
}
