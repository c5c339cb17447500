package io.spanwright.core.labels;

import io.spanwright.core.labels.LabelsFile.Category;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the declared categories and knows them afterwards. */
final class CategoryRules {

    static final int MOST_CATEGORIES = 200;

    /** In code points. */
    static final int LONGEST_NAME = 50;

    private static final Pattern FORBIDDEN = Pattern.compile("[:$&%*()+~#/?\\p{Cntrl}]");
    private static final Pointer ENTITIES = ProjectRules.ASSETS.to("entities");

    private final Findings findings;

    /** In the order of the file, with the place of the declaration. */
    private final Map<String, Pointer> declared = new LinkedHashMap<>();

    private final Map<String, String> byLowerCase = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private boolean anyUsed;

    CategoryRules(Findings findings) {
        this.findings = findings;
    }

    /** Judges the declarations. */
    void check(Optional<List<Category>> entities) {
        if (entities.isEmpty()) {
            findings.addMissing(ProjectRules.ASSETS, "entities");
            return;
        }
        List<Category> categories = entities.get();
        if (categories.isEmpty()) {
            findings.add(Finding.of(FindingCode.NO_CATEGORIES, ENTITIES));
        }
        boolean said = findings.has(FindingCode.TOO_MANY_CATEGORIES);
        if (categories.size() > MOST_CATEGORIES && !said) {
            findings.add(Finding.of(FindingCode.TOO_MANY_CATEGORIES, ENTITIES, categories.size()));
        }
        for (int i = 0; i < categories.size(); i++) {
            check(categories.get(i), ENTITIES.to(i));
        }
    }

    private void check(Category category, Pointer pointer) {
        if (category.category().isEmpty()) {
            findings.addMissing(pointer, "category");
            return;
        }
        String name = category.category().get();
        Pointer place = pointer.to("category");
        if (!isValid(name)) {
            findings.add(Finding.of(FindingCode.INVALID_CATEGORY_NAME, place).quoting(name));
        }
        declare(name, place);
    }

    private void declare(String name, Pointer place) {
        if (declared.putIfAbsent(name, place) != null) {
            findings.add(Finding.of(FindingCode.DUPLICATE_CATEGORY, place).quoting(name));
            return;
        }
        if (byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name) != null) {
            findings.add(Finding.of(FindingCode.SIMILAR_CATEGORY, place).quoting(name));
        }
    }

    private static boolean isValid(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= 1
                && length <= LONGEST_NAME
                && name.equals(name.strip())
                && !FORBIDDEN.matcher(name).find();
    }

    /** Judges the category of a label. Says nothing where the file declares none at all. */
    void checkUse(String name, Pointer label, String location) {
        anyUsed = true;
        if (declared.containsKey(name)) {
            used.add(name);
            return;
        }
        if (declared.isEmpty()) {
            return;
        }
        Finding finding =
                Finding.of(FindingCode.UNKNOWN_CATEGORY, label.to("category"))
                        .in(location)
                        .quoting(name);
        String similar = byLowerCase.get(name.strip().toLowerCase(Locale.ROOT));
        findings.add(similar == null ? finding : finding.suggesting(similar));
    }

    /** Judges what was not used, after all labels were seen. Says nothing where there are none. */
    void checkUnused() {
        if (!anyUsed) {
            return;
        }
        declared.forEach(
                (name, place) -> {
                    if (!used.contains(name)) {
                        findings.add(Finding.of(FindingCode.UNUSED_CATEGORY, place).quoting(name));
                    }
                });
    }

    /** Where the category is declared; the whole list where it is not. */
    Pointer declaration(String name) {
        return declared.getOrDefault(name, ENTITIES);
    }

    /** The declared categories in the order of the file. */
    List<String> names() {
        return List.copyOf(declared.keySet());
    }
}
