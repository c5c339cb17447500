package io.spanwright.core.labels;

import io.spanwright.core.labels.LabelsFile.Label;
import io.spanwright.core.labels.LabelsFile.Region;
import java.util.ArrayList;
import java.util.List;

/** The labels of one document as content checks see them. */
final class CheckedLabels {

    private CheckedLabels() {}

    /**
     * All labels that have everything.
     *
     * @param pointer of the regions
     */
    static List<CheckedLabel> of(List<Region> regions, Pointer pointer) {
        List<CheckedLabel> checked = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            List<Label> labels = regions.get(i).labels().orElse(List.of());
            Pointer place = pointer.to(i).to("labels");
            for (int j = 0; j < labels.size(); j++) {
                add(labels.get(j), place.to(j), checked);
            }
        }
        return checked;
    }

    private static void add(Label label, Pointer pointer, List<CheckedLabel> checked) {
        if (label.category().isPresent()
                && label.offset().isPresent()
                && label.length().isPresent()) {
            checked.add(
                    new CheckedLabel(
                            pointer,
                            label.category().get(),
                            label.offset().get(),
                            label.length().get()));
        }
    }
}
