package io.spanwright.engine.tokenizer;

import ai.djl.util.Utils;
import java.nio.file.Path;

/**
 * Keeps the tokenizer's library off the network and out of the home directory. Left to itself it
 * reports its use and unpacks native code under the user's home.
 */
public final class TokenizerNatives {

    private TokenizerNatives() {}

    /**
     * Must be called before the first tokenizer is opened; the first directory of a process counts.
     *
     * @param directory ours alone; made where it is missing
     * @throws IllegalStateException where an environment variable forbids what we ask for
     */
    public static synchronized void unpackTo(Path directory) {
        if (System.getProperty("ENGINE_CACHE_DIR") == null) {
            System.setProperty("ENGINE_CACHE_DIR", directory.toAbsolutePath().toString());
            System.setProperty("DJL_CACHE_DIR", directory.toAbsolutePath().toString());
        }
        if (System.getProperty("jna.tmpdir") == null) {
            // The library looks for a graphics card through JNA, which unpacks itself as well.
            System.setProperty("jna.tmpdir", directory.resolve("jna").toAbsolutePath().toString());
        }
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        refuse("OPT_OUT_TRACKING", "true");
        refuse("DJL_OFFLINE", "true");
        refuse("ENGINE_CACHE_DIR", System.getProperty("ENGINE_CACHE_DIR"));
        refuse("DJL_CACHE_DIR", System.getProperty("DJL_CACHE_DIR"));
        if (!Utils.isOfflineMode()) {
            throw new IllegalStateException(
                    "The tokenizer's library can't be kept off the network");
        }
    }

    /** The library heeds the environment before the properties that are set here. */
    private static void refuse(String variable, String needed) {
        String value = System.getenv(variable);
        if (value != null && !value.equals(needed)) {
            throw new IllegalStateException(
                    "Environment variable "
                            + variable
                            + " must not be set to another value than "
                            + needed);
        }
    }
}
