package io.spanwright.corpus.opennlp;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;

/** How often a feature must occur in training to be used. */
final class FeatureCutoff {

    private FeatureCutoff() {}

    /**
     * The least cutoff, from 1 on, that leaves at most that many parameters: features times
     * outcomes. Reads the events to their end.
     */
    static int of(ObjectStream<Event> events, long mostParameters) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> outcomes = new HashSet<>();
        for (Event event = events.read(); event != null; event = events.read()) {
            outcomes.add(event.getOutcome());
            for (String feature : event.getContext()) {
                counts.merge(feature, 1, Integer::sum);
            }
        }
        TreeMap<Integer, Integer> featuresByCount = new TreeMap<>();
        counts.values().forEach(count -> featuresByCount.merge(count, 1, Integer::sum));
        long features = counts.size();
        int cutoff = 1;
        while (features * outcomes.size() > mostParameters) {
            features -= featuresByCount.getOrDefault(cutoff, 0);
            cutoff++;
        }
        return cutoff;
    }
}
