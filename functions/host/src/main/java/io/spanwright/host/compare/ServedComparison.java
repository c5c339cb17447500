package io.spanwright.host.compare;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanwright.host.quickstart.RestClient;
import io.spanwright.host.quickstart.RestException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A trained model of a server beside the model that a deployment of the same project answers by.
 */
public final class ServedComparison {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RestClient client;
    private final String project;

    /**
     * @param project its name
     */
    public ServedComparison(RestClient client, String project) {
        this.client = requireNonNull(client, "client is null");
        this.project = "authoring/analyze-text/projects/" + encoded(project);
    }

    /**
     * The server's comparison of both models on the documents that both were tested on; with the
     * verdict {@link Gate#NOTHING_DEPLOYED} alone where there is no such deployment yet.
     *
     * @param model label of the new model
     * @param deployment name of the deployment
     * @throws RestException where there is no such project or model, or where the deployed one was
     *     deleted or trained again since
     */
    public Map<String, Object> compare(String model, String deployment) {
        String path = project + "/models/" + encoded(model);
        client.get(path);
        Optional<JsonNode> standing = client.find(project + "/deployments/" + encoded(deployment));
        if (standing.isEmpty()) {
            return Map.of("verdict", Gate.NOTHING_DEPLOYED);
        }
        String baseline = encoded(label(standing.get().path("modelId").asText()));
        JsonNode comparison = client.get(path + "/evaluation/comparison", "&baseline=" + baseline);
        return JSON.convertValue(comparison, new TypeReference<>() {});
    }

    /** The label of the model with this id; a deployment names its model by id only. */
    private String label(String modelId) {
        int skip = 0;
        JsonNode page;
        do {
            page = client.get(project + "/models", "&skip=" + skip);
            for (JsonNode model : page.path("value")) {
                if (model.path("modelId").asText().equals(modelId)) {
                    return model.path("label").asText();
                }
            }
            skip += page.path("value").size();
        } while (page.hasNonNull("nextLink"));
        throw new RestException(
                "the deployment answers by a model that the project has no more, so there is"
                        + " nothing to compare with");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
