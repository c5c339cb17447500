package io.spanwright.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Events of uploads on their way to workers: of ten, three are lost, three come twice and three
 * come late, at random. A worker that fails gets its event again, five times in all.
 */
public final class UploadEvents {

    private static final int ATTEMPTS = 5;

    private final List<String> waiting = new ArrayList<>();
    private final Random random;
    private boolean ended;
    private int lost;

    public UploadEvents(long seed) {
        random = new Random(seed);
    }

    /** Somebody has uploaded a blob of this name. */
    public synchronized void happen(String blobName) {
        if (random.nextInt(10) < 3) {
            lost++;
            return;
        }
        send(blobName);
        if (random.nextInt(10) < 3) {
            send(blobName);
        }
        notifyAll();
    }

    private void send(String blobName) {
        boolean late = random.nextInt(10) < 3;
        waiting.add(late ? random.nextInt(waiting.size() + 1) : waiting.size(), blobName);
    }

    /** Nothing more will happen. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    public synchronized int lost() {
        return lost;
    }

    /** Hands events to a worker until there are no more. */
    public void work(Consumer<String> worker) {
        for (Optional<String> next = take(); next.isPresent(); next = take()) {
            deliver(next.get(), worker);
        }
    }

    private static void deliver(String blobName, Consumer<String> worker) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                worker.accept(blobName);
                return;
            } catch (RuntimeException e) {
                Thread.onSpinWait();
            }
        }
    }

    private synchronized Optional<String> take() {
        while (waiting.isEmpty() && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        // Mostly the newest first: the oldest ones come late.
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.remove(random.nextInt(waiting.size())));
    }
}
