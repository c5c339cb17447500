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
    void readsAJsonStringToo() {
        assertThat(StepInput.parse("\"loans/job-1/3\""))
                .isEqualTo(new StepInput("loans", "job-1", 3));
    }

    @Test
    void refusesWhatIsNoInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> StepInput.parse("loans/1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepInput("a/b", "1", 0));
    }
}
