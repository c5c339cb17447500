package io.spanwright.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measures one model, a round at a time, so that rounds of several can take turns. */
final class ServingMeasure {
    private static final int CALLS_A_ROUND = 4;

    private final ServedModel model;
    private final List<String> texts;
    private final Stopwatch many = new Stopwatch();
    private final List<Long> calls = new ArrayList<>();

    ServingMeasure(ServedModel model, List<String> texts) {
        this.model = model;
        this.texts = texts;
    }

    void round() {
        many.measure(() -> model.analyze(texts));
        for (int call = 0; call < CALLS_A_ROUND; call++) {
            List<String> one = List.of(texts.get(calls.size() % texts.size()));
            long start = System.nanoTime();
            model.analyze(one);
            calls.add(System.nanoTime() - start);
        }
    }

    /** What was measured, compared with another. */
    ServingFigures figures(int threads, ServingMeasure other) {
        double characters = texts.stream().mapToInt(String::length).sum();
        return new ServingFigures(
                model.configuration(),
                model.precision(),
                threads,
                model.bytes() / 1e6,
                characters / many.wallSeconds(),
                characters / many.processorSeconds(),
                median() / 1e6,
                other.many.processorSeconds() / many.processorSeconds(),
                other.many.wallSeconds() / many.wallSeconds());
    }

    private double median() {
        List<Long> sorted = new ArrayList<>(calls);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
