package io.spanwright.core.review;

import io.spanwright.core.dataset.LabeledDocument;
import io.spanwright.core.dataset.LabeledDocuments;
import io.spanwright.core.store.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One of the parts that documents are divided into.
 *
 * @param documents all of them
 * @param members locations of those in the part
 */
record Fold(LabeledDocuments documents, Set<String> members) {

    Fold {
        members = Set.copyOf(members);
    }

    /** Divides documents into parts of like size, by a hash of seed and location. */
    static List<Fold> divide(LabeledDocuments documents, int folds, long seed) {
        List<String> locations;
        try (Stream<LabeledDocument> all = documents.stream()) {
            locations =
                    all.map(LabeledDocument::location)
                            .sorted(Comparator.comparing(one -> Sha256.hex(seed + "\n" + one)))
                            .toList();
        }
        List<Set<String>> members = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            members.add(new HashSet<>());
        }
        for (int at = 0; at < locations.size(); at++) {
            members.get(at % folds).add(locations.get(at));
        }
        return members.stream().map(one -> new Fold(documents, one)).toList();
    }

    LabeledDocuments inside() {
        return new Part(documents, members, true);
    }

    LabeledDocuments outside() {
        return new Part(documents, members, false);
    }

    private record Part(LabeledDocuments all, Set<String> members, boolean inside)
            implements LabeledDocuments {

        @Override
        public Stream<LabeledDocument> stream() {
            Predicate<LabeledDocument> isMember = document -> members.contains(document.location());
            return all.stream().filter(inside ? isMember : isMember.negate());
        }

        @Override
        public int size() {
            return inside ? members.size() : all.size() - members.size();
        }

        @Override
        public String digest() {
            String sorted = String.join("\n", members.stream().sorted().toList());
            return Sha256.hex(all.digest() + "\n" + inside + "\n" + sorted);
        }
    }
}
