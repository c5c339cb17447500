package io.spanwright.core.labels.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.spanwright.core.dataset.MapDocumentStore;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.Pointer;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isValidAgainstTheSchema() throws IOException {
        byte[] labels = "{\"stringIndexType\": 7, \"text\": 1}".getBytes(StandardCharsets.UTF_8);
        List<Finding> findings =
                new LabelsFileValidator(new MapDocumentStore(), Purpose.TRAINING, Optional.empty())
                        .validate(labels)
                        .findings();
        assertThat(findings).isNotEmpty();

        assertThat(schema().validate(written(findings))).isEmpty();
        assertThat(schema().validate(written(List.of(detailed())))).isEmpty();
        assertThat(schema().validate(written(List.of()))).isEmpty();
    }

    @Test
    void aResultIsAtItsPlaceAndNamesItsRule() throws IOException {
        JsonNode run = written(List.of(detailed())).at("/runs/0");
        JsonNode result = run.at("/results/0");

        assertThat(result.path("ruleId").asText()).isEqualTo("LABEL_BLANK");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id")).contains("LABEL_BLANK");
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo("/assets/documents/0");
        assertThat(result.at("/relatedLocations/0/physicalLocation").toString())
                .isEqualTo(
                        "{\"artifactLocation\":{\"uri\":\"./sub/a%3Fb%20%C3%BC.txt\"},"
                                + "\"region\":{\"charOffset\":3,\"charLength\":2}}");
    }

    @Test
    void knowsEveryCodeAsARule() throws IOException {
        assertThat(written(List.of()).at("/runs/0/tool/driver/rules"))
                .hasSize(FindingCode.values().length)
                .allSatisfy(
                        rule ->
                                assertThat(rule.at("/shortDescription/text").asText())
                                        .isNotBlank()
                                        .doesNotContain("%d", "%s"));
    }

    private static Finding detailed() {
        return Finding.of(FindingCode.LABEL_BLANK, Pointer.ROOT.to("assets").to("documents").to(0))
                .in("sub/a?b \u00FC.txt")
                .covering(new Span(3, 5))
                .quoting("  ")
                .suggesting("nothing");
    }

    private static JsonNode written(List<Finding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SarifWriter("my labels.json").write(findings, out);
        return JSON.readTree(out.toByteArray());
    }

    /** As the standard publishes it; a library carries it. */
    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                SarifWriterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(JSON.readTree(in));
        }
    }
}
