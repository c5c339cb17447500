package io.spanwright.corpus.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import org.junit.jupiter.api.Test;

/** Two outcomes; one feature occurs once, two twice, one three times. */
class FeatureCutoffTest {

    @Test
    void allFeaturesAreUsedWhereThereIsRoom() throws IOException {
        assertThat(cutoff(8)).isEqualTo(1);
    }

    @Test
    void theRarestFeaturesGoFirst() throws IOException {
        assertThat(cutoff(7)).isEqualTo(2);
        assertThat(cutoff(6)).isEqualTo(2);
        assertThat(cutoff(5)).isEqualTo(3);
        assertThat(cutoff(1)).isEqualTo(4);
    }

    private static int cutoff(long mostParameters) throws IOException {
        return FeatureCutoff.of(
                ObjectStreamUtils.createObjectStream(
                        new Event("x", new String[] {"once", "twice", "thrice"}),
                        new Event("y", new String[] {"twice", "as well", "thrice"}),
                        new Event("y", new String[] {"as well", "thrice"})),
                mostParameters);
    }
}
