package io.spanwright.host;

import io.spanwright.host.cli.SpanwrightCommand;

/** {@code java -jar spanwright.jar}: the command line. */
public final class Main {

    private Main() {}

    /**
     * Ends the process with 0 where all is well, 1 for findings or a failure, 2 for wrong usage.
     */
    public static void main(String[] arguments) {
        System.exit(SpanwrightCommand.commandLine().execute(arguments));
    }
}
