package io.spanwright.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {

    @TempDir private Path data;

    @Test
    void createsTwoDifferentKeysOf256Bits() {
        ApiKeys keys = ApiKeys.in(data);
        assertThat(keys.first()).matches("[0-9a-f]{64}").isNotEqualTo(keys.second());
        assertThat(keys.second()).matches("[0-9a-f]{64}");
    }

    @Test
    void keepsTheKeysThatAreThere() {
        assertThat(ApiKeys.in(data)).isEqualTo(ApiKeys.in(data));
    }

    @Test
    void onlyTheOwnerCanReadTheFileAndNoDraftIsLeft() throws IOException {
        ApiKeys keys = ApiKeys.in(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(keys.file().getParent())) {
            assertThat(files).containsExactly(keys.file());
        }
    }

    @Test
    void doesNotPrintTheKeys() {
        ApiKeys keys = ApiKeys.in(data);
        assertThat(keys.toString()).doesNotContain(keys.first()).doesNotContain(keys.second());
    }

    @Test
    void saysWhatIsWrongWithABrokenFile() throws IOException {
        ApiKeys keys = ApiKeys.in(data);
        Files.writeString(keys.file(), "one line\n");
        assertThatThrownBy(() -> ApiKeys.in(data))
                .isInstanceOf(HostException.class)
                .hasMessageContaining("must hold two lines");
    }
}
