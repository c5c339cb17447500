package io.spanwright.benchmark;

import java.util.Locale;

/**
 * One validation of a labels file.
 *
 * @param indented whether the file has line ends and indents
 * @param texts what the documents hold
 * @param fileMegabytes of 1,000,000 bytes
 * @param labels that came out; 0 where the documents could not be read
 * @param textMegabytes all documents together, in UTF-8
 * @param seconds wall time from an unread file to the answer, in a process that just began
 * @param heapMegabytes that the process might use
 * @param peakMegabytes resident, the Java machine included
 */
record LabelsFileFigures(
        boolean indented,
        String texts,
        double fileMegabytes,
        long labels,
        double textMegabytes,
        double seconds,
        long heapMegabytes,
        long peakMegabytes) {

    static final String HEAD =
            """
            | file | texts | size | text | seconds | text a second | heap | peak memory |
            |---|---|---|---|---|---|---|---|
            """;

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f MB | %.0f MB | %.1f s | %s | %d MB | %d MB |%n",
                indented ? "indented" : "compact",
                texts.toLowerCase(Locale.ROOT),
                fileMegabytes,
                textMegabytes,
                seconds,
                textMegabytes == 0
                        ? "–"
                        : String.format(Locale.ROOT, "%.0f MB", textMegabytes / seconds),
                heapMegabytes,
                peakMegabytes);
    }
}
