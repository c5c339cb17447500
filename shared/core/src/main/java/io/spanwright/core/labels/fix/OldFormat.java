package io.spanwright.core.labels.fix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Upgrades the preview formats: "entityNames" with labels that name them by index, "extractors"
 * beside "documents", and "extractors" inside "assets". Holds the whole file as a tree.
 */
final class OldFormat {

    private static final ObjectMapper MAPPER = new ObjectMapper(OldNames.json());

    private static final Map<String, String> NAMES_OF_METADATA = Map.of("name", "projectName");

    private static final Map<String, String> NAMES_OF_REGION =
            Map.of("regionStart", "regionOffset");

    private static final Map<String, String> NAMES_OF_LABEL =
            Map.of("extractorName", "category", "name", "category", "start", "offset");

    private OldFormat() {}

    /** The file in the present format; as it is where it is no preview's or can't be read. */
    static byte[] upgraded(byte[] content, RepairLog log) {
        if (!OldNames.areIn(content)) {
            return content;
        }
        try {
            if (!(MAPPER.readTree(content) instanceof ObjectNode root)) {
                return content;
            }
            byte[] upgraded = MAPPER.writeValueAsBytes(new OldFormat().upgraded(root));
            log.add(RepairKind.OLD_FORMAT);
            return upgraded;
        } catch (JsonProcessingException e) {
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes can be read", e);
        }
    }

    private ObjectNode upgraded(ObjectNode root) {
        root.remove("api-version");
        if (root.get("metadata") instanceof ObjectNode metadata) {
            rename(metadata, NAMES_OF_METADATA);
            metadata.remove("modelType");
            metadata.remove("projectType");
        }
        ObjectNode assets = root.withObject("/assets");
        for (String name : new String[] {"entityNames", "extractors", "entities", "documents"}) {
            if (root.has(name) && !assets.has(name)) {
                assets.set(name, root.remove(name));
            }
        }
        ArrayNode categories = categories(assets);
        assets.set("entities", categories);
        for (JsonNode document : assets.path("documents")) {
            if (document instanceof ObjectNode mapping) {
                rename(mapping, Map.of("extractors", "entities"));
                upgradeRegions(mapping.path("entities"), categories);
            }
        }
        return root;
    }

    private static ArrayNode categories(ObjectNode assets) {
        ArrayNode categories = MAPPER.createArrayNode();
        for (String name : new String[] {"entityNames", "extractors", "entities"}) {
            JsonNode old = assets.remove(name);
            for (JsonNode category : old == null ? MAPPER.createArrayNode() : old) {
                categories.add(category(category));
            }
        }
        return categories;
    }

    private static JsonNode category(JsonNode old) {
        if (old.isTextual()) {
            return MAPPER.createObjectNode().set("category", old);
        }
        if (old instanceof ObjectNode mapping) {
            rename(mapping, NAMES_OF_LABEL);
        }
        return old;
    }

    private static void upgradeRegions(JsonNode regions, ArrayNode categories) {
        for (JsonNode region : regions) {
            if (region instanceof ObjectNode mapping) {
                rename(mapping, NAMES_OF_REGION);
                JsonNode common = mapping.remove("extractorName");
                for (JsonNode label : mapping.path("labels")) {
                    upgradeLabel(label, common, categories);
                }
            }
        }
    }

    private static void upgradeLabel(JsonNode label, JsonNode common, ArrayNode categories) {
        if (!(label instanceof ObjectNode mapping)) {
            return;
        }
        rename(mapping, NAMES_OF_LABEL);
        if (mapping.path("entity").isInt() && categories.has(mapping.get("entity").intValue())) {
            JsonNode declared = categories.get(mapping.remove("entity").intValue());
            mapping.set("category", declared.path("category"));
        }
        if (common != null && !mapping.has("category")) {
            mapping.set("category", common);
        }
    }

    private static void rename(ObjectNode mapping, Map<String, String> names) {
        names.forEach(
                (from, to) -> {
                    if (mapping.has(from) && !mapping.has(to)) {
                        mapping.set(to, mapping.remove(from));
                    }
                });
    }
}
