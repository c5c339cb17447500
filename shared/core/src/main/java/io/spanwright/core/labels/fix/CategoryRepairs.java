package io.spanwright.core.labels.fix;

import io.spanwright.core.labels.LabelsFile.Assets;
import io.spanwright.core.labels.LabelsFile.Category;
import io.spanwright.core.labels.LabelsFile.Document;
import io.spanwright.core.labels.LabelsFile.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Declares each category once, and gives labels the declared spelling. */
final class CategoryRepairs {

    private final RepairLog log;
    private final List<Category> declared = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> byLowerCase = new LinkedHashMap<>();

    CategoryRepairs(RepairLog log) {
        this.log = log;
    }

    Assets mend(Assets assets) {
        assets.entities().orElse(List.of()).forEach(this::declare);
        Optional<List<Document>> documents =
                assets.documents().map(list -> list.stream().map(this::mend).toList());
        boolean none = assets.entities().isEmpty() && declared.isEmpty();
        return new Assets(
                assets.projectKind(), none ? assets.entities() : Optional.of(declared), documents);
    }

    private void declare(Category category) {
        Optional<String> name = category.category();
        if (name.isPresent() && !names.add(name.get())) {
            log.add(RepairKind.CATEGORY_DECLARED_TWICE, name.get());
            return;
        }
        name.ifPresent(n -> byLowerCase.putIfAbsent(key(n), n));
        declared.add(category);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Document mend(Document document) {
        return new Document(
                document.location(),
                document.language(),
                document.dataset(),
                document.entities().map(regions -> LabelMapping.map(regions, this::mend)));
    }

    private Label mend(Label label) {
        Optional<String> name = label.category();
        if (name.isEmpty() || names.contains(name.get())) {
            return label;
        }
        String spelled = byLowerCase.get(key(name.get()));
        if (spelled != null) {
            log.add(RepairKind.CATEGORY_RESPELLED, spelled);
            return new Label(Optional.of(spelled), label.offset(), label.length());
        }
        log.add(RepairKind.CATEGORY_DECLARED, name.get());
        declare(new Category(name, Optional.empty()));
        return label;
    }
}
