package io.spanwright.core.dataset;

import io.spanwright.core.store.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Divides a dataset into train and test.
 *
 * <p>A document marked Test is a test document whatever the options. Under {@link
 * SplitOptions.Percentage} each other document falls under a threshold or not by the hash of seed
 * and location alone, so adding or removing documents moves no other, and every model of a project
 * is tested on the same ones. Only where a part would have no document at all, the one with the
 * lowest hash is tested, or the one with the highest trained on, as long as that is so.
 */
public final class DatasetSplitter {

    private static final Comparator<Map.Entry<String, Double>> BY_HASH =
            Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private DatasetSplitter() {}

    /**
     * Divides the dataset.
     *
     * @param seed the project's: with the same one a document is on the same side for every model
     * @throws DatasetSplitException where one of the parts would be empty
     */
    public static DatasetSplit split(Dataset dataset, SplitOptions options, long seed) {
        List<DatasetDocument> documents = dataset.documents();
        Set<String> tested = testedLocations(documents, options, seed);
        Predicate<DatasetDocument> isTested = document -> tested.contains(document.location());
        DatasetSplit split =
                new DatasetSplit(
                        documents.stream().filter(isTested.negate()).toList(),
                        documents.stream().filter(isTested).toList());
        requireBothParts(split, options);
        return split;
    }

    private static Set<String> testedLocations(
            List<DatasetDocument> documents, SplitOptions options, long seed) {
        Set<String> tested =
                documents.stream()
                        .filter(DatasetSplitter::isMarkedTest)
                        .map(DatasetDocument::location)
                        .collect(Collectors.toCollection(HashSet::new));
        if (options instanceof SplitOptions.Percentage percentage) {
            drawTested(documents, percentage, seed, tested);
        }
        return tested;
    }

    private static boolean isMarkedTest(DatasetDocument document) {
        return document.mark().equals(Optional.of(DatasetMark.TEST));
    }

    private static void drawTested(
            List<DatasetDocument> documents,
            SplitOptions.Percentage percentage,
            long seed,
            Set<String> tested) {
        Map<String, Double> hashes =
                documents.stream()
                        .map(DatasetDocument::location)
                        .filter(location -> !tested.contains(location))
                        .collect(Collectors.toMap(l -> l, l -> hash(seed, l)));
        double threshold = percentage.test() / 100.0;
        hashes.forEach(
                (location, hash) -> {
                    if (hash < threshold) {
                        tested.add(location);
                    }
                });
        keepBothParts(percentage, hashes, tested);
    }

    private static void keepBothParts(
            SplitOptions.Percentage percentage, Map<String, Double> hashes, Set<String> tested) {
        if (tested.isEmpty() && percentage.test() > 0 && hashes.size() > 1) {
            hashes.entrySet().stream().min(BY_HASH).ifPresent(e -> tested.add(e.getKey()));
        }
        boolean noneToTrainOn = tested.containsAll(hashes.keySet());
        boolean oneToSpare = tested.size() > 1;
        if (noneToTrainOn && percentage.train() > 0 && oneToSpare) {
            hashes.entrySet().stream().max(BY_HASH).ifPresent(e -> tested.remove(e.getKey()));
        }
    }

    /** Uniform in 0 to 1, the first 53 bits of SHA-256 over the seed and the location. */
    private static double hash(long seed, String location) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
        digest.update(location.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(digest.digest()).getLong() >>> 11) * 0x1.0p-53;
    }

    private static void requireBothParts(DatasetSplit split, SplitOptions options) {
        if (split.test().isEmpty()) {
            throw new DatasetSplitException(noTest(options));
        }
        if (split.train().isEmpty()) {
            throw new DatasetSplitException(
                    "No document is left to train on. Mark fewer documents Test, or add some.");
        }
    }

    private static String noTest(SplitOptions options) {
        if (options instanceof SplitOptions.Manual) {
            return "The manual split needs documents whose \"dataset\" is \"Test\", and there are"
                    + " none. Mark some, or use the evaluation kind \"percentage\".";
        }
        return "No document is left to test on. Add documents, or raise testingSplitPercentage.";
    }
}
