package io.spanwright.host.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.host.HostException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlobPatternTest {
    @Test
    void takesParametersFromTheName() {
        BlobPattern pattern = BlobPattern.parse("labels/{project}.json");
        assertThat(pattern.container()).isEqualTo("labels");
        assertThat(pattern.match("loans.json")).contains(Map.of("project", "loans"));
        assertThat(pattern.match("a/b (1).json")).contains(Map.of("project", "a/b (1)"));
        assertThat(pattern.match("loans.xml")).isEmpty();
        assertThat(pattern.match(".json")).isEmpty();
    }

    @Test
    void takesAllBlobsOfAContainer() {
        assertThat(BlobPattern.parse("labels").match("x")).contains(Map.of("name", "x"));
    }

    @Test
    void wantsAContainer() {
        for (String bad : new String[] {"", "/x", "{c}/x", "../x"}) {
            assertThatThrownBy(() -> BlobPattern.parse(bad)).isInstanceOf(HostException.class);
        }
    }
}
