package io.spanwright.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusScoresTest {

    private static final CorpusSet BAD = new CorpusSet("bad", "labels.json", 1);
    private static final CorpusSet GOOD = new CorpusSet("good", "labels.json", 1);

    @TempDir private Path folder;

    @Test
    void whatFailsLosesNothingElse() throws Exception {
        Contender failing = new FakeContender("Spanwright", "bad");
        Contender sound = new FakeContender("OpenNLP perceptron", "none");
        new CorpusScores(List.of(failing, sound), folder, folder).run(List.of(BAD, GOOD));
        assertThat(Files.readString(folder.resolve("comparison.md")))
                .isEqualTo(
                        """
                        | data set | test | Spanwright micro F1 | OpenNLP perceptron micro F1 | OpenNLP L-BFGS micro F1 | Spanwright training | OpenNLP perceptron training | OpenNLP L-BFGS training | Spanwright characters/s | OpenNLP perceptron characters/s | OpenNLP L-BFGS characters/s |
                        |---|---|---|---|---|---|---|---|---|---|---|
                        | bad | as marked | – | 0.500 | – | – | 12 s | – | – | 2,500 | – |
                        | good | as marked | 0.500 | 0.500 | – | 12 s | 12 s | – | 2,500 | 2,500 | – |

                        - bad, OpenNLP perceptron: a remark
                        - good, Spanwright: a remark
                        - good, OpenNLP perceptron: a remark

                        - failed: bad, Spanwright: too slow
                        """);
        assertThat(Files.readString(folder.resolve("scores.md")))
                .endsWith(
                        """
                        | bad | as marked | – | 0.500 | – | – | – | – | – | – | – |
                        | good | as marked | 0.500 | 0.500 | – | 0.400 | 0.030 | 1,000 | 3 | 12 s | 2.0 GB |
                        """);
        assertThat(folder.resolve("scores.json")).content().contains("too slow", "\"good\"");
    }

    @Test
    void foldsAreAveragedAndAskedOneByOne() throws Exception {
        Files.createDirectories(folder.resolve("good"));
        Files.writeString(
                folder.resolve("good/labels.json"), "{\"assets\": {\"documents\": [{}, {}]}}");
        CorpusSet folds = new CorpusSet("good", "labels.json", 2);
        Contender sound = new FakeContender("OpenNLP L-BFGS", "none");
        Results results = new CorpusScores(List.of(sound), folder, folder).run(List.of(folds));
        assertThat(results.score(folds, "OpenNLP L-BFGS")).contains(FakeContender.SCORE);
        assertThat(folder.resolve("good/fold-1.json")).exists();
    }

    @Test
    void resultsAreWrittenAfterEachTraining() throws Exception {
        List<Boolean> written = new ArrayList<>();
        Contender looking =
                new FakeContender("Spanwright", "none") {
                    @Override
                    public Score score(Path labels, Path documents, Path model) throws IOException {
                        written.add(Files.exists(folder.resolve("comparison.md")));
                        return super.score(labels, documents, model);
                    }
                };
        new CorpusScores(List.of(looking), folder, folder).run(List.of(BAD, GOOD));
        assertThat(written).containsExactly(false, true);
    }

    private static class FakeContender implements Contender {

        private static final Score SCORE =
                new Score(0.5, 0.4, 0.03, 3, 12, 1000, 2, 5000, 2e9, List.of("a remark"));

        private final String name;
        private final String failsOn;

        FakeContender(String name, String failsOn) {
            this.name = name;
            this.failsOn = failsOn;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Score score(Path labels, Path documents, Path model) throws IOException {
            if (labels.getParent().endsWith(failsOn)) {
                throw new IOException("too slow");
            }
            return SCORE;
        }
    }
}
