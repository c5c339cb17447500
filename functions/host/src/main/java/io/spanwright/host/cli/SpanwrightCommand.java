package io.spanwright.host.cli;

import io.spanwright.host.HostException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands. */
@Command(
        name = "spanwright",
        description = "Custom named entity recognition on your own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = SpanwrightCommand.Version.class,
        subcommands = {
            ServeCommand.class,
            QuickstartCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            ImportCommand.class,
            ReviewCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            AnalyzeCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:fine", "1:findings, or it failed", "2:wrong usage"})
public final class SpanwrightCommand implements Runnable {

    @Spec private CommandSpec spec;

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new SpanwrightCommand())
                .registerConverter(Path.class, new PathArgument())
                .setExecutionExceptionHandler((e, line, parsed) -> report(e, line));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command to run.");
    }

    /**
     * What a user can mend is said in a line; only what nobody expected shows where it happened.
     */
    private static int report(Exception e, CommandLine line) {
        PrintWriter err = line.getErr();
        if (e instanceof HostException || e instanceof IllegalArgumentException) {
            err.println(e.getMessage());
        } else {
            e.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SpanwrightCommand.class.getPackage().getImplementationVersion();
            return new String[] {"spanwright " + (version == null ? "unpackaged" : version)};
        }
    }
}
