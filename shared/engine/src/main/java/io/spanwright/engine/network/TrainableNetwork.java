package io.spanwright.engine.network;

import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphWriter;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.quantize.Int8Graph;
import io.spanwright.engine.runtime.ModelSession;
import io.spanwright.engine.runtime.OnnxRuntime;
import io.spanwright.engine.runtime.Outputs;
import io.spanwright.engine.runtime.Tensor;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An encoder with a word-shape embedding at its input and a linear head at its output, forward and
 * backward. Shapes: B windows, S sub-words, H hidden size, T tags, K word shapes.
 *
 * <p>Forward passes may run at the same time, and so may backward passes of different lanes;
 * everything else is for one thread at a time. The same spec, values, batches and seeds, in the
 * same lanes, give the same bits.
 */
public final class TrainableNetwork implements AutoCloseable {
    private final OnnxRuntime runtime;
    private final TrainingGraphs graphs;
    private final String wordEmbedding;
    private final WordVectors words;
    private final BatchFeed feed;
    private final int tagCount;
    private final int threads;
    private final Parameters parameters;
    private final FrozenWeights frozen;
    private final ParameterTensors trained;
    private final GradientBuffers gradients;
    private final Map<String, Tensor> weights = new HashMap<>();
    private final ModelSession forward;
    private final ModelSession backward;
    private ModelSession evaluation;
    private boolean ended;

    private TrainableNetwork(NetworkSpec spec, OnnxRuntime runtime) {
        this.runtime = runtime;
        Graph plain = NetworkGraph.plain(spec).graph();
        parameters = new Parameters(ParameterLayout.of(spec, plain));
        Set<String> names =
                parameters.all().stream().map(Parameter::name).collect(Collectors.toSet());
        graphs = TrainingGraphs.build(spec, names, runtime);
        wordEmbedding = spec.encoder().structure().wordEmbedding();
        words = new WordVectors(spec.encoder().wordTable());
        DropoutMasks masks = new DropoutMasks(spec.seed(), graphs.sites());
        feed = new BatchFeed(words, masks, graphs.sites(), runtime);
        tagCount = spec.tagCount();
        threads = spec.threads();
        ParameterLayout.initialise(parameters, spec);
        frozen = new FrozenWeights(plain, names, spec.encoder().weights(), runtime);
        FloatBuffer values = parameters.values();
        trained = new ParameterTensors(parameters, values, UnaryOperator.identity(), runtime);
        weights.putAll(frozen.tensors());
        weights.putAll(trained.byName());
        gradients =
                new GradientBuffers(
                        parameters, graphs.backward().gradients(), spec.lanes(), runtime);
        forward = open(graphs.forward(), spec.threadsOfALane());
        backward = open(graphs.backward().graph(), spec.threadsOfALane());
    }

    /**
     * Builds forward and backward graph and loads both.
     *
     * @throws io.spanwright.engine.autodiff.UnsupportedOperatorException where the encoder uses an
     *     operator that has no gradient rule
     */
    public static TrainableNetwork create(NetworkSpec spec, OnnxRuntime runtime) {
        return new TrainableNetwork(spec, runtime);
    }

    private ModelSession open(Graph graph, int threads) {
        return runtime.open(GraphWriter.toBuffer(graph), threads);
    }

    public Parameters parameters() {
        return parameters;
    }

    /**
     * Computes the tag scores.
     *
     * @param training true applies dropout and keeps what {@link #backward} needs
     * @param stepSeed with the spec's seed, settles the dropout masks; unused otherwise
     */
    public Forward forward(Batch batch, boolean training, long stepSeed) {
        return training ? train(batch, stepSeed) : evaluate(batch);
    }

    private Forward evaluate(Batch batch) {
        Set<String> wanted = Set.of(NetworkGraph.SCORES);
        try (BatchFeed.Fed fed = feed.plain(batch);
                Outputs outputs =
                        evaluation().run(inputsOf(graphs.plain(), fed.tensors()), wanted)) {
            float[] scores = outputs.get(NetworkGraph.SCORES).toFloats();
            return new Forward(scores, batch, Map.of(), () -> {});
        }
    }

