package io.spanwright.engine.train;

import io.spanwright.engine.example.WindowScope;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a training is.
 *
 * @param member of the ensemble that is being trained, from 0
 * @param steps made so far, without those of the trial after it, or of earlier members
 * @param trained time spent on all steps, over all slices
 * @param epochsSinceBest epochs since held-out documents were predicted better; 0 without them
 * @param scope how far windows see, empty in the trial that is to tell
 * @param cpuFeatures of the machine of the first slice
 * @param moved whether a later slice ran on a machine with other features
 */
record TrainingPosition(
        int member,
        int steps,
        Duration trained,
        int epochsSinceBest,
        Optional<WindowScope> scope,
        String cpuFeatures,
        boolean moved) {

    private static final String OPEN = "";

    static TrainingPosition start(Optional<WindowScope> scope) {
        return new TrainingPosition(
                0, 0, Duration.ZERO, 0, scope, CpuFeatures.ofThisMachine(), false);
    }

    TrainingPosition afterStep() {
        return new TrainingPosition(
                member, steps + 1, trained, epochsSinceBest, scope, cpuFeatures, moved);
    }

    TrainingPosition afterEpoch(boolean better) {
        int since = better ? 0 : epochsSinceBest + 1;
        return new TrainingPosition(member, steps, trained, since, scope, cpuFeatures, moved);
    }

    TrainingPosition restarted(WindowScope chosen) {
        return new TrainingPosition(member, 0, trained, 0, Optional.of(chosen), cpuFeatures, moved);
    }

    TrainingPosition ofNextMember() {
        return new TrainingPosition(member + 1, 0, trained, 0, scope, cpuFeatures, moved);
    }

    TrainingPosition plus(Duration time) {
        return new TrainingPosition(
                member, steps, trained.plus(time), epochsSinceBest, scope, cpuFeatures, moved);
    }

    TrainingPosition onThisMachine() {
        boolean other = moved || !cpuFeatures.equals(CpuFeatures.ofThisMachine());
        return new TrainingPosition(
                member, steps, trained, epochsSinceBest, scope, cpuFeatures, other);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(member);
        out.writeInt(steps);
        out.writeLong(trained.toMillis());
        out.writeInt(epochsSinceBest);
        out.writeUTF(scope.map(WindowScope::name).orElse(OPEN));
        out.writeUTF(cpuFeatures);
        out.writeBoolean(moved);
    }

    static TrainingPosition restore(DataInput in) throws IOException {
        return new TrainingPosition(
                in.readInt(),
                in.readInt(),
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                Optional.of(in.readUTF())
                        .filter(name -> !name.equals(OPEN))
                        .map(WindowScope::valueOf),
                in.readUTF(),
                in.readBoolean());
    }
}
