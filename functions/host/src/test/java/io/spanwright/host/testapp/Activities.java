package io.spanwright.host.testapp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.durabletask.azurefunctions.DurableActivityTrigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Activities. */
public final class Activities {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger RUNNING = new AtomicInteger();

    /** Squares; notes how many run at once. */
    public String square(@DurableActivityTrigger(name = "input") String input) throws Exception {
        int running = RUNNING.incrementAndGet();
        Files.writeString(
                Output.file("running"),
                running + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Thread.sleep(5);
        int number = JSON.readTree(input).get("number").intValue();
        RUNNING.decrementAndGet();
        return Integer.toString(number * number);
    }

    /** Fails twice for each name. */
    public String flaky(@DurableActivityTrigger(name = "input") String input) throws IOException {
        String name = JSON.readValue(input, String.class);
        Output.append("flaky-" + name, "called");
        int calls = Output.lines("flaky-" + name).size();
        if (calls < 3 || name.equals("hopeless")) {
            throw new IOException("not yet");
        }
        return "after " + calls + " calls";
    }

    /** Leaves a line. */
    public String step(@DurableActivityTrigger(name = "input") String input) throws Exception {
        String line = JSON.readValue(input, String.class);
        List<String> words = List.of(line.split(" "));
        Output.append("steps", line);
        Thread.sleep(10);
        return words.get(1);
    }

    /** Where the app leaves its traces. */
    static final class Output {
        private Output() {}

        static Path file(String name) {
            return Path.of(System.getProperty("TEST_OUT"), name);
        }

        static synchronized void append(String name, String line) throws IOException {
            Files.writeString(
                    file(name), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        static List<String> lines(String name) throws IOException {
            return Files.exists(file(name)) ? Files.readAllLines(file(name)) : List.of();
        }
    }
}
