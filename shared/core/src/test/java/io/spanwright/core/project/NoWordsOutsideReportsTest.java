package io.spanwright.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.api.ApiResponse;
import io.spanwright.core.store.BlobContent;
import io.spanwright.core.store.BlobPath;
import io.spanwright.core.testing.SampleLabels;
import io.spanwright.core.testing.TestApp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users write stands in their files and in reports, never in jobs, items or logs. */
class NoWordsOutsideReportsTest {

    private static final String P = "authoring/analyze-text/projects/orders";
    private static final String V = "?api-version=2022-05-01";

    /** Of a document, of a category, of a location, of an unknown property. */
    private static final List<String> WORDS =
            List.of("Xylotrope", "Quibblewarp", "frobnicle", "Zanzigloss");

    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new LogHandler();
    @TempDir private Path workDirectory;
    private TestApp app;

    private final class LogHandler extends Handler {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() {
        app = new TestApp(workDirectory);
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(handler);
        app.close();
    }

    /** Wrong in many ways, each of which quotes one of the words. */
    private static String wrong() {
        return SampleLabels.labels("orders")
                .replaceFirst("\"City\"", "\"Quibblewarp:\"")
                .replace("order-5.txt", "frobnicle.txt")
                .replaceFirst("\"metadata\"", "\"Zanzigloss\":1,\"metadata\"")
                .replaceFirst("\"length\":9", "\"length\":20000");
    }

    @Test
    void holdsForUploadsImportsValidationsAndTrainings() {
        String text = "Order 3 by Ada Byron goes to Oslo.";
        app.call("POST", P + "/:import" + V, SampleLabels.labels("orders"));
        app.runJobs();
        app.backend().documents().put(SampleLabels.CONTAINER, "order-3.txt", "Xylotrope " + text);
        app.backend()
                .blobs()
                .write(
                        new BlobPath("labels", "orders.json"),
                        BlobContent.of(wrong().getBytes(StandardCharsets.UTF_8)));
        app.core().uploadedLabels().accept("orders.json");
        List<ApiResponse> started = new ArrayList<>();
        started.add(train());
        app.runJobs();
        started.add(app.call("POST", P + "/:validate" + V, null));
        app.runJobs();
        started.add(app.call("POST", P + "/:import" + V, wrong()));
        app.runJobs();
        started.add(train());

        String report = app.call("GET", P + "/labels/report" + V, null).body();
        assertThat(report).as("the last report").contains("order-3.txt");
        assertThat(reports()).contains("Quibblewarp", "frobnicle", "Zanzigloss");
        List<String> shown = new ArrayList<>();
        started.forEach(response -> shown.add(app.follow(response).toString()));
        app.backend().items().all().forEach(item -> shown.add(item.key() + item.json()));
        assertThat(String.join("\n", shown)).contains("LABELS_MOVED", "INVALID_CATEGORY_NAME");
        for (String word : WORDS) {
            assertThat(shown).noneMatch(line -> line.contains(word));
            assertThat(logged).noneMatch(line -> line.contains(word));
        }
    }

    private ApiResponse train() {
        return app.call(
                "POST",
                P + "/:train" + V,
                Map.of("modelLabel", "m", "trainingConfigVersion", "latest"));
    }

    private String reports() {
        StringBuilder all = new StringBuilder();
        app.backend()
                .blobs()
                .all()
                .forEach(
                        (name, bytes) -> {
                            if (name.startsWith("reports/")) {
                                all.append(new String(bytes, StandardCharsets.UTF_8));
                            }
                        });
        return all.toString();
    }
}
