package io.spanwright.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Validates a labels file of the largest size in a process with a heap of 256 MB: 100,000 documents
 * with 2,000,000 labels, compact and indented, without texts and with them.
 *
 * <p>Argument: the folder to write {@code labels-file.json} and {@code labels-file.md} to.
 */
public final class LabelsFileBenchmark {

    private static final int HEAP_MEGABYTES = 256;
    private static final int DOCUMENTS = 100_000;
    private static final int LABELS_OF_A_DOCUMENT = 20;

    private LabelsFileBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Report report = Report.in(arguments[0]);
        List<LabelsFileFigures> figures = new ArrayList<>();
        for (boolean indented : List.of(false, true)) {
            Path file = report.folder().resolve("labels-file-input.json");
            new LargeLabelsFile(DOCUMENTS, LABELS_OF_A_DOCUMENT, indented).write(file);
            for (LabelsFileRun.Texts texts : LabelsFileRun.Texts.values()) {
                figures.add(run(report, file, indented, texts));
            }
            Files.delete(file);
        }
        report.write("labels-file", figures, LabelsFileFigures.HEAD, LabelsFileFigures::row);
    }

    private static LabelsFileFigures run(
            Report report, Path file, boolean indented, LabelsFileRun.Texts texts)
            throws IOException, InterruptedException {
        Path result = report.folder().resolve("labels-file-run.json");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LabelsFileRun.class.getName(),
                        file.toString(),
                        texts.name(),
                        Boolean.toString(indented),
                        result.toString());
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("the run ended with " + status);
        }
        LabelsFileFigures figures =
                new ObjectMapper().readValue(result.toFile(), LabelsFileFigures.class);
        Files.delete(result);
        return figures;
    }
}
