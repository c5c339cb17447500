package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.network.Parameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * The mean of the weights at several steps of a training's last part, in which the rate does not
 * fall: stochastic weight averaging, Izmailov et al., Averaging Weights Leads to Wider Optima and
 * Better Generalization (2018).
 */
final class MeanWeights {

    private int count;
    private Optional<Member> mean = Optional.empty();

    boolean isEmpty() {
        return count == 0;
    }

    void clear() {
        count = 0;
    }

    /** Takes the weights in. */
    void add(Parameters parameters, Transitions ofCrf) {
        count++;
        if (count == 1) {
            mean = Optional.of(first(parameters, ofCrf));
            return;
        }
        mean.orElseThrow().network().moveTowards(parameters, 1f / count);
        float[] transitions = mean.orElseThrow().transitions();
        for (int index = 0; index < transitions.length; index++) {
            transitions[index] += (ofCrf.values()[index] - transitions[index]) / count;
        }
    }

    // In the memory of an earlier mean.
    private Member first(Parameters parameters, Transitions ofCrf) {
        return mean.map(earlier -> earlier.replaced(parameters, ofCrf))
                .orElseGet(() -> Member.of(parameters, ofCrf));
    }

    /** Exchanges the mean and the weights; done twice, nothing has changed. */
    void swap(Parameters parameters, Transitions ofCrf) {
        Member member = mean.orElseThrow();
        member.network().swap(parameters);
        float[] own = ofCrf.values().clone();
        System.arraycopy(member.transitions(), 0, ofCrf.values(), 0, own.length);
        System.arraycopy(own, 0, member.transitions(), 0, own.length);
    }

    /** The mean, which is no longer here then; empty where nothing was taken in. */
    Optional<Member> handOver() {
        Optional<Member> given = mean.filter(any -> count > 0);
        mean = Optional.empty();
        count = 0;
        return given;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(count);
        if (count > 0) {
            mean.orElseThrow().save(out);
        }
    }

    void restore(DataInput in, Parameters parameters, Transitions ofCrf) throws IOException {
        count = in.readInt();
        mean = count > 0 ? Optional.of(Member.restore(in, parameters, ofCrf)) : Optional.empty();
    }
}
