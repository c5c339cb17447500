package io.spanwright.engine.train;

import io.spanwright.engine.corpus.StoredText;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowScope;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.List;

/**
 * The courses of one training. In a trial, and in a training line by line, epochs take turns: in
 * the first, third, ... windows see one line, in the others the whole text.
 *
 * @param sizes of windows
 */
record Courses(
        TrainingSet data,
        WindowSizes sizes,
        SpecialIds special,
        TrainingSettings settings,
        long seed) {

    Course trial(TrialTexts texts) {
        return course(inTurns(texts.teaching()), settings.trial().epochs(), seed);
    }

    /**
     * @param member of the ensemble, from 0
     */
    Course training(WindowScope scope, int member) {
        List<StoredText> texts = data.teaching();
        return course(
                scope == WindowScope.LINE ? inTurns(texts) : List.of(whole(texts)),
                1,
                seed + member);
    }

    private Course course(List<WindowIndex> turns, double share, long order) {
        TrainingPlan plan = new TrainingPlan(turns, share, special, settings, order);
        return Course.of(plan, settings.schedule());
    }

    private List<WindowIndex> inTurns(List<StoredText> texts) {
        return List.of(cut(texts, WindowScope.LINE), whole(texts));
    }

    private WindowIndex whole(List<StoredText> texts) {
        return cut(texts, WindowScope.TEXT);
    }

    private WindowIndex cut(List<StoredText> texts, WindowScope scope) {
        return WindowIndex.of(texts, new WindowPlanner(sizes, scope));
    }
}
