package io.spanwright.host.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanwright.host.HostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTemplateTest {
    @Test
    void matchesLiteralsAndParameters() {
        assertThat(match("projects/{name}/models", "projects/a b/models"))
                .contains(Map.of("name", "a b"));
        assertThat(match("projects/{name}/models", "projects/a/model")).isEmpty();
        assertThat(match("projects/{name}", "projects")).isEmpty();
        assertThat(match("projects/{name}", "projects/")).isEmpty();
        assertThat(match("projects/{name}", "projects/a/b")).isEmpty();
    }

    @Test
    void matchesSegmentsOfSeveralParts() {
        assertThat(match("jobs/{id}:cancel", "jobs/7:cancel")).contains(Map.of("id", "7"));
        assertThat(match("jobs/{id}:cancel", "jobs/7:CANCEL")).contains(Map.of("id", "7"));
        assertThat(match("jobs/{id}:cancel", "jobs/:cancel")).isEmpty();
        assertThat(match("{a}-{b}.json", "x-y.json")).contains(Map.of("a", "x", "b", "y"));
        assertThat(match(":analyze-text", ":analyze-text")).contains(Map.of());
    }

    @Test
    void heedsConstraints() {
        assertThat(match("{op:regex(^:analyze-text$)}", ":analyze-text"))
                .contains(Map.of("op", ":analyze-text"));
        assertThat(match("{op:regex(^:analyze-text$)}", "analyze-text")).isEmpty();
        assertThat(match("{op:regex(^[a-z]{{2,3}}$)}", "abcd")).isEmpty();
        assertThat(match("{op:regex(^[a-z]{{2,3}}$)}", "abc")).isPresent();
        assertThat(match("jobs/{id:guid}", "jobs/7")).isEmpty();
        assertThat(match("jobs/{id:int:length(1,2)}", "jobs/7")).contains(Map.of("id", "7"));
        assertThat(match("jobs/{id:int:length(1,2)}", "jobs/777")).isEmpty();
    }

    @Test
    void takesTheRestAndLeavesOutWhatIsOptional() {
        assertThat(match("files/{*rest}", "files/a/b")).contains(Map.of("rest", "a/b"));
        assertThat(match("files/{*rest}", "files")).contains(Map.of("rest", ""));
        assertThat(match("items/{id?}", "items")).contains(Map.of());
        assertThat(match("items/{id:int?}", "items/3")).contains(Map.of("id", "3"));
    }

    @Test
    void triesTheMoreLiteralRouteFirst() {
        List<String> routes =
                new ArrayList<>(
                        List.of("{*rest}", "a/{x}", "a/{x}:go", "a/{x:int}", "a/b", "{x}/b"));
        routes.sort(
                (one, other) ->
                        RouteTemplate.MOST_LITERAL_FIRST.compare(
                                RouteTemplate.parse(one), RouteTemplate.parse(other)));
        assertThat(routes)
                .containsExactly("a/b", "a/{x}:go", "a/{x:int}", "a/{x}", "{x}/b", "{*rest}");
    }

    @Test
    void refusesWhatIsNoTemplate() {
        assertThatThrownBy(() -> RouteTemplate.parse("a/{b")).isInstanceOf(HostException.class);
        assertThatThrownBy(() -> RouteTemplate.parse("a/{}")).isInstanceOf(HostException.class);
        assertThatThrownBy(() -> RouteTemplate.parse("a/{b:odd}"))
                .hasMessageContaining("odd")
                .isInstanceOf(HostException.class);
    }

    private static Optional<Map<String, String>> match(String route, String path) {
        return RouteTemplate.parse(route).match(List.of(path.split("/", -1)));
    }
}
