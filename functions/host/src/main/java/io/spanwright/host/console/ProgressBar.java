package io.spanwright.host.console;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Locale;

/**
 * How far a long command is: a bar with the remaining time on a terminal, a plain line each ten
 * percent elsewhere. Not thread-safe.
 */
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;
    private static final int PLAIN_STEP_PERCENT = 10;

    private final PrintStream out;
    private final boolean terminal;
    private final String task;
    private boolean drawn;
    private int lastPercent = -PLAIN_STEP_PERCENT;

    ProgressBar(String task, PrintStream out, boolean terminal) {
        this.task = task;
        this.out = out;
        this.terminal = terminal;
    }

    /** A bar on standard error. */
    public static ProgressBar of(String task) {
        return new ProgressBar(task, System.err, isTerminal());
    }

    /** From Java 22 on there is a console even where nobody looks at it. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /**
     * Shows the state.
     *
     * @param fraction 0 to 1
     * @param remaining zero before the end means that there is no estimate yet
     */
    public void show(double fraction, Duration remaining) {
        int percent = (int) Math.floor(100 * fraction);
        if (terminal) {
            out.print(
                    "\r"
                            + task
                            + " "
                            + bar(fraction)
                            + String.format(Locale.ROOT, " %3d%%", percent)
                            + " "
                            + left(fraction, remaining)
                            + "   ");
            out.flush();
            drawn = true;
            return;
        }
        if (percent / PLAIN_STEP_PERCENT > lastPercent / PLAIN_STEP_PERCENT || lastPercent < 0) {
            out.println(task + " " + percent + "% " + left(fraction, remaining));
            lastPercent = percent;
        }
    }

    private static String bar(double fraction) {
        int done = (int) Math.round(WIDTH * fraction);
        return "[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "]";
    }

    private static String left(double fraction, Duration remaining) {
        if (fraction < 1 && remaining.isZero()) {
            return "time left not known yet";
        }
        return "%d:%02d left".formatted(remaining.toMinutes(), remaining.toSecondsPart());
    }

    /** Goes on to the next line where a bar was drawn. */
    @Override
    public void close() {
        if (drawn) {
            out.println();
        }
    }
}
