package io.spanwright.host.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Reads the name of a file or directory. Java takes the character set of names from the locale of
 * the process; that of the locales C and POSIX is ASCII, and files with other names cannot be
 * opened at all.
 */
final class PathArgument implements CommandLine.ITypeConverter<Path> {

    private static final char UNDECODED = '\uFFFD';

    @Override
    public Path convert(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(
                    value.indexOf(UNDECODED) < 0
                            ? e.getMessage()
                            : "the name has letters that the locale of this process has not; "
                                    + LocaleHint.TEXT);
        }
    }
}
