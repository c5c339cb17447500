package io.spanwright.core.convert;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.NeutralDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings a data set from one format into another without loss, or not at all unless losses are
 * allowed. The source is read twice, to know all that would be lost before anything is written;
 * what was written is read again and compared. Holds one document at a time.
 */
public final class Conversion {

    private final DataFormat from;
    private final DataFormat to;
    private final ConversionOptions options;

    public Conversion(DataFormat from, DataFormat to, ConversionOptions options) {
        this.from = requireNonNull(from, "from is null");
        this.to = requireNonNull(to, "to is null");
        this.options = requireNonNull(options, "options is null");
    }

    /**
     * Converts.
     *
     * @param target must not exist; what is there is complete
     * @throws InputException where the source is not of its format
     * @throws IllegalArgumentException where source or target can't be used
     */
    public ConversionResult run(Path source, Path target) throws IOException {
        check(source, target);
        Losses losses = new Losses();
        Tally in = new Tally();
        Tally out = new Tally();
        read(source, losses, in, out::add);
        if (in.count().documents() == 0 && losses.toList().isEmpty()) {
            throw new IllegalArgumentException(source + " holds no documents of this format.");
        }
        boolean allowed =
                losses.toList().stream().allMatch(loss -> options.losses().allows(loss.kind()));
        if (allowed) {
            write(source, target, out);
        }
        return new ConversionResult(allowed, in.count(), out.count(), losses.toList());
    }

    private static void check(Path source, Path target) {
        if (!Files.exists(source)) {
            throw new IllegalArgumentException("There is no file or folder " + source);
        }
        if (Files.exists(target)) {
            throw new IllegalArgumentException(
                    target + " is there already. Remove it, or name another target.");
        }
    }

    private interface FittedSink {
        void accept(NeutralDocument document) throws IOException;
    }

    private void read(Path source, Losses losses, Tally in, FittedSink sink) throws IOException {
        DatasetReader reader = from.reader(source, options);
        Fitting fitting = new Fitting(to.abilities(), losses);
        reader.read(
                document -> {
                    in.add(document);
                    Optional<NeutralDocument> fitted = fitting.fit(document);
                    if (fitted.isPresent()) {
                        sink.accept(fitted.get());
                    }
                },
                losses);
    }

    private void write(Path source, Path target, Tally expected) throws IOException {
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        Path work = Files.createTempDirectory(folder, ".convert");
        try {
            Path part = work.resolve("target");
            try (DatasetWriter writer = to.writer(part, options)) {
                read(source, new Losses(), new Tally(), writer::write);
            }
            if (expected.count().documents() > 0) {
                verify(part, expected);
            }
            Files.move(part, target);
        } finally {
            delete(work);
        }
    }

    /** What can't happen: a label that was written is not there, or somewhere else. */
    private void verify(Path written, Tally expected) throws IOException {
        ConversionOptions own =
                new ConversionOptions(
                        Optional.empty(),
                        Optional.empty(),
                        LossPolicy.REFUSE,
                        options.scheme(),
                        options.project());
        Tally actual = new Tally();
        to.reader(written, own).read(actual::add, new Losses());
        if (!actual.equalContent(expected)) {
            throw new IllegalStateException(
                    "what was written is not what was to be written: %s, not %s"
                            .formatted(actual.count(), expected.count()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
