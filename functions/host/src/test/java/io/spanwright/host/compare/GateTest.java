package io.spanwright.host.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final Map<String, Double> INTERVAL = Map.of("lower", -0.1, "upper", 0.1);

    @ParameterizedTest
    @CsvSource({"better,true", "no difference shown,true", "worse,false"})
    void opensUnlessTheModelIsWorse(String verdict, boolean open) {
        assertThat(Gate.isOpen(Map.of("verdict", verdict, "difference", INTERVAL))).isEqualTo(open);
    }

    @Test
    void staysShutWhereTooFewDocumentsWereCompared() {
        assertThat(Gate.isOpen(Map.of("verdict", "no difference shown", "documents", 1))).isFalse();
    }

    @Test
    void opensWhereNothingIsDeployedYet() {
        assertThat(Gate.isOpen(Map.of("verdict", Gate.NOTHING_DEPLOYED))).isTrue();
    }

    @Test
    void staysShutOnAnAnswerThatItDoesNotKnow() {
        assertThat(Gate.isOpen(Map.of())).isFalse();
    }
}
