package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.FloatRuns;
import io.spanwright.engine.network.Parameters;
import io.spanwright.engine.network.WeightCopy;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** What one network of an ensemble was trained to; of most trainings, the only one. */
record Member(WeightCopy network, float[] transitions) {

    /** The present weights. */
    static Member of(Parameters parameters, Transitions transitions) {
        return new Member(new WeightCopy(parameters), transitions.values().clone());
    }

    /** The present weights, in the memory of these. */
    Member replaced(Parameters parameters, Transitions transitions) {
        network.take(parameters);
        return new Member(network, transitions.values().clone());
    }

    /** Sets the transitions to the mean of the members'. */
    static void putMeanTransitions(List<Member> members, Transitions target) {
        float[] values = target.values();
        for (int index = 0; index < values.length; index++) {
            float sum = 0;
            for (Member member : members) {
                sum += member.transitions[index];
            }
            values[index] = sum / members.size();
        }
    }

    void save(DataOutput out) throws IOException {
        network.save(out);
        FloatRuns.write(out, transitions);
    }

    static Member restore(DataInput in, Parameters parameters, Transitions transitions)
            throws IOException {
        return new Member(
                WeightCopy.restore(in, parameters),
                FloatRuns.read(in, transitions.values().length));
    }
}
