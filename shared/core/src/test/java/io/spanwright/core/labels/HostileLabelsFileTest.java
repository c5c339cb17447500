package io.spanwright.core.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.dataset.MapDocumentStore;
import io.spanwright.core.store.BlobContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the bytes are, there is an answer, soon, and in bounded memory. */
class HostileLabelsFileTest {

    private static final String FILE =
            """
            {"projectFileVersion": "2023-04-01", "stringIndexType": "Utf16CodeUnit",
             "metadata": {"projectName": "P", "projectKind": "CustomEntityRecognition",
              "storageInputContainerName": "documents", "language": "en", "multilingual": false,
              "description": "\\u00e4 😀", "settings": {"confidenceThreshold": 0.7, "a": [1e5]}},
             "assets": {"projectKind": "CustomEntityRecognition",
              "entities": [{"category": "Date"}, {"category": "Name", "description": null}],
              "documents": [{"location": "a.txt", "language": "en", "dataset": "Train",
               "entities": [{"regionOffset": 0, "regionLength": 9,
                "labels": [{"category": "Date", "offset": 1, "length": 2},
                 {"category": "Name", "offset": 4, "length": 5}]}]},
               {"location": "b.txt", "dataset": "Test"}]}}
            """;

    private static final List<String> INSERTED =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\ud83d",
                    "\uFEFF",
                    "\0",
                    "null",
                    "-1",
                    "1e999999999",
                    "99999999999999999999",
                    "0.5",
                    "\"labels\":",
                    "\"entities\":",
                    "\"documents\":[",
                    "\"extractors\":",
                    "\"api-version\":",
                    "\"metadata\":{",
                    "//",
                    "NaN",
                    "\r",
                    "\u2028",
                    "1".repeat(2_000),
                    "[".repeat(100),
                    "{\"a\":".repeat(70),
                    "\"" + "x".repeat(400) + "\"");

    private final MapDocumentStore store =
            new MapDocumentStore().put("a.txt", "On 9 May 😀 Ann.").put("b.txt", "x");

    @Test
    void everyDamagedFileHasAnAnswer() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = FILE.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                damaged = damage(damaged, random);
            }
            LabelsValidation answer = validate(BlobContent.of(damaged));

            boolean rejected = answer instanceof LabelsValidation.Rejected;
            assertThat(answer.findings().stream().anyMatch(Finding::isError)).isEqualTo(rejected);
            assertThat(answer.findings()).allMatch(f -> f.position().isPresent());
        }
    }

    private static byte[] damage(byte[] content, Random random) {
        int from = random.nextInt(content.length + 1);
        int to = Math.min(content.length, from + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> replace(content, from, to, new byte[0]);
            case 1 -> replace(content, from, from, Arrays.copyOfRange(content, from, to));
            case 2 -> replace(content, from, to, bytes(random, to - from));
            case 3 -> replace(content, from, from, inserted(random));
            default -> random.nextInt(10) > 0 ? content : Arrays.copyOf(content, from);
        };
    }

    private static byte[] inserted(Random random) {
        return INSERTED.get(random.nextInt(INSERTED.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] replace(byte[] content, int from, int to, byte[] by) {
        byte[] result = Arrays.copyOf(content, from + by.length + content.length - to);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(content, to, result, from + by.length, content.length - to);
        return result;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[ | TOO_DEEP",
                "{\"a\": | TOO_DEEP",
                "\"x | NOT_JSON",
                "x | NOT_JSON",
                "1 | VALUE_TOO_LONG",
                "{\"settings\":{\"a\":[],\"b\":[ | TOO_DEEP",
                "`    ` | TRUNCATED"
            })
    @Timeout(60)
    void whatGoesOnForeverEndsInAFinding(String part, FindingCode code) {
        LabelsValidation answer = validate(new Repeated("{\"metadata\": ", part, 20_000_000, ""));

        assertThat(answer.findings()).extracting(Finding::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"assets\":{\"entities\":[` | `{\"category\":\"c\"},` | `{}]}}`"
                        + " | TOO_MANY_CATEGORIES",
                "`{\"assets\":{\"documents\":[` | `{},` | `{}]}}` | TOO_MANY_DOCUMENTS",
                "`{\"assets\":{\"documents\":[{\"entities\":[` | `{},` | `{}]}]}}`"
                        + " | TOO_MANY_ELEMENTS",
                "`{\"assets\":{\"documents\":[{\"entities\":[{\"labels\":[` |"
                        + " `{\"offset\":5,\"length\":2,\"category\":\"c\"},` | `{}]}]}]}}`"
                        + " | TOO_MANY_ELEMENTS",
                "`{\"metadata\":{\"settings\":{\"s\":[` | `\"0123456789\",` | `0]}}}`"
                        + " | METADATA_TOO_LONG",
                "`{\"metadata\":{\"description\":\"` | ` long` | `\"}}` | VALUE_TOO_LONG",
                "`{` | `\"a\":1,` | `\"b\":1}` | DUPLICATE_PROPERTY"
            })
    @Timeout(60)
    void whatIsThereTooOftenIsCountedAndNotKept(
            String start, String part, String end, FindingCode code) {
        LabelsValidation answer = validate(new Repeated(start, part, 5_000_000, end));

        assertThat(answer.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        BlobContent unreadable =
                new BlobContent() {
                    @Override
                    public long length() {
                        return 1_001;
                    }

                    @Override
                    public InputStream open() {
                        throw new AssertionError("was opened");
                    }
                };
        ValidationOptions options = new ValidationOptions(1_000, ContentChecks.NONE);

        LabelsValidation answer =
                new LabelsFileValidator(store, Purpose.IMPORT, Optional.empty(), options)
                        .validate(unreadable);

        assertThat(answer.findings())
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.message())
                                        .contains("1001 bytes", "most is 1000"));
    }

    private LabelsValidation validate(BlobContent content) {
        return new LabelsFileValidator(store, Purpose.IMPORT, Optional.empty()).validate(content);
    }

    /** A long file that takes no memory. */
    private record Repeated(String start, String part, int size, String end)
            implements BlobContent {

        @Override
        public long length() {
            return size;
        }

        @Override
        public InputStream open() {
            InputStream middle =
                    new InputStream() {
                        private final byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                        private final int most = size - size % bytes.length;
                        private int given;

                        @Override
                        public int read() {
                            return given == most ? -1 : bytes[given++ % bytes.length] & 0xFF;
                        }

                        @Override
                        public int read(byte[] target, int offset, int count) throws IOException {
                            return given == most ? -1 : super.read(target, offset, count);
                        }
                    };
            return new SequenceInputStream(
                    new SequenceInputStream(stream(start), middle), stream(end));
        }

        private static InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
