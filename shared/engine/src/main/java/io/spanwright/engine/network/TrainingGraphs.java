package io.spanwright.engine.network;

import io.spanwright.engine.autodiff.Backward;
import io.spanwright.engine.autodiff.ReverseMode;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.LayerNormalizationExpansion;
import io.spanwright.engine.onnx.ShapeProbe;
import io.spanwright.engine.onnx.Types;
import io.spanwright.engine.onnx.ValueInfo;
import io.spanwright.engine.runtime.OnnxRuntime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The graphs of a network.
 *
 * @param plain forward without dropout: scores only
 * @param forward forward for training: scores, and what the backward graph reads
 * @param backward from the gradients of the scores to those of the parameters
 * @param kept outputs of the forward graph that the backward graph reads
 * @param sites where dropout masks are fed
 */
record TrainingGraphs(
        Graph plain, Graph forward, Backward backward, Set<String> kept, List<DropoutSite> sites) {

    /** Input of the backward graph, [B, S, T]. */
    static final String SCORE_GRADIENTS = "score_gradients";

    TrainingGraphs {
        kept = Set.copyOf(kept);
        sites = List.copyOf(sites);
    }

    static TrainingGraphs build(NetworkSpec spec, Set<String> trained, OnnxRuntime runtime) {
        NetworkGraph.Built training = NetworkGraph.withDropout(spec);
        Types types = ShapeProbe.probe(training.graph(), runtime);
        Backward backward =
                ReverseMode.derive(
                        training.graph(), types, NetworkGraph.SCORES, SCORE_GRADIENTS, trained);
        Set<String> kept = kept(training.graph(), backward.graph());
        return new TrainingGraphs(
                LayerNormalizationExpansion.apply(NetworkGraph.plain(spec).graph()),
                LayerNormalizationExpansion.apply(expose(training.graph(), kept, types)),
                new Backward(
                        LayerNormalizationExpansion.apply(backward.graph()), backward.gradients()),
                kept,
                training.sites());
    }

    private static Set<String> kept(Graph forward, Graph backward) {
        Set<String> kept = new LinkedHashSet<>();
        backward.inputs().stream()
                .map(ValueInfo::name)
                .filter(name -> !name.equals(SCORE_GRADIENTS) && !forward.hasInput(name))
                .forEach(kept::add);
        return kept;
    }

    private static Graph expose(Graph forward, Set<String> kept, Types types) {
        GraphEditor editor = new GraphEditor(forward, "kept");
        kept.forEach(name -> editor.addOutput(types.of(name).named(name)));
        return editor.toGraph();
    }
}
