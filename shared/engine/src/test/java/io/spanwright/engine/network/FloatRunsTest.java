package io.spanwright.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatRunsTest {

    private static byte[] written(float[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FloatRuns.write(new DataOutputStream(bytes), values);
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    @Test
    void areACountAndLittleEndianFloats() throws IOException {
        byte[] bytes = written(new float[] {1, -2});

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("00000002" + "0000803f" + "000000c0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_384, 16_385, 40_000})
    void comeBackWhateverTheirNumber(int count) throws IOException {
        float[] values = new float[count];
        for (int index = 0; index < count; index++) {
            values[index] = index / 3f;
        }

        assertThat(FloatRuns.read(in(written(values)), count)).isEqualTo(values);
    }

    @Test
    void areRefusedWhereTheirNumberDiffers() throws IOException {
        byte[] bytes = written(new float[] {1, 2});

        assertThatThrownBy(() -> FloatRuns.read(in(bytes), 1))
                .isInstanceOf(IOException.class)
                .hasMessage("2 values are stored, 1 are expected");
        assertThatThrownBy(() -> FloatRuns.read(in(Arrays.copyOf(bytes, 11)), 2))
                .isInstanceOf(EOFException.class);
    }
}
