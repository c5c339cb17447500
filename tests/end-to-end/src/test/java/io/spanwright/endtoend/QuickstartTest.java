package io.spanwright.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the one command of the README shows. */
@ExtendWith(SharedHosts.class)
class QuickstartTest {

    @Test
    void reachesItsScoreAndShowsEntities(QuickstartHost host) {
        String output = host.process().output();
        String micro =
                output.lines().filter(line -> line.startsWith("micro")).findFirst().orElseThrow();
        assertThat(Double.parseDouble(micro.split("\\s+")[1]))
                .as(output)
                .isGreaterThanOrEqualTo(0.90);
        assertThat(output).contains("new-01-contract.txt").contains("curl -si 'http://");
        assertThat(output).doesNotContain(HostProcess.key(host.data()));
    }
}
