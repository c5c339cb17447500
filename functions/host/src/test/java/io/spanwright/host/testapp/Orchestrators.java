package io.spanwright.host.testapp;

import com.microsoft.durabletask.RetryPolicy;
import com.microsoft.durabletask.Task;
import com.microsoft.durabletask.TaskCanceledException;
import com.microsoft.durabletask.TaskFailedException;
import com.microsoft.durabletask.TaskOptions;
import com.microsoft.durabletask.TaskOrchestrationContext;
import com.microsoft.durabletask.azurefunctions.DurableOrchestrationTrigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Orchestrators. */
public final class Orchestrators {
    /** Squares 1 to n at once and adds up. */
    public int fanOut(@DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        int count = Integer.parseInt(ctx.getInput(String.class));
        List<Task<String>> tasks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            tasks.add(ctx.callActivity("Square", Map.of("number", i), String.class));
        }
        return ctx.allOf(tasks).await().stream().mapToInt(Integer::parseInt).sum();
    }

    /** Gives an activity three attempts. */
    public String retry(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        TaskOptions options = new TaskOptions(new RetryPolicy(3, Duration.ofMillis(50)));
        try {
            return ctx.callActivity("Flaky", ctx.getInput(String.class), options, String.class)
                    .await();
        } catch (TaskFailedException e) {
            return "gave up: " + e.getErrorDetails().getErrorType();
        }
    }

    /** Waits for an event, not for ever. */
    public String event(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        ctx.setCustomStatus("waiting");
        Duration patience = Duration.ofMillis(Long.parseLong(ctx.getInput(String.class)));
        try {
            return "got " + ctx.waitForExternalEvent("go", patience, String.class).await();
        } catch (TaskCanceledException e) {
            return "timed out";
        }
    }

    /** Sleeps. */
    public String sleep(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        java.time.Instant before = ctx.getCurrentInstant();
        ctx.createTimer(Duration.ofMillis(300)).await();
        boolean later = !ctx.getCurrentInstant().isBefore(before.plusMillis(300));
        return "later " + later;
    }

    /** Has another orchestrator do the work. */
    public int parent(@DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        int sum =
                ctx.callSubOrchestrator("FanOut", ctx.getInput(String.class), Integer.class)
                        .await();
        return sum + 1;
    }

    /** Counts down by starting anew, and keeps events that came meanwhile. */
    public String again(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        int left = Integer.parseInt(ctx.getInput(String.class));
        ctx.callActivity("Square", Map.of("number", left), String.class).await();
        if (left > 0) {
            ctx.continueAsNew(Integer.toString(left - 1));
        }
        return "got " + ctx.waitForExternalEvent("go", String.class).await();
    }

    /** Sends an event to the instance that is its input, once, though it replays often. */
    public String send(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        ctx.sendEvent(ctx.getInput(String.class), "go", "hello");
        for (int i = 0; i < 3; i++) {
            ctx.callActivity("Square", Map.of("number", i), String.class).await();
        }
        return "sent";
    }

    /** Counts the events that come within a second. */
    public int count(@DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        int count = 0;
        try {
            while (true) {
                ctx.waitForExternalEvent("go", Duration.ofSeconds(1), String.class).await();
                count++;
            }
        } catch (TaskCanceledException e) {
            return count;
        }
    }

    /** Asks for something else at each replay. */
    public String fickle(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        String activity = ctx.getIsReplaying() ? "Flaky" : "Square";
        ctx.callActivity(activity, Map.of("number", 1), String.class).await();
        ctx.callActivity("Square", Map.of("number", 2), String.class).await();
        return "never";
    }

    /** Fails. */
    public String broken(
            @DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        if (ctx.getInstanceId() != null) {
            throw new IllegalStateException("broken");
        }
        return "never";
    }

    /** One step after the other, each leaving a line in a file. */
    public int steps(@DurableOrchestrationTrigger(name = "context") TaskOrchestrationContext ctx) {
        int count = Integer.parseInt(ctx.getInput(String.class));
        int sum = 0;
        for (int i = 1; i <= count; i++) {
            String line = ctx.getInstanceId() + " " + i;
            sum += Integer.parseInt(ctx.callActivity("Step", line, String.class).await());
            if (i % 5 == 0) {
                ctx.createTimer(Duration.ofMillis(20)).await();
            }
        }
        return sum;
    }
}
