package io.spanwright.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The items of {@link CosmosDouble}, by partition and id. */
final class CosmosDoubleItems {

    private Map<String, Map<String, ObjectNode>> partitions = new HashMap<>();
    private long sequence;

    synchronized long sequence() {
        return sequence;
    }

    synchronized Answer read(String partition, String id) {
        ObjectNode item = live(partition).get(id);
        return item == null ? Answer.notFound() : answer(200, item);
    }

    synchronized Answer delete(String partition, String id, String ifMatch) {
        return change(partition, "Delete", id, null, ifMatch);
    }

    synchronized List<ObjectNode> all(String partition) {
        return List.copyOf(live(partition).values());
    }

    /** All operations or, where one fails, none; that one's status, and 424 for all others. */
    synchronized Answer batch(String partition, JsonNode operations) {
        Map<String, Map<String, ObjectNode>> before = copy();
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        int failed = -1;
        int status = 200;
        for (int i = 0; i < operations.size() && failed < 0; i++) {
            JsonNode operation = operations.get(i);
            Answer answer =
                    change(
                            partition,
                            operation.get("operationType").textValue(),
                            operation.path("id").textValue(),
                            (ObjectNode) operation.get("resourceBody"),
                            operation.path("ifMatch").textValue());
            results.addObject()
                    .put("statusCode", answer.status())
                    .put("eTag", answer.headers().get("etag"))
                    .put("requestCharge", 1);
            failed = answer.status() < 400 ? -1 : i;
            status = answer.status();
        }
        if (failed < 0) {
            return Answer.of(200, results);
        }
        partitions = before;
        return Answer.of(207, undone(operations.size(), failed, status));
    }

    private static ArrayNode undone(int size, int failed, int status) {
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            results.addObject().put("statusCode", i == failed ? status : 424);
        }
        return results;
    }

    private Answer change(
            String partition, String type, String id, ObjectNode body, String ifMatch) {
        Map<String, ObjectNode> items = live(partition);
        String key = body == null ? id : body.get("id").textValue();
        ObjectNode current = items.get(key);
        if (type.equals("Create")) {
            return current == null ? put(items, key, body, 201) : Answer.failed(409, "Conflict");
        }
        if (current == null) {
            return Answer.notFound();
        }
        if (ifMatch != null && !ifMatch.equals(current.get("_etag").textValue())) {
            return Answer.failed(412, "PreconditionFailed");
        }
        if (type.equals("Replace")) {
            return put(items, key, body, 200);
        }
        items.remove(key);
        sequence++;
        return Answer.of(204);
    }

    private Answer put(Map<String, ObjectNode> items, String key, ObjectNode body, int status) {
        sequence++;
        byte[] rid =
                ByteBuffer.allocate(16)
                        .put(CosmosDouble.CONTAINER_RID)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(sequence)
                        .array();
        ObjectNode item = body.deepCopy();
        item.put("_rid", CosmosDouble.rid(rid));
        item.put("_etag", '"' + UUID.randomUUID().toString() + '"');
        item.put("_writtenMillis", System.currentTimeMillis());
        items.put(key, item);
        return answer(status, item);
    }

    private static Answer answer(int status, ObjectNode item) {
        return Answer.of(status, item).with("etag", item.get("_etag").textValue());
    }

    private Map<String, ObjectNode> live(String partition) {
        Map<String, ObjectNode> items =
                partitions.computeIfAbsent(partition, unused -> new HashMap<>());
        items.values().removeIf(CosmosDoubleItems::isDead);
        return items;
    }

    private static boolean isDead(ObjectNode item) {
        long age = System.currentTimeMillis() - item.get("_writtenMillis").longValue();
        return item.has("ttl") && age > Duration.ofSeconds(item.get("ttl").longValue()).toMillis();
    }

    private Map<String, Map<String, ObjectNode>> copy() {
        Map<String, Map<String, ObjectNode>> copy = new HashMap<>();
        partitions.forEach((partition, items) -> copy.put(partition, new HashMap<>(items)));
        return copy;
    }

    /** What is sent back; the body may be null. */
    record Answer(int status, JsonNode body, Map<String, String> headers) {

        static Answer of(int status, JsonNode body) {
            return new Answer(status, body, Map.of());
        }

        static Answer of(int status) {
            return of(status, null);
        }

        static Answer failed(int status, String code) {
            return of(status, CosmosDouble.error(code));
        }

        static Answer notFound() {
            return failed(404, "NotFound").with("x-ms-substatus", "0");
        }

        Answer with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Answer(status, body, more);
        }
    }
}
