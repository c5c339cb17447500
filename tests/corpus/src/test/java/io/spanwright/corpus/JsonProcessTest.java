package io.spanwright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonProcessTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void returnsWhatWasPrinted() throws Exception {
        assertThat(run("print", MINUTE).path("seconds").asInt()).isEqualTo(3);
    }

    @Test
    void failureIsAnException() {
        assertThatThrownBy(() -> run("fail", MINUTE))
                .isInstanceOf(IOException.class)
                .hasMessage("ended with status 7");
    }

    @Test
    void silenceIsAnException() {
        assertThatThrownBy(() -> run("nothing", MINUTE))
                .isInstanceOf(IOException.class)
                .hasMessage("printed no JSON object");
    }

    @Test
    void whatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> run("wait", Duration.ofMillis(500)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("not done");
    }

    private static JsonNode run(String what, Duration limit)
            throws IOException, InterruptedException {
        String classes = System.getProperty("java.class.path");
        return JsonProcess.run(List.of("-cp", classes, Child.class.getName(), what), limit);
    }

    /** Runs in the other process. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            switch (arguments[0]) {
                case "print" -> System.out.println("{\"seconds\": 3}");
                case "fail" -> System.exit(7);
                case "wait" -> Thread.sleep(60_000);
                default -> System.out.flush();
            }
        }
    }
}
