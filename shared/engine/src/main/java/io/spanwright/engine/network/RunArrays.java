package io.spanwright.engine.network;

/**
 * Arrays of {@link Parameters#RUN} elements, four for each thread. A step goes through all
 * parameters several times: with new arrays for each run, hundreds of megabytes of garbage would
 * have to be collected a step, and the heap would grow to a gigabyte.
 */
final class RunArrays {

    private static final ThreadLocal<RunArrays> OF_THREAD = ThreadLocal.withInitial(RunArrays::new);

    private final float[] one = new float[Parameters.RUN];
    private final float[] other = new float[Parameters.RUN];
    private final float[] third = new float[Parameters.RUN];
    private final float[] fourth = new float[Parameters.RUN];

    private RunArrays() {}

    /** This thread's, holding anything; to be used up before any other method of this package. */
    static RunArrays get() {
        return OF_THREAD.get();
    }

    float[] one() {
        return one;
    }

    float[] other() {
        return other;
    }

    float[] third() {
        return third;
    }

    float[] fourth() {
        return fourth;
    }
}
