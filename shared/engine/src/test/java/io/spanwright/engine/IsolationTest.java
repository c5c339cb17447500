package io.spanwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.analyze.EntityRecognizer;
import io.spanwright.engine.artifact.DirectoryArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {

    @TempDir Path directory;

    /** Trains and serves in a process of its own. */
    public static final class Child {

        private Child() {}

        /** Takes the directories of native libraries and of the work. */
        public static void main(String[] arguments) {
            EngineSettings settings =
                    new EngineSettings(
                            Path.of(arguments[0]),
                            TinyTraining.engine().encoder(),
                            Optional.empty(),
                            1);
            Path work = Path.of(arguments[1]);
            new OnnxTrainingEngine(settings, List.of(TinyTraining.settings(1, 1_000)))
                    .train(
                            TinyTraining.request(TinyTraining.documents(3, 1), 1),
                            Optional.empty(),
                            TinyTraining.unlimited(),
                            work);
            try (EntityRecognizer recognizer =
                    new OnnxRecognizerLoader(settings)
                            .load(new DirectoryArtifact(work.resolve("model")))) {
                recognizer.recognize(List.of("the loan of $345.00"), () -> false);
            }
        }
    }

    @Test
    @Timeout(120)
    void writesNowhereButIntoItsOwnDirectories() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        ChildProcess.run(
                directory.resolve("log"),
                List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary, "-XX:-UsePerfData"),
                Child.class,
                directory.resolve("natives").toString(),
                directory.resolve("work").toString());
        assertThat(files(home)).isEmpty();
        assertThat(files(temporary)).isEmpty();
        assertThat(files(directory.resolve("natives"))).isNotEmpty();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
