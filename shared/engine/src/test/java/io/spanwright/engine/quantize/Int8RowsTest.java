package io.spanwright.engine.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.spanwright.engine.onnx.Constant;
import java.util.List;
import org.junit.jupiter.api.Test;

class Int8RowsTest {

    private static Int8Rows rows(float... entries) {
        return Int8Rows.of(Constant.floats(List.of(entries.length / 2L, 2L), entries));
    }

    @Test
    void eachRowHasTheScaleOfItsLargestEntry() {
        Int8Rows rows = rows(1, -127, 0, 0, 1e-3f, 5e-4f, 1.4e-45f, 0);
        assertThat(rows.scales().shape()).containsExactly(4L, 1L);
        float[] scales = rows.scales().toFloats();
        assertThat(scales[0]).isEqualTo(1);
        assertThat(scales[2]).isCloseTo(1e-3f / 127, within(1e-9f));
        byte[] values = new byte[8];
        rows.values().data().get(values);
        assertThat(values).containsExactly(1, -127, 0, 0, 127, 64, 0, 0);
        assertThat(scales).doesNotContain(0f);
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> rows(1, 2, 3, Float.NaN));
    }
}
