package io.spanwright.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TemperatureTest {

    @Test
    void risesWithTheEpochsOfAModelThatNothingWasHeldOutFor() {
        assertThat(Temperature.afterEpochs(2).value()).isCloseTo(0.9, within(0.01));
        assertThat(Temperature.afterEpochs(5).value()).isCloseTo(1.1, within(0.01));
        assertThat(Temperature.afterEpochs(8).value()).isCloseTo(1.3, within(0.01));
        assertThat(Temperature.afterEpochs(11).value()).isCloseTo(1.5, within(0.01));
    }

    @Test
    void risesNoFurtherThanWhatWasMeasured() {
        assertThat(Temperature.afterEpochs(20)).isEqualTo(Temperature.afterEpochs(11));
    }

    @Test
    void restsOnNoObservation() {
        assertThat(Temperature.afterEpochs(5).observations()).isZero();
    }
}
