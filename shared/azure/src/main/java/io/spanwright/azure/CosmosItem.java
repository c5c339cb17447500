package io.spanwright.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanwright.core.store.ETag;
import io.spanwright.core.store.ItemKey;
import io.spanwright.core.store.StoredItem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An item's form in Cosmos DB: {@code id} made of kind and id, {@code partition}, {@code kind},
 * {@code itemId} (the id as it is, which lists are ordered by), {@code content} and, where the item
 * expires, {@code expiresAt} and {@code ttl}.
 */
final class CosmosItem {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CosmosItem() {}

    /**
     * Kind and id as Cosmos DB takes it, which forbids {@code / \ ? #}: each byte of their UTF-8
     * that is no letter, digit, hyphen, dot or underscore becomes {@code ~} and two hexadecimal
     * digits.
     */
    static String id(ItemKey key) {
        return escaped(key.kind()) + ":" + escaped(key.id());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(each)) {
                escaped.append((char) each);
            } else {
                escaped.append("~%02X".formatted(each & 0xFF));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(byte each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || each == '-'
                || each == '.'
                || each == '_';
    }

    /**
     * The item to send.
     *
     * @throws IllegalArgumentException where {@code json} is none
     */
    static ObjectNode toCosmos(ItemKey key, String json, Optional<Instant> expiresAt, Instant now) {
        ObjectNode item = MAPPER.createObjectNode();
        item.put("id", id(key));
        item.put("partition", key.partition());
        item.put("kind", key.kind());
        item.put("itemId", key.id());
        item.set("content", parse(key, json));
        expiresAt.ifPresent(
                end -> {
                    item.put("expiresAt", end.toString());
                    item.put("ttl", secondsUntil(end, now));
                });
        return item;
    }

    private static JsonNode parse(ItemKey key, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + key);
        }
    }

    /** Rounded up, so that Cosmos DB never deletes too early; 0 and less are not allowed. */
    private static int secondsUntil(Instant end, Instant now) {
        long seconds = Duration.between(now, end).plusSeconds(1).toSeconds();
        return (int) Math.max(1, Math.min(seconds, Integer.MAX_VALUE));
    }

    static StoredItem fromCosmos(ObjectNode item) {
        ItemKey key =
                new ItemKey(
                        item.get("partition").textValue(),
                        item.get("kind").textValue(),
                        item.get("itemId").textValue());
        ETag etag = new ETag(item.get("_etag").textValue());
        return new StoredItem(key, item.get("content").toString(), etag);
    }

    static boolean isExpired(ObjectNode item, Instant now) {
        JsonNode expiresAt = item.get("expiresAt");
        return expiresAt != null && !Instant.parse(expiresAt.textValue()).isAfter(now);
    }
}
