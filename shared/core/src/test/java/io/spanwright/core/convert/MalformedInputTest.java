package io.spanwright.core.convert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.core.convert.neutral.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of files that are not of their format: file, line, fault and way out. */
class MalformedInputTest {

    @TempDir private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DOCCANO|{}|1|\"text\" must be",
                "DOCCANO|{\"text\":\"a\"}~{\"text\":1}|2|\"text\" must be",
                "DOCCANO|{\"text\":\"a\"}~{\"text\":\"a\"|2|no right JSON",
                "DOCCANO|{\"text\":\"a\",\"text\":\"b\"}|1|no right JSON",
                "DOCCANO|{\"text\":\"a\"} x|1|no right JSON",
                "DOCCANO|[1]|1|A JSON object is expected",
                "DOCCANO|{\"text\":\"a\",\"label\":[\"positive\"]}|1|[start, end, \"name\"]",
                "DOCCANO|{\"text\":\"a\",\"label\":[[0,2,\"X\"]]}|1|outside of its text",
                "DOCCANO|{\"text\":\"a\",\"label\":[[1,0,\"X\"]]}|1|ends before it begins",
                "DOCCANO|{\"text\":\"\\uD83D\\uDE42\",\"label\":[[0,1,\"X\"]]}|1|cuts a character",
                "DOCCANO|{\"text\":\"\\uD83D\"}|1|half of a surrogate pair",
                "DOCCANO|{\"text\":\"a\",\"annotations\":[{\"label\":5}]}|1|names of the labels",
                "PRODIGY|{\"text\":\"a\",\"answer\":\"maybe\"}|1|\"answer\" must be",
                "PRODIGY|{\"text\":\"a\",\"spans\":[{\"start\":0,\"end\":1}]}|1|\"label\" must be",
                "PRODIGY|{\"text\":\"a\",\"spans\":[{\"start\":0.5,\"label\":\"X\"}]}|1|whole"
                        + " number",
                "PRODIGY|{\"text\":\"a\",\"spans\":[{\"start\":0,\"end\":1,\"label\":\"\"}]}|1|no"
                        + " category",
                "LABEL_STUDIO|[~{\"data\":{\"a\":\"x\",\"b\":\"y\"},\"annotations\":[{}]}]|2|\"text\""
                    + " must be",
                "LABEL_STUDIO|[{},~3]|1|\"text\" must be",
                "LABEL_STUDIO|[{\"text\":\"a\"},~3]|2|A JSON object is expected",
                "LABEL_STUDIO|[{\"text\":\"a\"}]~~x|3|no right JSON",
                "LABEL_STUDIO|[{\"text\":\"a\"}] 3|1|follows the end",
                "LABEL_STUDIO|[{\"text\":\"a\"~|2|no right JSON",
                "JSONL|{\"text\":\"a\",\"stringIndexType\":\"bytes\"}|1|UnicodeCodePoint",
                "JSONL|{\"text\":\"a\",\"entities\":[{\"category\":\"X\",\"offset\":-1,\"length\":1}]}|1|inside"
                    + " the text",
                "LABELS|[]|1|A JSON object is expected",
                "LABELS|{\"assets\":{\"documents\":[~{\"location\":\"x.txt\"}]}}|2|not in the"
                        + " folder",
                "LABELS|{\"assets\":{\"documents\":[~{\"location\":\"../x\"}]}}|2|not in the"
                        + " folder",
                "LABELS|{\"stringIndexType\":\"bytes\"}|1|names no unit",
                "LABELS|{\"assets\":{\"documents\":5}}|1|A JSON object is expected",
                "COMPREHEND|File,Start,End,Type|1|The first line must be",
                "COMPREHEND|File,Begin Offset,End Offset,Type~a.txt,0|2|another number",
                "COMPREHEND|File,Begin Offset,End Offset,Type~a.txt,0,x,T|2|whole numbers",
                "COMPREHEND|File,Begin Offset,End Offset,Type~b.txt,0,1,T|2|not among the"
                        + " documents",
                "COMPREHEND|File,Begin Offset,End Offset,Type~a.txt,0,99,T|2|outside of its text",
                "COMPREHEND|File,Line,Begin Offset,End Offset,Type~a.txt,9,0,1,T|2|no such line",
                "COMPREHEND|File,Begin Offset,End Offset,Type~\"a.txt,0,1,T|2|right CSV",
                "CONLL|EU B-ORG~rejects|2|A line has a token",
                "CONLL|EU ORG|1|A line has a token",
                "CONLL|EU\tO~\tO|2|A line has a token"
            })
    void theMessageNamesFileLineAndFault(DataFormat format, String content, int line, String fault)
            throws IOException {
        Files.writeString(directory.resolve("a.txt"), "Acme");
        Path file = directory.resolve("data");
        Files.writeString(file, content.replace('~', '\n'));
        assertThatThrownBy(() -> Datasets.read(format, file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("data, line " + line + ": ")
                .hasMessageContaining(fault)
                .hasMessageNotContaining("Acme");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T1 Org 0 4 Acme|begins with one of",
                "T1\\tOrg 0\\tAcme|A label is written as",
                "T1\\tOrg 0 99\\n|outside of its text",
                "Acme|begins with one of"
            })
    void bratFaultsNameTheirLine(String line, String fault) throws IOException {
        Files.writeString(directory.resolve("a.txt"), "Acme");
        Files.writeString(
                directory.resolve("a.ann"),
                "#1\tNote T1\tx\n" + line.replace("\\t", "\t").replace("\\n", "\n"));
        assertThatThrownBy(() -> Datasets.read(DataFormat.BRAT, directory))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.ann, line 2: ")
                .hasMessageContaining(fault);
    }

    @Test
    void bratTextsMustBeThere() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "Acme");
        Files.writeString(directory.resolve("a.ann"), "");
        Files.writeString(directory.resolve("b.ann"), "");
        assertThatThrownBy(() -> Datasets.read(DataFormat.BRAT, directory))
                .hasMessageStartingWith("b.ann, line 1: There is no .txt file");
    }

    @Test
    void tokensThatAreNotInTheTextAreAFault() throws IOException {
        Files.createDirectories(directory.resolve("documents"));
        Files.writeString(directory.resolve("documents/a.txt"), "Acme Ltd");
        for (Map.Entry<String, String> fault :
                Map.of("Acne\tO\n", "not the next one", "Acme\tO\n", "end before").entrySet()) {
            Files.writeString(directory.resolve("a.conll"), fault.getKey());
            assertThatThrownBy(() -> Datasets.read(DataFormat.CONLL, directory))
                    .hasMessageStartingWith("a.conll, line 1: ")
                    .hasMessageContaining(fault.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"DOCCANO", "PRODIGY", "LABEL_STUDIO", "JSONL", "LABELS", "COMPREHEND", "CONLL"})
    void bytesThatAreNoUtf8AreAFault(DataFormat format) throws IOException {
        Files.writeString(directory.resolve("a.txt"), "Acme");
        Path file = directory.resolve("data");
        Files.write(file, "{\"text\":\"M\u00FCller\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Datasets.read(format, file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("data, line 1: ")
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void nestingWithoutEndIsAFault() throws IOException {
        Path file = directory.resolve("data");
        Files.writeString(file, "[".repeat(100_000));
        for (DataFormat format :
                new DataFormat[] {DataFormat.JSONL, DataFormat.LABEL_STUDIO, DataFormat.LABELS}) {
            assertThatThrownBy(() -> Datasets.read(format, file))
                    .isInstanceOf(InputException.class);
        }
        Files.writeString(file, "{\"assets\":{\"x\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> Datasets.read(DataFormat.LABELS, file))
                .isInstanceOf(InputException.class);
    }
}
