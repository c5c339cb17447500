package io.spanwright.core.convert;

import io.spanwright.core.convert.brat.BratReader;
import io.spanwright.core.convert.brat.BratWriter;
import io.spanwright.core.convert.comprehend.ComprehendReader;
import io.spanwright.core.convert.comprehend.ComprehendWriter;
import io.spanwright.core.convert.conll.ConllReader;
import io.spanwright.core.convert.conll.ConllWriter;
import io.spanwright.core.convert.doccano.DoccanoReader;
import io.spanwright.core.convert.doccano.DoccanoWriter;
import io.spanwright.core.convert.labelsfile.LabelsFolderReader;
import io.spanwright.core.convert.labelsfile.LabelsFolderWriter;
import io.spanwright.core.convert.labelstudio.LabelStudioReader;
import io.spanwright.core.convert.labelstudio.LabelStudioWriter;
import io.spanwright.core.convert.neutral.Abilities;
import io.spanwright.core.convert.neutral.DatasetReader;
import io.spanwright.core.convert.neutral.DatasetWriter;
import io.spanwright.core.convert.plain.PlainReader;
import io.spanwright.core.convert.plain.PlainWriter;
import io.spanwright.core.convert.prodigy.ProdigyReader;
import io.spanwright.core.convert.prodigy.ProdigyWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that data sets are read and written in. */
public enum DataFormat {
    LABELS("labels") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            SourceFolder folder = new SourceFolder(source, LabelsFolderWriter.LABELS);
            return new LabelsFolderReader(
                    folder.file(), options.documents().orElse(folder.documents()), options.unit());
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) throws IOException {
            return new LabelsFolderWriter(target, options.project());
        }
    },
    CONLL("conll") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            return new ConllReader(
                    source, options.documents().or(() -> SourceFolder.documentsIn(source)));
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) throws IOException {
            return new ConllWriter(target, options.scheme());
        }
    },
    DOCCANO("doccano") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            return new DoccanoReader(SourceFolder.onlyFile(source), options.unit());
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) throws IOException {
            return new DoccanoWriter(target);
        }
    },
    LABEL_STUDIO("label-studio") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            return new LabelStudioReader(SourceFolder.onlyFile(source), options.unit());
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) throws IOException {
            return new LabelStudioWriter(target);
        }
    },
    PRODIGY("prodigy") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            return new ProdigyReader(SourceFolder.onlyFile(source), options.unit());
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) throws IOException {
            return new ProdigyWriter(target);
        }
    },
    BRAT("brat") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            return new BratReader(SourceFolder.onlyFolder(source), options.unit());
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) {
            return new BratWriter(target);
        }
    },
    COMPREHEND("comprehend") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            SourceFolder folder = new SourceFolder(source, ComprehendWriter.TABLE);
            return new ComprehendReader(
                    folder.file(), options.documents().orElse(folder.documents()), options.unit());
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) throws IOException {
            return new ComprehendWriter(target);
        }
    },
    JSONL("jsonl") {
        @Override
        DatasetReader reader(Path source, ConversionOptions options) {
            return new PlainReader(SourceFolder.onlyFile(source), options.unit());
        }

        @Override
        DatasetWriter writer(Path target, ConversionOptions options) throws IOException {
            return new PlainWriter(target);
        }
    };

    private final String commandName;

    DataFormat(String commandName) {
        this.commandName = commandName;
    }

    /** The name on the command line. */
    public String commandName() {
        return commandName;
    }

    /**
     * The format of that name on the command line, whatever its case.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static DataFormat of(String commandName) {
        return Arrays.stream(values())
                .filter(format -> format.commandName.equals(commandName.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no format of that name. The formats are: "
                                                + Arrays.stream(values())
                                                        .map(DataFormat::commandName)
                                                        .collect(Collectors.joining(", "))));
    }

    /** What it can hold. */
    Abilities abilities() {
        return switch (this) {
            case LABELS -> LabelsFolderWriter.ABILITIES;
            case CONLL -> ConllWriter.ABILITIES;
            case BRAT -> BratWriter.ABILITIES;
            case COMPREHEND -> ComprehendWriter.ABILITIES;
            case DOCCANO, LABEL_STUDIO, PRODIGY -> Abilities.ALL_BUT_REGIONS;
            case JSONL -> Abilities.ALL;
        };
    }

    /** A reader of a file or folder. */
    abstract DatasetReader reader(Path source, ConversionOptions options);

    /** A writer to a file or folder that does not exist yet. */
    abstract DatasetWriter writer(Path target, ConversionOptions options) throws IOException;
}
