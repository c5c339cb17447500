package io.spanwright.host;

import io.spanwright.host.cli.SpanwrightCommand;

/** {@code java -jar spanwright.jar}: the command line. */
public final class Main {

    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

    private Main() {}

    /**
     * Ends the process with 0 where all is well, 1 for findings or a failure, 2 for wrong usage.
     */
    public static void main(String[] arguments) {
        quietLibraries();
        System.exit(SpanwrightCommand.commandLine().execute(arguments));
    }

    /** An app without a logging library is what we want; SLF4J need not warn of it. */
    private static void quietLibraries() {
        if (System.getProperty(SLF4J_VERBOSITY) == null) {
            System.setProperty(SLF4J_VERBOSITY, "ERROR");
        }
    }
}
