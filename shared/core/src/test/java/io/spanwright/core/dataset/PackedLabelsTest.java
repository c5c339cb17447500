package io.spanwright.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedLabelsTest {

    private static final List<EntityLabel> LABELS =
            List.of(
                    new EntityLabel("Date", new Span(0, 5)),
                    new EntityLabel("Name", new Span(7, 2_000_000_000)));

    @Test
    void equalsTheLabelsItWasMadeOf() {
        List<EntityLabel> packed = PackedLabels.copyOf(LABELS);

        assertThat(packed).isEqualTo(LABELS).hasSameHashCodeAs(LABELS);
        assertThat(LABELS).isEqualTo(packed);
    }

    @Test
    void doesNotChangeWithThem() {
        List<EntityLabel> labels = new ArrayList<>(LABELS);
        List<EntityLabel> packed = PackedLabels.copyOf(labels);
        labels.clear();

        assertThat(packed).isEqualTo(LABELS);
        assertThat(PackedLabels.copyOf(packed)).isSameAs(packed);
    }
}
