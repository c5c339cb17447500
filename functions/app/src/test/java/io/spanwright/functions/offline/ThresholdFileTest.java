package io.spanwright.functions.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.core.analyze.LeastConfidence;
import io.spanwright.core.threshold.PrecisionThreshold;
import io.spanwright.core.threshold.PrecisionThreshold.Found;
import io.spanwright.core.threshold.PrecisionThreshold.NoneFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdFileTest {

    @TempDir private Path directory;

    private LeastConfidence read(String content) throws IOException {
        return ThresholdFile.read(Files.writeString(directory.resolve("thresholds.json"), content));
    }

    @Test
    void readsWhatEvaluatePrints() throws IOException {
        Map<String, PrecisionThreshold> thresholds =
                Map.of("Date", new Found(0.812, 60, 59, 90), "Name", new NoneFound(3, 3, 4));
        Map<String, Object> printed =
                Map.of("microF1", 0.5, "thresholds", ThresholdValues.of(0.9, thresholds));
        assertThat(read(new ObjectMapper().writeValueAsString(printed)))
                .isEqualTo(
                        new LeastConfidence(
                                0, Map.of("Date", Optional.of(0.812), "Name", Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"thresholds\": {\"categories\": []}}",
                "{\"thresholds\": {\"categories\": {\"A\": 0.5}}}",
                "{\"thresholds\": {\"categories\": {\"A\": {}}}}",
                "{\"thresholds\": {\"categories\": {\"A\": {\"threshold\": \"0.5\"}}}}",
                "{\"thresholds\": {\"categories\": {\"A\": {\"threshold\": 1.1}}}}"
            })
    void saysHowToMakeAFileThatIsOne(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("thresholds.json")
                .hasMessageContaining("evaluate --precision");
    }
}
