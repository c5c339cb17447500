package io.spanwright.engine.serve;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.engine.TinyModel;
import io.spanwright.engine.artifact.ArtifactVerifier;
import io.spanwright.engine.artifact.DirectoryArtifact;
import io.spanwright.engine.tokenizer.TestTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Calls a tiny model again and again and prints the resident memory: after 10,000 calls to warm up,
 * 100,000 more may add less than 1 kB each. Run with a small, fixed heap ({@code -Xms64m -Xmx64m
 * -XX:+AlwaysPreTouch}), so that the heap's growth is not taken for a leak.
 */
public final class MemoryRun {

    private MemoryRun() {}

    /**
     * Runs {@code MemoryRun [CALLS [WARM_UP_CALLS [MODEL_DIRECTORY]]]}; exit status 1 where memory
     * grew by 1 kB a call or more.
     */
    public static void main(String[] arguments) throws IOException {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        Path model = arguments.length > 2 ? Path.of(arguments[2]) : TinyModel.DIRECTORY;
        try (OnnxEntityRecognizer recognizer =
                OnnxEntityRecognizer.open(
                        ArtifactVerifier.verify(new DirectoryArtifact(model)),
                        TestTokenizer.NATIVES,
                        1)) {
            call(recognizer, warmUp);
            long before = residentBytes();
            System.out.printf("%d calls: %d kB%n", warmUp, before / 1024);
            for (int tenth = 1; tenth <= 10; tenth++) {
                call(recognizer, calls / 10);
                System.out.printf(
                        "%d calls: %d kB%n", warmUp + tenth * (calls / 10), residentBytes() / 1024);
            }
            double growth = (double) (residentBytes() - before) / calls;
            System.out.printf("%.1f bytes a call%n", growth);
            System.exit(growth < 1024 ? 0 : 1);
        }
    }

    /** Calls with texts of several lengths. */
    static void call(EntityRecognizer recognizer, int calls) {
        String sentence = "the loan of $345.00 is from Zoë Müller 😀 to the borrower. ";
        for (int call = 0; call < calls; call++) {
            recognizer.recognize(List.of(sentence.repeat(1 + call % 5), "date"), () -> false);
        }
    }

    static long residentBytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("no resident memory in /proc");
    }
}
