package io.spanwright.engine.onnx;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One operator at work.
 *
 * @param domain empty for the standard operators
 * @param inputs value names; empty where an optional input is left out
 * @param outputs value names; empty where an optional output is left out
 * @param attributes by name, sorted
 * @param name what the exporter called it; the name of the first output where it has none
 */
public record Node(
        String operator,
        String domain,
        List<String> inputs,
        List<String> outputs,
        Map<String, Attribute> attributes,
        String name) {

    /** Domain of the operators that ONNX Runtime adds to the standard. */
    public static final String CONTRIBUTED = "com.microsoft";

    public Node {
        requireNonNull(operator, "operator is null");
        requireNonNull(domain, "domain is null");
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        name = name.isEmpty() && !outputs.isEmpty() ? outputs.get(0) : name;
    }

    /** A node without a name of its own. */
    public Node(
            String operator,
            String domain,
            List<String> inputs,
            List<String> outputs,
            Map<String, Attribute> attributes) {
        this(operator, domain, inputs, outputs, attributes, "");
    }

    public boolean is(String standardOperator) {
        return domain.isEmpty() && operator.equals(standardOperator);
    }

    /** Such as {@code Gelu} or {@code com.microsoft.Gelu}. */
    public String qualifiedOperator() {
        return domain.isEmpty() ? operator : domain + "." + operator;
    }

    /** The name of an input; empty where it is left out. */
    public String input(int index) {
        return index < inputs.size() ? inputs.get(index) : "";
    }

    public boolean hasInput(int index) {
        return !input(index).isEmpty();
    }

    /** The name of the first output. */
    public String output() {
        return outputs.get(0);
    }

    public long integer(String name, long otherwise) {
        return attributes.get(name) instanceof Attribute.Int found ? found.value() : otherwise;
    }

    public float real(String name, float otherwise) {
        return attributes.get(name) instanceof Attribute.Real found ? found.value() : otherwise;
    }

    public String text(String name, String otherwise) {
        return attributes.get(name) instanceof Attribute.Text found ? found.value() : otherwise;
    }

    public Optional<List<Long>> integers(String name) {
        return attributes.get(name) instanceof Attribute.Ints found
                ? Optional.of(found.values())
                : Optional.empty();
    }

    Node withInputs(List<String> replaced) {
        return new Node(operator, domain, replaced, outputs, attributes, name);
    }

    Node withOutputs(List<String> replaced) {
        return new Node(operator, domain, inputs, replaced, attributes, name);
    }

    Node withoutAttribute(String attribute) {
        Map<String, Attribute> rest = new HashMap<>(attributes);
        rest.remove(attribute);
        return new Node(operator, domain, inputs, outputs, rest, name);
    }

    Node withAttribute(String attribute, Attribute value) {
        Map<String, Attribute> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Node(operator, domain, inputs, outputs, more, name);
    }
}
