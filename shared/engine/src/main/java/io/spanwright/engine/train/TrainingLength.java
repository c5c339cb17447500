package io.spanwright.engine.train;

import io.spanwright.core.training.TrainingProgress;
import io.spanwright.engine.example.WindowScope;
import java.time.Duration;

/**
 * How much there is to do.
 *
 * @param trial steps of the trial in front; 0 without one
 * @param most steps of a member, whatever the trial says
 * @param members of the ensemble
 */
record TrainingLength(int trial, int most, int members) {

    static TrainingLength of(Course first, Courses courses, TrainingSet data, int members) {
        if (data.trial().isEmpty()) {
            return new TrainingLength(0, first.plan().steps(), members);
        }
        int most = 0;
        for (WindowScope scope : WindowScope.values()) {
            most = Math.max(most, courses.training(scope, 0).plan().steps());
        }
        return new TrainingLength(first.plan().steps(), most, members);
    }

    /**
     * How far a training is, the trial counted in; the fraction never falls.
     *
     * @param planned steps of a member as they are planned now
     * @param epoch from 1
     */
    TrainingProgress progress(TrainingPosition position, int planned, int epoch) {
        boolean tried = position.scope().isPresent();
        int each = tried ? planned : most;
        int before = tried ? trial + position.member() * each : 0;
        int done = before + position.steps();
        int all = trial + members * each;
        Duration trained = position.trained();
        Duration remaining =
                done == 0 ? Duration.ZERO : trained.multipliedBy(all - done).dividedBy(done);
        return new TrainingProgress((double) done / all, epoch, trained, remaining);
    }
}
