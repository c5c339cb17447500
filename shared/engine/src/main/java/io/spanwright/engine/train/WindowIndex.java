package io.spanwright.engine.train;

import io.spanwright.engine.corpus.StoredText;
import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.Window;
import io.spanwright.engine.example.WindowPlanner;
import java.util.Arrays;
import java.util.List;

/**
 * Where the windows of texts are, those that have something to teach, in order. A window is six
 * numbers here, and is read when its step comes.
 */
final class WindowIndex {

    /** Text, first and last unit that are read, first and last of the core, sub-words. */
    private static final int NUMBERS = 6;

    private final List<StoredText> texts;
    private int[] numbers = new int[1 << 10];
    private int count;

    private WindowIndex(List<StoredText> texts) {
        this.texts = texts;
    }

    /** Plans the windows of the texts, one text in memory at a time. */
    static WindowIndex of(List<StoredText> texts, WindowPlanner planner) {
        WindowIndex index = new WindowIndex(texts);
        for (int number = 0; number < texts.size(); number++) {
            TaggedText text = texts.get(number).read();
            for (Window window : planner.plan(text)) {
                TrainingWindow teaching = new TrainingWindow(text, window);
                if (teaching.teaches()) {
                    index.add(number, window, teaching.subWords());
                }
            }
        }
        index.numbers = Arrays.copyOf(index.numbers, index.count * NUMBERS);
        return index;
    }

    private void add(int text, Window window, int subWords) {
        int at = count * NUMBERS;
        if (at + NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        numbers[at] = text;
        numbers[at + 1] = window.from();
        numbers[at + 2] = window.to();
        numbers[at + 3] = window.coreFrom();
        numbers[at + 4] = window.coreTo();
        numbers[at + 5] = subWords;
        count++;
    }

    int size() {
        return count;
    }

    /** Sub-words that a window reads. */
    int subWords(int window) {
        return numbers[window * NUMBERS + 5];
    }

    /** A window with its part of the text alone. */
    TrainingWindow read(int window) {
        int at = window * NUMBERS;
        int from = numbers[at + 1];
        int to = numbers[at + 2];
        return new TrainingWindow(
                texts.get(numbers[at]).read(from, to),
                new Window(0, to - from, numbers[at + 3] - from, numbers[at + 4] - from));
    }
}
