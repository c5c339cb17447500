package io.spanwright.engine.network;

import io.spanwright.engine.onnx.Constant;
import io.spanwright.engine.onnx.Graph;
import io.spanwright.engine.onnx.GraphEditor;
import io.spanwright.engine.onnx.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network with several sets of trained weights, whose output is the mean of what each of them
 * gives. What does not depend on trained weights is there once.
 */
final class EnsembleGraph {

    private final Graph network;
    private final Set<String> different = new HashSet<>();
    private final GraphEditor editor;

    private EnsembleGraph(Graph network, Set<String> trained) {
        this.network = network;
        editor = new GraphEditor(network.opset(), "ensemble");
        different.addAll(trained);
        network.nodes().stream()
                .filter(node -> node.inputs().stream().anyMatch(different::contains))
                .forEach(node -> different.addAll(node.outputs()));
    }

    /**
     * Puts members together.
     *
     * @param network its trained weights are inputs; one output
     * @param members trained weights of each, by name of the input; two or more
     */
    static Graph of(Graph network, List<Map<String, Constant>> members) {
        EnsembleGraph ensemble = new EnsembleGraph(network, members.get(0).keySet());
        ensemble.addCommon();
        for (int member = 0; member < members.size(); member++) {
            ensemble.add(member, members.get(member));
        }
        ensemble.addMean(members.size());
        return ensemble.editor.toGraph();
    }

    /** What a value that depends on trained weights is called in one member. */
    static String name(String value, int member) {
        return value + "." + member;
    }

    private void addCommon() {
        network.inputs().stream()
                .filter(input -> !different.contains(input.name()))
                .forEach(editor::addInput);
        network.constants().forEach(editor::addConstant);
        network.nodes().stream().filter(node -> !isDifferent(node)).forEach(editor::add);
    }

    private boolean isDifferent(Node node) {
        return different.contains(node.output());
    }

    private void add(int member, Map<String, Constant> weights) {
        weights.forEach((name, weight) -> editor.addConstant(name(name, member), weight));
        network.nodes().stream()
                .filter(this::isDifferent)
                .forEach(node -> editor.add(renamed(node, member)));
    }

    private Node renamed(Node node, int member) {
        return new Node(
                node.operator(),
                node.domain(),
                node.inputs().stream().map(value -> nameIn(value, member)).toList(),
                node.outputs().stream().map(value -> nameIn(value, member)).toList(),
                node.attributes(),
                name(node.name(), member));
    }

    private String nameIn(String value, int member) {
        return different.contains(value) && !value.isEmpty() ? name(value, member) : value;
    }

    private void addMean(int members) {
        String output = network.outputs().get(0).name();
        String sum = name(output, 0);
        for (int member = 1; member < members; member++) {
            sum = editor.add("Add", sum, name(output, member));
        }
        String share = editor.constant(Constant.scalar(1f / members));
        editor.add(new Node("Mul", "", List.of(sum, share), List.of(output), Map.of()));
        editor.addOutput(network.outputs().get(0));
    }
}
