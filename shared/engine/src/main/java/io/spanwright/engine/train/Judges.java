package io.spanwright.engine.train;

import io.spanwright.engine.crf.Transitions;
import io.spanwright.engine.example.WindowPlanner;
import io.spanwright.engine.example.WindowSizes;
import io.spanwright.engine.network.TrainableNetwork;
import io.spanwright.engine.serve.TagScorer;
import io.spanwright.engine.serve.TextScorer;
import io.spanwright.engine.tokenizer.SpecialIds;
import java.util.List;

/**
 * Judges of one training.
 *
 * @param windows sizes that fit the network
 * @param transitions that are trained, live
 */
record Judges(
        TrainableNetwork network,
        TrainingSet data,
        WindowSizes windows,
        SpecialIds special,
        Transitions transitions) {

    /** Of the weights as they are when it judges. */
    Judge ofNetwork() {
        return of(batch -> network.forward(batch, false, 0).scores());
    }

    /** Of members together. */
    Judge of(List<Member> members) {
        return of(new EnsembleScorer(network, members.stream().map(Member::network).toList()));
    }

    private Judge of(TagScorer scorer) {
        int tags = transitions.tagCount();
        return new Judge(
                data,
                scope -> new TextScorer(scorer, new WindowPlanner(windows, scope), special, tags),
                transitions);
    }
}
