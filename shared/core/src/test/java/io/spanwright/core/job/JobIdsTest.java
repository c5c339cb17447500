package io.spanwright.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobIdsTest {

    @Test
    void endsInTheTicksOfMidnightAsTheHostedServiceCountsThem() {
        // From the specification's example of a job created at 2022-04-18T15:44:44Z.
        assertThat(JobIds.create(Instant.parse("2022-04-18T15:44:44Z")))
                .endsWith("_637858368000000000");
        // From a recorded exchange of 2022-12-26.
        assertThat(JobIds.create(Instant.parse("2022-12-26T01:55:37Z")))
                .endsWith("_638076096000000000");
    }

    @Test
    void areTold() {
        assertThat(JobIds.isJobId(JobIds.create(Instant.now()))).isTrue();
        assertThat(JobIds.isJobId("../x")).isFalse();
        assertThat(JobIds.isJobId("")).isFalse();
    }

    @Test
    void areRecentForADay() {
        String id = JobIds.create(Instant.parse("2026-03-04T23:59:59Z"));

        assertThat(JobIds.isRecent(id, Instant.parse("2026-03-05T23:00:00Z"))).isTrue();
        assertThat(JobIds.isRecent(id, Instant.parse("2026-03-06T00:00:00Z"))).isFalse();
    }
}
