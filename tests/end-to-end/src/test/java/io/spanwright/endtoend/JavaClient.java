package io.spanwright.endtoend;

import com.azure.ai.textanalytics.TextAnalyticsClient;
import com.azure.ai.textanalytics.TextAnalyticsClientBuilder;
import com.azure.ai.textanalytics.models.RecognizeCustomEntitiesOperationDetail;
import com.azure.ai.textanalytics.util.RecognizeCustomEntitiesPagedIterable;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.AddHeadersPolicy;
import com.azure.core.util.polling.SyncPoller;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The unmodified Java client: {@code JavaClient ENDPOINT PROJECT DEPLOYMENT TEXT_FILE}, with the
 * key in {@code SPANWRIGHT_TEST_KEY}. Prints the entities of one document as JSON.
 */
public final class JavaClient {

    private JavaClient() {}

    public static void main(String[] arguments) throws Exception {
        String endpoint = arguments[0];
        String key = System.getenv("SPANWRIGHT_TEST_KEY");
        TextAnalyticsClient client = client(endpoint, key);
        String text = Files.readString(Path.of(arguments[3]));
        SyncPoller<RecognizeCustomEntitiesOperationDetail, RecognizeCustomEntitiesPagedIterable>
                poller =
                        client.beginRecognizeCustomEntities(
                                List.of(text), arguments[1], arguments[2], "en", null);
        poller.setPollInterval(Duration.ofMillis(200));
        poller.waitForCompletion();
        System.out.println(entities(poller.getFinalResult()));
        System.exit(0);
    }

    /** Over TLS nothing is set but endpoint and key; over http the client refuses a key itself. */
    private static TextAnalyticsClient client(String endpoint, String key) {
        TextAnalyticsClientBuilder builder = new TextAnalyticsClientBuilder().endpoint(endpoint);
        if (endpoint.startsWith("https:")) {
            return builder.credential(new AzureKeyCredential(key)).buildClient();
        }
        HttpHeaders headers =
                new HttpHeaders()
                        .set(HttpHeaderName.fromString("Ocp-Apim-Subscription-Key"), key)
                        .set(HttpHeaderName.CONTENT_TYPE, "application/json");
        return builder.pipeline(
                        new HttpPipelineBuilder().policies(new AddHeadersPolicy(headers)).build())
                .buildClient();
    }

    private static ArrayNode entities(RecognizeCustomEntitiesPagedIterable pages) {
        ArrayNode entities = new ObjectMapper().createArrayNode();
        pages.forEach(
                page ->
                        page.forEach(
                                document ->
                                        document.getEntities()
                                                .forEach(
                                                        entity ->
                                                                entities.addObject()
                                                                        .put(
                                                                                "text",
                                                                                entity.getText())
                                                                        .put(
                                                                                "category",
                                                                                entity.getCategory()
                                                                                        .toString())
                                                                        .put(
                                                                                "offset",
                                                                                entity.getOffset())
                                                                        .put(
                                                                                "length",
                                                                                entity
                                                                                        .getLength()))));
        return entities;
    }
}
