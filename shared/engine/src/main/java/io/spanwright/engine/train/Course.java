package io.spanwright.engine.train;

/** How a trial, or the training after it, goes from its first step to its last. */
record Course(TrainingPlan plan, LearningRate rate, Averaging averaging) {

    static Course of(TrainingPlan plan, TrainingSettings.Schedule schedule) {
        int steps = plan.steps();
        return new Course(
                plan,
                new LearningRate(steps, schedule),
                new Averaging(steps, schedule.averagedSteps(steps)));
    }
}
