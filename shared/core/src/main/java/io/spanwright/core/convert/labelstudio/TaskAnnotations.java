package io.spanwright.core.convert.labelstudio;

import io.spanwright.core.convert.json.JsonFields;
import io.spanwright.core.convert.neutral.LossKind;
import io.spanwright.core.convert.neutral.Losses;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.LabelResolver;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.dataset.EntityLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Chooses among a task's annotations and reads its labels. */
final class TaskAnnotations {

    private final LabelResolver resolver;
    private final Losses losses;

    TaskAnnotations(LabelResolver resolver, Losses losses) {
        this.resolver = resolver;
        this.losses = losses;
    }

    List<EntityLabel> resolve(String text, List<RawLabel> labels) {
        return resolver.resolve(text, labels);
    }

    /** The labels of the annotation that counts; empty where there is none. */
    Optional<List<RawLabel>> labels(JsonFields task) {
        // Early versions called them completions.
        List<JsonFields> all = new ArrayList<>(task.objects("annotations"));
        all.addAll(task.objects("completions"));
        losses.add(LossKind.PREDICTION, task.place(), task.array("predictions").size());
        List<JsonFields> valid = all.stream().filter(one -> !one.isTrue("was_cancelled")).toList();
        if (valid.isEmpty()) {
            losses.add(
                    all.isEmpty() ? LossKind.UNLABELED_DOCUMENT : LossKind.IGNORED_DOCUMENT,
                    task.place());
            return Optional.empty();
        }
        JsonFields chosen =
                valid.stream()
                        .filter(one -> one.isTrue("ground_truth"))
                        .findFirst()
                        .orElse(valid.get(0));
        List<RawLabel> labels = results(chosen, losses);
        valid.forEach(one -> compare(one, labels));
        return Optional.of(labels);
    }

    private void compare(JsonFields other, List<RawLabel> labels) {
        List<RawLabel> others = results(other, new Losses());
        if (!new HashSet<>(others).equals(new HashSet<>(labels))) {
            losses.add(LossKind.OTHER_ANNOTATION, other.place());
        }
    }

    private static List<RawLabel> results(JsonFields annotation, Losses losses) {
        List<RawLabel> labels = new ArrayList<>();
        for (JsonFields result : annotation.objects("result")) {
            String type = result.optionalText("type").orElse("labels");
            Optional<JsonFields> value = result.object("value");
            if (type.equals("labels") && value.isPresent() && value.get().has("labels")) {
                labels.addAll(marked(value.get()));
            } else {
                boolean relation = type.equals("relation");
                losses.add(relation ? LossKind.RELATION : LossKind.OTHER_STRUCTURE, result.place());
            }
        }
        return labels;
    }

    /** The labels of one marked span: there may be several. */
    static List<RawLabel> marked(JsonFields value) {
        Place place = value.place();
        Optional<String> quote = value.anyText("text");
        long start = value.integer("start");
        long end = value.integer("end");
        List<RawLabel> labels = new ArrayList<>();
        for (var name : value.array("labels")) {
            if (!name.isTextual()) {
                throw value.wrong("labels", "an array of names");
            }
            labels.add(new RawLabel(place, name.textValue(), start, end, quote));
        }
        return labels;
    }
}
