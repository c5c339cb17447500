package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where figures go: JSON for programs, a Markdown table for people, which is printed too.
 *
 * @param folder exists
 */
record Report(Path folder) {

    static Report in(String folder) throws IOException {
        return new Report(Files.createDirectories(Path.of(folder)));
    }

    /** Where native libraries are put. */
    Path natives() {
        return folder.resolve("natives");
    }

    /**
     * Writes {@code NAME.json} and {@code NAME.md}.
     *
     * @param head of the table, two lines
     * @param row of one set of figures, with its line's end
     */
    <T> void write(String name, List<T> figures, String head, Function<T, String> row)
            throws IOException {
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve(name + ".json").toFile(), figures);
        String table = head + figures.stream().map(row).collect(Collectors.joining());
        Files.writeString(folder.resolve(name + ".md"), table);
        System.out.print(table);
    }
}
