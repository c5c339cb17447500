package io.spanwright.host.timer;

import io.spanwright.host.app.AppSettings;
import io.spanwright.host.app.Binding;
import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.app.StagedApp;
import io.spanwright.host.worker.FunctionWorker;
import io.spanwright.host.worker.Invocation;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Calls timer-triggered functions at their times, in UTC. Each function has a thread of its own, so
 * that a call never overlaps the one before; times that pass meanwhile are skipped. Times that pass
 * while the host is down are not made up for.
 */
public final class TimerService implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(TimerService.class.getName());
    private static final long JOIN_MILLISECONDS = 2000;

    private final FunctionWorker worker;
    private final Function<FunctionFile, Map<String, Object>> inputs;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param inputs the inputs of a function besides its trigger
     * @throws io.spanwright.host.HostException if a schedule is wrong
     */
    public TimerService(
            StagedApp app,
            AppSettings settings,
            FunctionWorker worker,
            Function<FunctionFile, Map<String, Object>> inputs) {
        this.worker = worker;
        this.inputs = inputs;
        for (FunctionFile function : app.triggeredBy("timerTrigger")) {
            Binding trigger = function.trigger();
            String expression = settings.resolve(trigger.text("schedule").orElse(""));
            Schedule schedule = Schedule.parse(expression);
            Thread thread = new Thread(() -> loop(function, schedule), "timer-" + function.name());
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    /** Begins to wait for the first times. */
    public void start() {
        threads.forEach(Thread::start);
    }

    private void loop(FunctionFile function, Schedule schedule) {
        Optional<ZonedDateTime> last = Optional.empty();
        try {
            if (function.trigger().flag("runOnStartup")) {
                last = call(function, schedule, last);
            }
            Optional<ZonedDateTime> next = schedule.next(now());
            while (next.isPresent() && !stopsBefore(next.get())) {
                last = call(function, schedule, last);
                next = schedule.next(later(now(), next.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits in short steps, so that a clock that is set does not upset the schedule for long. */
    private boolean stopsBefore(ZonedDateTime time) throws InterruptedException {
        long left = Duration.between(now(), time).toMillis();
        while (left > 0) {
            if (stopped.await(Math.min(left, 60_000), TimeUnit.MILLISECONDS)) {
                return true;
            }
            left = Duration.between(now(), time).toMillis();
        }
        return stopped.getCount() == 0;
    }

    private Optional<ZonedDateTime> call(
            FunctionFile function, Schedule schedule, Optional<ZonedDateTime> last) {
        ZonedDateTime now = now();
        Map<String, Object> all = new HashMap<>(inputs.apply(function));
        all.put(function.trigger().name(), timerJson(schedule, last, now));
        try {
            worker.invoke(function, new Invocation(all, Map.of()));
        } catch (Throwable e) {
            LOGGER.log(Level.SEVERE, function.name() + " failed", e);
        }
        return Optional.of(now);
    }

    /** The form in which Azure tells a function about its timer. */
    private static String timerJson(
            Schedule schedule, Optional<ZonedDateTime> last, ZonedDateTime now) {
        String lastText = last.map(ZonedDateTime::toString).orElse("0001-01-01T00:00:00Z");
        String next = schedule.next(now).map(ZonedDateTime::toString).orElse("");
        return """
        {"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"%s","LastUpdated":"%s","Next":"%s"},"IsPastDue":false}\
        """
                .formatted(lastText, lastText, next);
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneOffset.UTC);
    }

    private static ZonedDateTime later(ZonedDateTime a, ZonedDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            for (Thread thread : threads) {
                thread.join(JOIN_MILLISECONDS);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
