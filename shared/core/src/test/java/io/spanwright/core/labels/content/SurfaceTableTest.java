package io.spanwright.core.labels.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.Pointer;
import io.spanwright.core.text.Span;
import org.junit.jupiter.api.Test;

class SurfaceTableTest {

    private static final Place PLACE = new Place(Pointer.ROOT, "a.txt", new Span(0, 1), "a");

    @Test
    void forgetsWhatIsRareWhenItIsFull() {
        SurfaceTable table = new SurfaceTable(100);
        for (int i = 0; i < 10_000; i++) {
            long hash = i % 10 == 0 ? 10 : 1000 + i;
            table.findOrAdd(hash, true).ifPresent(surface -> surface.label(0, 0, PLACE));
        }

        assertThat(table.all()).hasSizeLessThanOrEqualTo(100);
        assertThat(table.find(10))
                .hasValueSatisfying(s -> assertThat(s.labels()).isBetween(990, 1000));
    }

    @Test
    void takesNoMoreInWhereAllIsFrequent() {
        SurfaceTable table = new SurfaceTable(100);
        for (int i = 0; i < 100; i++) {
            long hash = i;
            table.findOrAdd(hash, true).ifPresent(s -> s.label(0, 0, PLACE));
            table.findOrAdd(hash, true).ifPresent(s -> s.label(0, 0, PLACE));
        }

        assertThat(table.findOrAdd(500, true)).isEmpty();
        assertThat(table.findOrAdd(5, true)).isPresent();
    }
}
