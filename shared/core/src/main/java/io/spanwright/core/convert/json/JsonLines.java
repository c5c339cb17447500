package io.spanwright.core.convert.json;

import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.text.Utf8Lines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Files of JSON objects, one a line. */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Reads the objects of a file, one at a time; blank lines do not matter.
     *
     * @throws InputException where a line is no JSON object
     */
    public static void readAll(Path file, JsonSource.ObjectSink sink) throws IOException {
        try (Utf8Lines lines = Utf8Lines.open(file, file.getFileName().toString())) {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                if (!line.get().isBlank()) {
                    sink.accept(JsonSource.parse(line.get(), lines.place()));
                }
                line = lines.next();
            }
        }
    }
}
