package io.spanwright.core.testing;

import io.spanwright.core.store.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small labelled project: fourteen orders, each with a customer and a city. */
public final class SampleLabels {

    public static final String CONTAINER = "orders";

    private static final List<String> CUSTOMERS = List.of("Ada Byron", "Grace Hopper", "Alan Kay");
    private static final List<String> CITIES = List.of("Turin", "Oslo");
    private static final int DOCUMENTS = 14;

    private SampleLabels() {}

    /** Puts the documents where they belong. */
    public static void putDocuments(InMemoryDocumentStore documents) {
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.put(CONTAINER, location(i), text(i));
        }
    }

    private static String location(int i) {
        return "order-" + i + ".txt";
    }

    private static String text(int i) {
        return "Order " + i + " by " + customer(i) + " goes to " + city(i) + ".";
    }

    private static String customer(int i) {
        return CUSTOMERS.get(i % CUSTOMERS.size());
    }

    private static String city(int i) {
        return CITIES.get(i % CITIES.size());
    }

    /** The labels file of a project of that name. */
    public static String labels(String project) {
        List<Object> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(document(i));
        }
        return Json.write(
                ordered(
                        "projectFileVersion",
                        "2023-04-01",
                        "stringIndexType",
                        "Utf16CodeUnit",
                        "metadata",
                        metadata(project),
                        "assets",
                        ordered(
                                "projectKind",
                                "CustomEntityRecognition",
                                "entities",
                                List.of(Map.of("category", "Customer"), Map.of("category", "City")),
                                "documents",
                                documents)));
    }

    /** What a create call says. */
    public static Map<String, Object> metadata(String project) {
        return ordered(
                "projectName",
                project,
                "projectKind",
                "CustomEntityRecognition",
                "storageInputContainerName",
                CONTAINER,
                "language",
                "en",
                "multilingual",
                false,
                "description",
                "Orders");
    }

    private static Map<String, Object> document(int i) {
        String text = text(i);
        List<Object> labels =
                List.of(label(text, "Customer", customer(i)), label(text, "City", city(i)));
        return ordered(
                "location",
                location(i),
                "language",
                "en",
                "entities",
                List.of(
                        ordered(
                                "regionOffset",
                                0,
                                "regionLength",
                                text.length(),
                                "labels",
                                labels)));
    }

    private static Map<String, Object> label(String text, String category, String word) {
        return ordered("category", category, "offset", text.indexOf(word), "length", word.length());
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
