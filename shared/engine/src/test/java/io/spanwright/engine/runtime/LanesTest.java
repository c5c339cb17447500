package io.spanwright.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void everyTaskIsDoneOnce() {
        for (int lanes = 1; lanes <= 5; lanes++) {
            AtomicIntegerArray done = new AtomicIntegerArray(1_000);
            Lanes.share(lanes, done.length(), done::incrementAndGet);
            for (int task = 0; task < done.length(); task++) {
                assertThat(done.get(task)).as("task %d of %d lanes", task, lanes).isOne();
            }
        }
    }

    @Test
    void noTasksAreNoWork() {
        AtomicInteger done = new AtomicInteger();
        Lanes.share(3, 0, task -> done.incrementAndGet());
        assertThat(done).hasValue(0);
    }

    @Test
    void lanesRunAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        Lanes.run(
                2,
                lane -> {
                    both.countDown();
                    assertThat(arrived(both)).isTrue();
                });
    }

    private static boolean arrived(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureIsThrownWhenAllLanesHaveEnded() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                Lanes.run(
                                        2,
                                        lane -> {
                                            if (lane == 1) {
                                                failed.countDown();
                                                throw new CancellationException("stopped");
                                            }
                                            assertThat(arrived(failed)).isTrue();
                                            ended.incrementAndGet();
                                        }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped");
        assertThat(ended).hasValue(1);
    }

    @Test
    void afterAFailureNoTaskIsBegun() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                Lanes.share(
                                        1,
                                        10,
                                        task -> {
                                            begun.incrementAndGet();
                                            throw new IllegalStateException("task " + task);
                                        }))
                .hasMessage("task 0");
        assertThat(begun).hasValue(1);
    }
}
