package io.spanwright.host.compare;

import java.util.Map;

/** Whether a new model may take the place of the one that it was compared with. */
public final class Gate {

    /** The verdict where there is nothing to compare with. */
    public static final String NOTHING_DEPLOYED = "nothing deployed";

    private static final String WORSE = "worse";

    private Gate() {}

    /**
     * False where the model is worse, and where too few documents were compared to show anything:
     * those without an interval of the difference.
     *
     * @param comparison named as on the wire
     */
    public static boolean isOpen(Map<?, ?> comparison) {
        Object verdict = comparison.get("verdict");
        if (NOTHING_DEPLOYED.equals(verdict)) {
            return true;
        }
        return comparison.get("difference") instanceof Map<?, ?> && !WORSE.equals(verdict);
    }
}
