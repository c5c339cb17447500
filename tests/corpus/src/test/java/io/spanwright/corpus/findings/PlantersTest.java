package io.spanwright.corpus.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.labels.FindingCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlantersTest {

    @Test
    void everyCodeHasAPlanterOrAReasonWhyNot() {
        Set<FindingCode> planted =
                Planters.all().stream().map(Planter::code).collect(Collectors.toSet());
        Set<FindingCode> excused = Planters.notPlanted().keySet();

        Set<FindingCode> all = EnumSet.copyOf(planted);
        all.addAll(excused);
        assertThat(all).containsExactlyInAnyOrder(FindingCode.values());
        assertThat(planted).doesNotContainAnyElementsOf(excused);
    }
}
