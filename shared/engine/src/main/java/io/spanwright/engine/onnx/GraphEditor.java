package io.spanwright.engine.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A graph in the making. The order of nodes does not matter until {@link #toGraph()} sorts them.
 */
public final class GraphEditor {
    private final int opset;
    private final Map<String, ValueInfo> inputs = new LinkedHashMap<>();
    private final Map<String, ValueInfo> outputs = new LinkedHashMap<>();
    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final Set<Node> nodes = new LinkedHashSet<>();
    private final Map<String, Node> producers = new HashMap<>();
    private final Map<String, Set<Node>> consumers = new HashMap<>();
    private final String prefix;
    private int fresh;

    /**
     * @param prefix of the names of new values; unlike those of any other editor of the same graph
     */
    public GraphEditor(Graph graph, String prefix) {
        this(graph.opset(), prefix);
        graph.inputs().forEach(this::addInput);
        graph.outputs().forEach(this::addOutput);
        constants.putAll(graph.constants());
        graph.nodes().forEach(this::add);
    }

    public GraphEditor(int opset, String prefix) {
        this.opset = opset;
        this.prefix = prefix;
    }

    public void addInput(ValueInfo input) {
        inputs.put(input.name(), input);
    }

    public void removeInput(String name) {
        inputs.remove(name);
    }

    public boolean hasInput(String name) {
        return inputs.containsKey(name);
    }

    public void addOutput(ValueInfo output) {
        outputs.put(output.name(), output);
    }

    public void removeOutputs() {
        outputs.clear();
    }

    public boolean isOutput(String value) {
        return outputs.containsKey(value);
    }

    public void addConstant(String name, Constant constant) {
        constants.put(name, constant);
    }

    /** Adds a constant under a new name. */
    public String constant(Constant constant) {
        String name = freshName("constant");
        constants.put(name, constant);
        return name;
    }

    public Optional<Constant> constantOf(String value) {
        return Optional.ofNullable(constants.get(value));
    }

    public boolean isConstantAbout(String value, double number) {
        return constantOf(value).filter(constant -> constant.isAbout(number)).isPresent();
    }

    public void removeConstant(String name) {
        constants.remove(name);
    }

    public String freshName(String hint) {
        return prefix + "/" + hint + "_" + fresh++;
    }

    /** A copy, so that the graph may change while it is walked. */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    public void add(Node node) {
        nodes.add(node);
        node.outputs().stream().filter(o -> !o.isEmpty()).forEach(o -> producers.put(o, node));
        node.inputs()
                .forEach(i -> consumers.computeIfAbsent(i, k -> new LinkedHashSet<>()).add(node));
    }

    public void remove(Node node) {
        nodes.remove(node);
        node.outputs().forEach(output -> producers.remove(output, node));
        node.inputs().forEach(input -> consumers.getOrDefault(input, Set.of()).remove(node));
    }

    public void replace(Node node, Node by) {
        remove(node);
        add(by);
    }

    /** Adds a standard operator with one output, and gives the output's name. */
    public String add(String operator, Map<String, Attribute> attributes, String... inputs) {
        return add(operator, "", attributes, inputs);
    }

    public String add(String operator, String... inputs) {
        return add(operator, "", Map.of(), inputs);
    }

    /** Adds an operator with one output, and gives the output's name. */
    public String add(
            String operator, String domain, Map<String, Attribute> attributes, String... inputs) {
        String output = freshName(operator);
        add(new Node(operator, domain, Arrays.asList(inputs), List.of(output), attributes));
        return output;
    }

    public Optional<Node> producer(String value) {
        return Optional.ofNullable(producers.get(value));
    }

    /** The producer, if it is this standard operator. */
    public Optional<Node> producer(String value, String operator) {
        return producer(value).filter(node -> node.is(operator));
    }

    public List<Node> consumers(String value) {
        return List.copyOf(consumers.getOrDefault(value, Set.of()));
    }

    /** The one consumer of a value that is no output of the graph. */
    public Optional<Node> soleConsumer(String value) {
        List<Node> found = consumers(value);
        return found.size() == 1 && !isOutput(value) ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Gives one output of a node that nothing reads yet another name. */
    public void rename(Node producer, String from, String to) {
        UnaryOperator<String> rename = name -> name.equals(from) ? to : name;
        replace(producer, producer.withOutputs(producer.outputs().stream().map(rename).toList()));
    }

    /** Makes every consumer of one value, but for the exceptions, read another. */
    public void redirect(String from, String to, Collection<Node> exceptions) {
        UnaryOperator<String> rename = name -> name.equals(from) ? to : name;
        for (Node node : consumers(from)) {
            if (!exceptions.contains(node)) {
                replace(node, node.withInputs(node.inputs().stream().map(rename).toList()));
            }
        }
    }

    /** Removes nodes, constants and inputs that no output depends on. */
    public void prune(boolean inputsToo) {
        Set<String> needed = new HashSet<>(outputs.keySet());
        List<Node> sorted = new ArrayList<>(NodeOrder.sort(nodes, producers));
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Node node = sorted.get(i);
            if (node.outputs().stream().anyMatch(needed::contains)) {
                needed.addAll(node.inputs());
            } else {
                remove(node);
            }
        }
        constants.keySet().retainAll(needed);
        if (inputsToo) {
            inputs.keySet().retainAll(needed);
        }
    }

    /** Sorts the nodes; equal edits give equal graphs. */
    public Graph toGraph() {
        return new Graph(
                opset,
                List.copyOf(inputs.values()),
                List.copyOf(outputs.values()),
                constants,
                NodeOrder.sort(nodes, producers));
    }
}
