package io.spanwright.core.labels.offsets;

import io.spanwright.core.labels.CheckedDocument;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Plants each fault in each data set and prints what was found, as the table of decision 0061. Run
 * by name only: {@code -Dtest=OffsetTruthEval}.
 */
class OffsetTruthEval {

    private static final List<String> SETS =
            List.of(
                    "azure-loan-agreements",
                    "tiny",
                    "edge-unicode",
                    "wnut17",
                    "wikigold",
                    "re3d",
                    "sec-loan",
                    "ncbi-disease",
                    "stockmark-ja",
                    "uner-zh",
                    "ler-de");

    @Test
    void printsWhatIsFound() throws IOException {
        for (String name : SETS) {
            List<CheckedDocument> right = CheckedFolder.shared(name);
            print("%s: unchanged %d", name, findings(right));
            for (OffsetFault fault : OffsetFault.values()) {
                PlantedSet set = new PlantedSet(right, fault);
                if (set.wrong() > 0) {
                    print(
                            "| %s | %s | %.1f | %s | %.1f |",
                            name,
                            fault,
                            100 * set.wrong(),
                            set.findings().stream().map(f -> f.code().name()).toList(),
                            100 * set.restored());
                }
            }
        }
    }

    private static int findings(List<CheckedDocument> right) {
        OffsetTruth truth = new OffsetTruth();
        right.forEach(truth::look);
        return truth.findings().size();
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
