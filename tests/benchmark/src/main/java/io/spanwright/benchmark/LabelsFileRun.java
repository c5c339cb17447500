package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.dataset.DocumentStore;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.LabelsValidation;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.ETag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Validates one labels file, in a process of its own. */
final class LabelsFileRun {

    private LabelsFileRun() {}

    /** What the documents of the file hold. */
    enum Texts {
        /** There is no container: only structure and limits are judged. */
        NONE(""),
        ASCII(LargeLabelsFile.LINE),
        /** As many code units, of which some are more than one byte and some need a look. */
        ACCENTED(
                LargeLabelsFile.LINE
                        .replace("monthly", "m\u00f6nthl\u0301")
                        .replace("rates", "\ud83d\ude42rät"));

        private final String text;

        Texts(String line) {
            this.text = line.repeat(20);
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Arguments: the file, the name of {@link Texts}, whether it is indented, where to write. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Texts texts = Texts.valueOf(arguments[1]);
        LabelsFileValidator validator =
                new LabelsFileValidator(
                        new SameText(texts.bytes()), Purpose.TRAINING, Optional.empty());
        long start = System.nanoTime();
        LabelsValidation answer = validator.validate(BlobContent.of(file));
        double seconds = (System.nanoTime() - start) / 1e9;
        double textMegabytes = 0;
        long labels = 0;
        if (answer instanceof LabelsValidation.Accepted accepted) {
            int documents = accepted.dataset().documents().size();
            textMegabytes = documents * (double) texts.bytes().length / 1e6;
            labels =
                    accepted.dataset().documents().stream()
                            .mapToLong(document -> document.labels().size())
                            .sum();
        } else if (texts != Texts.NONE || !isOnlyWithoutContainer(answer)) {
            throw new IllegalStateException("refused: " + answer.findings().get(0));
        }
        LabelsFileFigures figures =
                new LabelsFileFigures(
                        Boolean.parseBoolean(arguments[2]),
                        texts.name(),
                        Files.size(file) / 1e6,
                        labels,
                        textMegabytes,
                        seconds,
                        Runtime.getRuntime().maxMemory() >> 20,
                        ResidentPeak.megabytes());
        new ObjectMapper().writeValue(Path.of(arguments[3]).toFile(), figures);
    }

    private static boolean isOnlyWithoutContainer(LabelsValidation answer) {
        return answer.findings().size() == 1
                && answer.findings().get(0).code() == FindingCode.CONTAINER_NOT_FOUND;
    }

    /** Every document has the same text; without one there is no container. */
    private record SameText(byte[] text) implements DocumentStore {

        @Override
        public boolean containerExists(String container) {
            return text.length > 0;
        }

        @Override
        public Optional<StoredDocument> read(String container, String location) {
            return Optional.of(new StoredDocument(text, new ETag("1")));
        }

        @Override
        public Stream<DocumentProperties> list(String container) {
            return Stream.empty();
        }
    }
}
