package io.spanwright.host.cli;

import io.spanwright.host.TlsOptions;
import java.nio.file.Path;
import picocli.CommandLine;

/** Reads {@code --tls} and {@code --tls=CERTIFICATES,KEY}. */
final class TlsArgument implements CommandLine.ITypeConverter<TlsOptions> {

    @Override
    public TlsOptions convert(String value) {
        if (value.isEmpty()) {
            return new TlsOptions.SelfSigned();
        }
        String[] files = value.split(",", -1);
        if (files.length != 2) {
            throw new CommandLine.TypeConversionException(
                    "give the two PEM files as CERTIFICATES,KEY, or nothing");
        }
        return new TlsOptions.Pem(Path.of(files[0]), Path.of(files[1]));
    }
}
