package io.spanwright.corpus.opennlp;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderEventStream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains OpenNLP's name finder with the features of {@code features.xml}.
 *
 * @param iterations at most; both algorithms end earlier where nothing changes any more
 */
record OpenNlpTrainer(Algorithm algorithm, int iterations) {

    /** OpenNLP writes it into the model and uses it for nothing else. */
    private static final String LANGUAGE = "und";

    OpenNlpTrainer {
        requireNonNull(algorithm, "algorithm is null");
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations is " + iterations);
        }
    }

    /** The cutoff that keeps a training on these samples within the memory. */
    int cutoff(List<NameSample> samples) throws IOException {
        TokenNameFinderFactory factory = factory();
        try (ObjectStream<Event> events =
                new NameFinderEventStream(
                        ObjectStreamUtils.createObjectStream(samples),
                        null,
                        factory.createContextGenerator(),
                        factory.createSequenceCodec())) {
            return FeatureCutoff.of(events, algorithm.mostParameters());
        }
    }

    /**
     * Trains.
     *
     * @param cutoff how often a feature must occur to be used
     */
    TokenNameFinderModel train(List<NameSample> samples, int cutoff) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm.value());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        parameters.put(QNTrainer.THREADS_PARAM, Runtime.getRuntime().availableProcessors());
        try (ObjectStream<NameSample> stream = ObjectStreamUtils.createObjectStream(samples)) {
            return NameFinderME.train(LANGUAGE, null, stream, parameters, factory());
        }
    }

    static TokenNameFinderFactory factory() throws IOException {
        try (InputStream features = OpenNlpTrainer.class.getResourceAsStream("features.xml")) {
            return new TokenNameFinderFactory(features.readAllBytes(), Map.of(), new BioCodec());
        }
    }
}
