package io.spanwright.engine.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;

/**
 * Makes ONNX Runtime's environment so that it lasts as long as the process.
 *
 * <p>The constructor of {@link OrtEnvironment} takes a reference to the native environment and
 * registers a shutdown hook that gives it back. Hooks run beside each other and beside all other
 * threads: a training in progress would lose its environment under its feet, and the JVM would die
 * of it. The native environment counts its references, so one more is taken that nobody gives back:
 * the first construction is made to fail after it took its reference, where it makes the thread for
 * its hook. The second is as usual.
 */
final class LastingEnvironment {

    private LastingEnvironment() {}

    /** To be called once a process. */
    static OrtEnvironment create() {
        // Loads the library, in a call that succeeds.
        OrtEnvironment.getAvailableProviders();
        takeReference();
        return environment();
    }

    private static void takeReference() {
        InheritableThreadLocal<Boolean> refusal = new ThreadRefusal();
        refusal.set(true);
        try {
            environment();
        } catch (ThreadRefusedException e) {
            // As wanted.
        } finally {
            refusal.remove();
        }
    }

    private static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "spanwright");
    }

    /** A thread that has a value of it cannot construct another thread. */
    private static final class ThreadRefusal extends InheritableThreadLocal<Boolean> {
        @Override
        protected Boolean childValue(Boolean value) {
            throw new ThreadRefusedException();
        }
    }

    private static final class ThreadRefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
