package io.spanwright.engine.crf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BioTagsTest {

    @Test
    void readsTouchingAndCutEntitiesFromAPath() {
        assertThat(BioTags.spans(new int[] {2, 2, 0, 1, 1, 2, 3, 0, 4}))
                .containsExactly(
                        new UnitSpan(0, 2, 0),
                        new UnitSpan(3, 4, 0),
                        new UnitSpan(4, 6, 0),
                        new UnitSpan(6, 7, 1),
                        new UnitSpan(8, 9, 1));
    }

    @Test
    void numbersTagsWithoutGaps() {
        assertThat(new BioTags(3).count()).isEqualTo(7);
        assertThat(BioTags.isBegin(5)).isTrue();
        assertThat(BioTags.isInside(6)).isTrue();
        assertThat(BioTags.isInside(BioTags.OUTSIDE)).isFalse();
        assertThat(BioTags.category(BioTags.inside(2))).isEqualTo(2);
    }
}
