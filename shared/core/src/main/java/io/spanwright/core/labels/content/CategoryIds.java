package io.spanwright.core.labels.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for categories, in the order they are met. */
final class CategoryIds {

    /** A little more than a project may have; what comes after is not counted. */
    static final int MOST = 256;

    /** Of a category that came too late. */
    static final int NONE = -1;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int id(String category) {
        Integer known = ids.get(category);
        if (known != null) {
            return known;
        }
        if (names.size() == MOST) {
            return NONE;
        }
        ids.put(category, names.size());
        names.add(category);
        return names.size() - 1;
    }

    String name(int id) {
        return names.get(id);
    }

    int size() {
        return names.size();
    }
}
