package io.spanwright.host.durable;

import io.spanwright.host.HostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives ready turns and activities to threads: at most one turn of an instance at a time, at most
 * so many turns and activities as the settings say. What is in the tables is the truth, so a start
 * after a crash goes on by itself.
 */
final class Dispatcher implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(Dispatcher.class.getName());
    private static final long LONGEST_SLEEP_MILLISECONDS = 1000;
    private static final long FIRST_DELAY_MILLISECONDS = 100;
    private static final int ATTEMPTS = 6;

    private final Tables tables;
    private final TurnRunner turns;
    private final ActivityRunner activities;
    private final Completions completions;
    private final int activityLimit;
    private final ExecutorService turnThreads;
    private final ExecutorService activityThreads;
    private final Thread thread;
    private final Set<String> busyInstances = ConcurrentHashMap.newKeySet();
    private final Set<Long> busyTasks = ConcurrentHashMap.newKeySet();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final Semaphore signals = new Semaphore(0);
    private volatile boolean stopped;

    /** An instance whose turn could not be run. */
    private record Trouble(int attempts, long notBefore) {
        static Trouble after(Trouble before) {
            int attempts = before == null ? 1 : before.attempts() + 1;
            long delay = FIRST_DELAY_MILLISECONDS << (attempts - 1);
            return new Trouble(attempts, System.currentTimeMillis() + delay);
        }
    }

    Dispatcher(
            Tables tables,
            TurnRunner turns,
            ActivityRunner activities,
            Completions completions,
            int turnLimit,
            int activityLimit) {
        this.tables = tables;
        this.turns = turns;
        this.activities = activities;
        this.completions = completions;
        this.activityLimit = activityLimit;
        this.turnThreads = Executors.newFixedThreadPool(turnLimit, threads("orchestrator"));
        this.activityThreads = Executors.newFixedThreadPool(activityLimit, threads("activity"));
        this.thread = threads("durable").newThread(this::loop);
    }

    void start() {
        thread.start();
    }

    /** Something was written that may be ready. */
    void signal() {
        signals.release();
    }

    /**
     * Stops handing out, interrupts the activities that run and waits for all that runs. An
     * activity that takes the interrupt as a wish to end early posts its result as ever.
     */
    void stop(long milliseconds) throws InterruptedException {
        stopped = true;
        signal();
        thread.join();
        turnThreads.shutdown();
        activityThreads.shutdownNow();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        boolean calm = awaitEnd(turnThreads, deadline);
        if (!awaitEnd(activityThreads, deadline) || !calm) {
            LOGGER.warning("Activities were still running at the stop; they run again later");
        }
    }

    private static boolean awaitEnd(ExecutorService threads, long deadline)
            throws InterruptedException {
        return threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        stopped = true;
        signal();
        turnThreads.shutdownNow();
        activityThreads.shutdownNow();
    }

    private void loop() {
        while (!stopped) {
            try {
                tables.database().transaction(tables.inbox()::ready).forEach(this::submitTurn);
                tables.database()
                        .transaction(() -> tables.tasks().oldest(activityLimit + busyTasks.size()))
                        .forEach(this::submitActivity);
                sleep();
            } catch (InterruptedException e) {
                return;
            } catch (HostException e) {
                LOGGER.log(Level.SEVERE, "The durable engine cannot read its tables", e);
                close();
            }
        }
    }

    private void submitTurn(String instanceId) {
        Trouble trouble = troubles.get(instanceId);
        boolean resting = trouble != null && trouble.notBefore() > System.currentTimeMillis();
        if (!resting && busyInstances.add(instanceId)) {
            turnThreads.execute(() -> runTurn(instanceId));
        }
    }

    private void runTurn(String instanceId) {
        try {
            turns.run(instanceId);
            troubles.remove(instanceId);
        } catch (Throwable e) {
            turnFailed(instanceId, e);
        } finally {
            busyInstances.remove(instanceId);
            completions.changed(instanceId);
            signal();
        }
    }

    private void turnFailed(String instanceId, Throwable cause) {
        if (stopped) {
            return;
        }
        Trouble trouble = Trouble.after(troubles.get(instanceId));
        troubles.put(instanceId, trouble);
        LOGGER.log(Level.SEVERE, "A turn of instance " + instanceId + " failed", cause);
        if (trouble.attempts() >= ATTEMPTS) {
            troubles.remove(instanceId);
            turns.giveUp(instanceId, cause);
        }
    }

    private void submitActivity(ActivityTask task) {
        if (busyTasks.size() < activityLimit && busyTasks.add(task.key())) {
            activityThreads.execute(() -> runActivity(task));
        }
    }

    private void runActivity(ActivityTask task) {
        try {
            activities.run(task);
        } catch (HostException e) {
            LOGGER.log(stopped ? Level.FINE : Level.SEVERE, "An activity's result is lost", e);
        } finally {
            busyTasks.remove(task.key());
            signal();
        }
    }

    private void sleep() throws InterruptedException {
        Optional<Long> next = tables.database().transaction(tables.inbox()::nextVisible);
        long untilNext = next.orElse(Long.MAX_VALUE) - System.currentTimeMillis();
        long wanted = Math.min(untilNext, LONGEST_SLEEP_MILLISECONDS);
        long restingUntil =
                troubles.values().stream().mapToLong(Trouble::notBefore).min().orElse(0);
        long untilRested = restingUntil - System.currentTimeMillis();
        long milliseconds = untilRested > 0 ? Math.min(wanted, untilRested) : wanted;
        if (signals.tryAcquire(Math.max(1, milliseconds), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }

    private static ThreadFactory threads(String name) {
        Map<String, Integer> numbers = new HashMap<>();
        return work -> {
            int number = numbers.merge(name, 1, Integer::sum);
            Thread thread = new Thread(work, name + "-" + number);
            thread.setDaemon(true);
            return thread;
        };
    }
}
