package io.spanwright.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.training.ConfigVersions;
import io.spanwright.engine.OnnxTrainingEngine;
import io.spanwright.engine.TinyTraining;
import org.junit.jupiter.api.Test;

class TrainingConfigurationsTest {

    private final ConfigVersions versions =
            new OnnxTrainingEngine(TinyTraining.engine()).configVersions();

    @Test
    void balancedIsTheLatest() {
        String balanced = TrainingConfigurations.BALANCED.configVersion();
        assertThat(versions.resolve("latest")).contains(balanced);
        assertThat(versions.resolve("balanced")).contains(balanced);
    }

    @Test
    void eachIsFoundByItsName() {
        assertThat(versions.resolve("fast")).contains(TrainingConfigurations.FAST.configVersion());
        assertThat(versions.resolve("accurate"))
                .contains(TrainingConfigurations.ACCURATE.configVersion());
        assertThat(versions.versions()).doesNotHaveDuplicates().hasSize(3);
    }
}