    private synchronized ModelSession evaluation() {
        if (evaluation == null) {
            evaluation = open(graphs.plain(), threads);
        }
        return evaluation;
    }

    private Forward train(Batch batch, long stepSeed) {
        BatchFeed.Fed fed = feed.masked(batch, stepSeed);
        Set<String> wanted = new HashSet<>(graphs.kept());
        wanted.add(NetworkGraph.SCORES);
        Outputs outputs = forward.run(inputsOf(graphs.forward(), fed.tensors()), wanted);
        Map<String, Tensor> kept = new HashMap<>(fed.tensors());
        kept.putAll(outputs.all());
        Runnable release =
                () -> {
                    outputs.close();
                    fed.close();
                };
        float[] scores = outputs.get(NetworkGraph.SCORES).toFloats();
        return new Forward(scores, batch, kept, release);
    }

    private Map<String, Tensor> inputsOf(Graph graph, Map<String, Tensor> fed) {
        Map<String, Tensor> inputs = new HashMap<>();
        for (ValueInfo input : graph.inputs()) {
            Tensor given = fed.get(input.name());
            inputs.put(input.name(), given == null ? weights.get(input.name()) : given);
        }
        return inputs;
    }

    /**
     * Adds the gradients of all parameters to those of the lane and closes the forward pass. {@link
     * #joinGradients} then adds all lanes to {@link Parameters#gradients()}.
     *
     * @param forward made for training
     * @param scoreGradients [B, S, T], derivative of the loss by each tag score; 0 for padding
     * @param lane from 0; only one thread at a time may use it
     */
    public void backward(Forward forward, float[] scoreGradients, int lane) {
        long[] shape = {forward.windows(), forward.length(), tagCount};
        try (forward;
                Tensor seed = runtime.floats(scoreGradients, shape)) {
            Map<String, Tensor> fed = new HashMap<>(forward.kept());
            fed.put(TrainingGraphs.SCORE_GRADIENTS, seed);
            Map<String, Tensor> inputs = inputsOf(graphs.backward().graph(), fed);
            gradients.accumulate(lane, pinned -> backward.run(inputs, Set.of(), pinned).close());
        }
    }

    /** Adds what is in the lanes to {@link Parameters#gradients()}, in order. */
    public void joinGradients() {
        gradients.join();
    }

    /** The forward graph that {@link #export()} gives, without weights and word lookup. */
    public Graph servingGraph() {
        return graphs.plain();
    }

    /** As {@link #export(List)}, with the present values. */
    public Graph export() {
        return export(List.of(new WeightCopy(parameters)));
    }

    /**
     * The forward graph: inputs {@code input_ids}, {@code attention_mask}, {@code shape_ids} (int64
     * [B, S]), output {@code scores} (float [B, S, T]).
     *
     * @param members copies of trained values, one or more; the scores are the mean of theirs
     */
    public Graph export(List<WeightCopy> members) {
        return ServingExport.graph(
                graphs.plain(), parameters, members, frozen, wordEmbedding, words.table());
    }

    /** As {@link #export(List)}, in int8 but for the heads, whose scores the CRF reads. */
    public Graph exportInt8(List<WeightCopy> members) {
        Set<String> heads = new HashSet<>(Set.of(NetworkGraph.HEAD_WEIGHT));
        for (int member = 0; member < members.size(); member++) {
            heads.add(EnsembleGraph.name(NetworkGraph.HEAD_WEIGHT, member));
        }
        return Int8Graph.of(export(members), wordEmbedding, heads);
    }

    /** Frees what evaluation alone needs; the next evaluation makes it anew. */
    public synchronized void endEvaluation() {
        if (evaluation != null) {
            evaluation.close();
            evaluation = null;
        }
    }

    /** Frees what training alone needs. Evaluation and export still work; nothing else does. */
    public void endTraining() {
        if (!ended) {
            ended = true;
            forward.close();
            backward.close();
            gradients.close();
        }
    }

    @Override
    public void close() {
        endTraining();
        endEvaluation();
        trained.close();
        frozen.close();
    }
}
