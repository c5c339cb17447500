package io.spanwright.functions.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StepInputTest {

    @Test
    void readsWhatItWrote() {
        StepInput input = new StepInput("loan.papers_1", "0b7a_639000", 12);
        assertThat(StepInput.parse(input.toString())).isEqualTo(input);
    }

    @Test
    void readsWhatComesAsJson() {
        StepInput input = new StepInput("loan.papers_1", "0b7a_639000", 12);
        assertThat(StepInput.parse("\"" + input + "\"")).isEqualTo(input);
    }

    @Test
    void refusesWhatIsNoInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> StepInput.parse("loans/1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepInput("a/b", "1", 0));
    }
}
