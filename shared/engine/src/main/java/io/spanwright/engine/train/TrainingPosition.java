package io.spanwright.engine.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * Where a training is.
 *
 * @param steps made so far
 * @param trained time spent on them, over all slices
 * @param epochsSinceBest epochs since held-out documents were predicted better; 0 without them
 * @param cpuFeatures of the machine of the first slice
 * @param moved whether a later slice ran on a machine with other features
 */
record TrainingPosition(
        int steps, Duration trained, int epochsSinceBest, String cpuFeatures, boolean moved) {

    static TrainingPosition start() {
        return new TrainingPosition(0, Duration.ZERO, 0, CpuFeatures.ofThisMachine(), false);
    }

    TrainingPosition afterStep() {
        return new TrainingPosition(steps + 1, trained, epochsSinceBest, cpuFeatures, moved);
    }

    TrainingPosition afterEpoch(boolean better) {
        int since = better ? 0 : epochsSinceBest + 1;
        return new TrainingPosition(steps, trained, since, cpuFeatures, moved);
    }

    TrainingPosition plus(Duration time) {
        return new TrainingPosition(steps, trained.plus(time), epochsSinceBest, cpuFeatures, moved);
    }

    TrainingPosition onThisMachine() {
        boolean other = moved || !cpuFeatures.equals(CpuFeatures.ofThisMachine());
        return new TrainingPosition(steps, trained, epochsSinceBest, cpuFeatures, other);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(steps);
        out.writeLong(trained.toMillis());
        out.writeInt(epochsSinceBest);
        out.writeUTF(cpuFeatures);
        out.writeBoolean(moved);
    }

    static TrainingPosition restore(DataInput in) throws IOException {
        return new TrainingPosition(
                in.readInt(),
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readUTF(),
                in.readBoolean());
    }
}
