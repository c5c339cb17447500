package io.spanwright.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static String link(String uri, Map<String, String> headers) {
        ApiRequest request =
                ApiRequest.of(
                        "POST", URI.create(uri), Map.of("api-version", "2023-04-01"), headers, "");
        return new Links(request).to("analyze-text/jobs/1");
    }

    @Test
    void leadToWhereTheRequestWent() {
        assertThat(link("http://localhost:7071/language/analyze-text/jobs", Map.of()))
                .isEqualTo(
                        "http://localhost:7071/language/analyze-text/jobs/1?api-version=2023-04-01");
    }

    @Test
    void leadToTheProxyThatForwardedIt() {
        Map<String, String> headers =
                Map.of(
                        "host",
                        "10.0.0.7",
                        "x-forwarded-host",
                        "ner.example.org, inner",
                        "x-forwarded-proto",
                        "https");

        assertThat(link("http://10.0.0.7/language/x", headers))
                .startsWith("https://ner.example.org/language/analyze-text/jobs/1?");
    }

    @Test
    void prefersTheHostThatTheCallerNamed() {
        assertThat(link("http://127.0.0.1:7071/language/x", Map.of("Host", "box:7071")))
                .startsWith("http://box:7071/");
    }
}
