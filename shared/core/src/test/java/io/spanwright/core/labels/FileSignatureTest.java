package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSignatureTest {

    private static final String JSON = "{\"metadata\": {\"projectName\": \"\u00c4\"}}";

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16",
        "UTF-16BE, UTF-16",
        "UTF-32LE, UTF-32",
        "UTF-32BE, UTF-32",
    })
    void namesAnotherEncodingWithAMarkAndWithout(String charset, String name) {
        for (String start : new String[] {"", "\uFEFF", "\r\n"}) {
            Finding finding = only((start + JSON).getBytes(Charset.forName(charset)));

            assertThat(finding.code()).isEqualTo(FindingCode.OTHER_ENCODING);
            assertThat(finding.message()).contains("is " + name + " text");
            assertThat(finding.position()).contains(Position.START);
        }
    }

    @Test
    void namesGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(JSON.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(only(bytes.toByteArray()).message()).contains("packed (gzip)");
    }

    @Test
    void namesZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("labels.json"));
            out.write(JSON.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(only(bytes.toByteArray()).message()).contains("packed (ZIP)");
    }

    @ParameterizedTest
    @CsvSource({"BZh9, bzip2", "\u00FD7zXZ, xz", "(\u00B5/\u00FD, Zstandard"})
    void namesOtherArchives(String start, String name) {
        byte[] content = (start + "\0\1\2\3").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(only(content).message()).contains("packed (" + name + ")");
    }

    @Test
    void takesNoJsonForAnythingElse() {
        for (String content : new String[] {"{}", "\uFEFF{}", " {\"a\": 1}", "\n\n\n{}"}) {
            LabelsReading reading =
                    new LabelsFileReader().read(content.getBytes(StandardCharsets.UTF_8));
            assertThat(reading.file()).isPresent();
        }
    }

    private static Finding only(byte[] content) {
        LabelsReading reading = new LabelsFileReader().read(content);
        assertThat(reading.file()).isEmpty();
        assertThat(reading.findings()).hasSize(1);
        return reading.findings().get(0);
    }
}
