package io.spanwright.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a writer that was killed has said: {@code begin NAME VALUE} before each change and {@code
 * done} after it. A value is the number of the change that wrote the content, {@link #ABSENT} for a
 * deletion.
 */
final class CrashLog {

    static final long ABSENT = 0;

    private final Map<String, Long> acknowledged = new HashMap<>();
    private Optional<String> pendingName = Optional.empty();
    private long pendingValue;
    private int changes;

    static void begin(String name, long value) {
        System.out.println("begin " + name + " " + value);
        System.out.flush();
    }

    static void done() {
        System.out.println("done");
        System.out.flush();
    }

    /** Adds what one more writer has said. */
    void add(List<String> lines) {
        pendingName = Optional.empty();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("done")) {
                acknowledged.put(pendingName.orElseThrow(), pendingValue);
                pendingName = Optional.empty();
                changes++;
            } else {
                pendingName = Optional.of(words[1]);
                pendingValue = Long.parseLong(words[2]);
            }
        }
    }

    /** Whether the value may be found: what was acknowledged last, or what was in the making. */
    boolean allows(String name, long value) {
        return value == acknowledged.getOrDefault(name, ABSENT)
                || (pendingName.equals(Optional.of(name)) && value == pendingValue);
    }

    /** Takes what was found as the state that the next writer starts from. */
    void settle(String name, long value) {
        acknowledged.put(name, value);
    }

    int changes() {
        return changes;
    }
}
