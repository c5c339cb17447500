package io.spanwright.azure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.azure.CosmosDoubleItems.Answer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one query of {@link CosmosItemStore}, as the SDK sends it: the plan that Cosmos DB makes of
 * it, whose order the SDK itself keeps, and then the rewritten query, with a lower bound where it
 * goes on from an earlier page.
 */
final class CosmosDoubleQuery {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern LOWER_BOUND =
            Pattern.compile("c\\[\"itemId\"\\] (>=?) (\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Comparator<ObjectNode> BY_ITEM_ID =
            Comparator.comparing(CosmosDoubleQuery::utf8, Arrays::compareUnsigned);

    private final JsonNode request;
    private final List<ObjectNode> items;

    CosmosDoubleQuery(JsonNode request, List<ObjectNode> items) {
        this.request = request;
        this.items = items;
    }

    static ObjectNode plan() {
        ObjectNode plan = MAPPER.createObjectNode();
        plan.put("partitionedQueryExecutionInfoVersion", 2);
        ObjectNode info = plan.putObject("queryInfo").put("distinctType", "None");
        info.putArray("orderBy").add("Ascending");
        info.putArray("orderByExpressions").add("c[\"itemId\"]");
        info.putArray("aggregates");
        info.putArray("groupByExpressions");
        info.put(
                "rewrittenQuery",
                "SELECT c._rid, [{\"item\": c[\"itemId\"]}] AS orderByItems, c AS payload FROM c"
                        + " WHERE ((c[\"kind\"] = @kind) AND"
                        + " ({documentdb-formattableorderbyquery-filter})) ORDER BY c[\"itemId\"]");
        info.put("hasSelectValue", false);
        plan.putArray("queryRanges")
                .addObject()
                .put("min", "")
                .put("max", "FF")
                .put("isMinInclusive", true)
                .put("isMaxInclusive", false);
        return plan;
    }

    Answer page(String maxItemCount, String continuation) {
        int size =
                maxItemCount == null || maxItemCount.isEmpty()
                        ? 100
                        : Integer.parseInt(maxItemCount);
        int start = continuation == null ? 0 : Integer.parseInt(continuation);
        List<ObjectNode> matching =
                items.stream().filter(this::matches).sorted(BY_ITEM_ID).toList();
        int end = size < 0 ? matching.size() : Math.min(matching.size(), start + size);
        ObjectNode body = MAPPER.createObjectNode();
        ArrayNode documents = body.putArray("Documents");
        matching.subList(start, end).forEach(item -> documents.add(row(item)));
        Answer answer =
                Answer.of(200, body.put("_rid", CosmosDouble.rid(CosmosDouble.CONTAINER_RID)));
        return end < matching.size()
                ? answer.with("x-ms-continuation", Integer.toString(end))
                : answer;
    }

    private static ObjectNode row(ObjectNode item) {
        ObjectNode row = MAPPER.createObjectNode().put("_rid", item.get("_rid").textValue());
        row.putArray("orderByItems").addObject().set("item", item.get("itemId"));
        row.set("payload", item);
        return row;
    }

    private boolean matches(ObjectNode item) {
        String kind = request.get("parameters").get(0).get("value").textValue();
        return kind.equals(item.get("kind").textValue()) && isAboveBound(item);
    }

    private boolean isAboveBound(ObjectNode item) {
        Matcher bound = LOWER_BOUND.matcher(request.get("query").textValue());
        if (!bound.find()) {
            return true;
        }
        int compared = Arrays.compareUnsigned(utf8(item), parse(bound.group(2)).getBytes(UTF_8));
        return compared > 0 || (compared == 0 && bound.group(1).equals(">="));
    }

    private static byte[] utf8(ObjectNode item) {
        return item.get("itemId").textValue().getBytes(UTF_8);
    }

    private static String parse(String literal) {
        try {
            return MAPPER.readTree(literal).textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
