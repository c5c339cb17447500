package io.spanwright.core.job;

import static io.spanwright.core.job.JobStatus.CANCELLED;
import static io.spanwright.core.job.JobStatus.CANCELLING;
import static io.spanwright.core.job.JobStatus.FAILED;
import static io.spanwright.core.job.JobStatus.NOT_STARTED;
import static io.spanwright.core.job.JobStatus.RUNNING;
import static io.spanwright.core.job.JobStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStatusTest {

    @ParameterizedTest
    @EnumSource
    void neverChangesAfterTheEnd(JobStatus next) {
        Arrays.stream(JobStatus.values())
                .filter(JobStatus::isEnd)
                .forEach(end -> assertThat(end.mayBecome(next)).isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void mayBecomeAnythingBeforeItStarts(JobStatus next) {
        assertThat(NOT_STARTED.mayBecome(next)).isTrue();
    }

    @Test
    void neverStartsAgain() {
        assertThat(RUNNING.mayBecome(NOT_STARTED)).isFalse();
        assertThat(CANCELLING.mayBecome(RUNNING)).isFalse();
    }

    @Test
    void neverSucceedsAfterACancel() {
        assertThat(CANCELLING.mayBecome(SUCCEEDED)).isFalse();
        assertThat(CANCELLING.mayBecome(CANCELLED)).isTrue();
        assertThat(CANCELLING.mayBecome(FAILED)).isTrue();
    }

    @Test
    void isTheWireValue() {
        assertThat(Arrays.stream(JobStatus.values()).map(JobStatus::wireName))
                .containsExactlyInAnyOrder(
                        "notStarted",
                        "running",
                        "succeeded",
                        "failed",
                        "cancelled",
                        "cancelling",
                        "partiallyCompleted");
    }

    @Test
    void isKeptByTheJob() {
        Job job =
                Job.of("id", "p", new JobDetails.Import(), Instant.EPOCH)
                        .become(SUCCEEDED, Instant.EPOCH);

        assertThatIllegalStateException().isThrownBy(() -> job.become(RUNNING, Instant.EPOCH));
    }
}
