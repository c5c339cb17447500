package io.spanwright.corpus.findings;

import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import io.spanwright.core.labels.LabelsFileValidator;
import io.spanwright.core.labels.Purpose;
import io.spanwright.core.labels.ValidationOptions;
import io.spanwright.core.labels.content.LabelingChecks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Plants faults of every code in one data set, one code at a time, and counts what is found. */
final class FindingTrial {

    private final Specimen original;
    private final String projectName;
    private final long seed;
    private final List<Finding> unplanted;
    private final Set<String> known = new HashSet<>();
    private final Map<FindingCode, Integer> falseAlarms = new EnumMap<>(FindingCode.class);

    FindingTrial(Specimen original, long seed) {
        this.original = original;
        this.projectName = original.metadata().path("projectName").asText();
        this.seed = seed;
        this.unplanted = validate(original);
        unplanted.forEach(finding -> known.add(key(finding)));
    }

    private record Outcome(Planter planter, int planted, int found) {}

    /** One score a planter. */
    List<FindingScore> run(List<Planter> planters) {
        List<Outcome> outcomes = new ArrayList<>();
        planters.forEach(planter -> outcomes.add(run(planter)));
        return outcomes.stream().map(this::score).toList();
    }

    /** What is found in the data as they are. */
    List<Finding> unplanted() {
        return unplanted;
    }

    private Outcome run(Planter planter) {
        Specimen specimen = original.copy();
        List<Planted> faults = plant(planter, specimen);
        if (faults.isEmpty()) {
            return new Outcome(planter, 0, 0);
        }
        List<Finding> findings = validate(specimen);
        countFalseAlarms(planter.code(), faults, findings);
        int found =
                (int)
                        faults.stream()
                                .filter(fault -> isFound(fault, planter.code(), findings))
                                .count();
        return new Outcome(planter, faults.size(), found);
    }

    private List<Planted> plant(Planter planter, Specimen specimen) {
        // The same faults whichever other codes are planted.
        Random random = new Random(seed + planter.code().name().hashCode());
        Taken taken = new Taken();
        List<Planted> faults = new ArrayList<>();
        for (int i = 0; i < planter.faults(); i++) {
            Optional<Planted> fault = planter.act().plant(specimen, random, taken);
            if (fault.isEmpty()) {
                break;
            }
            faults.add(fault.get());
        }
        return faults;
    }

    private static boolean isFound(Planted fault, FindingCode code, List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.code() == code && fault.isFoundBy(f));
    }

    private void countFalseAlarms(FindingCode code, List<Planted> faults, List<Finding> findings) {
        for (Finding finding : findings) {
            boolean explained =
                    finding.code() == code
                            ? faults.stream().anyMatch(fault -> fault.isFoundBy(finding))
                            : faults.stream().anyMatch(fault -> fault.mayExplain(finding));
            boolean compares = Planters.comparing().contains(finding.code());
            boolean consequence = compares && finding.code() != code;
            if (!explained && !consequence && !known.contains(key(finding))) {
                falseAlarms.merge(finding.code(), 1, Integer::sum);
            }
        }
    }

    /** The same for a finding of the same thing, though indexes moved. */
    private static String key(Finding finding) {
        Object place =
                finding.document().isPresent() ? finding.document().get() : finding.pointer();
        return String.join(
                "\n", finding.code().name(), place.toString(), finding.span().toString());
    }

    private List<Finding> validate(Specimen specimen) {
        return new LabelsFileValidator(
                        new SpecimenStore(specimen),
                        Purpose.IMPORT,
                        Optional.of(projectName),
                        ValidationOptions.STRUCTURE.with(new LabelingChecks()))
                .validate(specimen.content())
                .findings();
    }

    private FindingScore score(Outcome outcome) {
        FindingCode code = outcome.planter().code();
        return new FindingScore(
                code,
                outcome.planter().what(),
                (int) unplanted.stream().filter(finding -> finding.code() == code).count(),
                outcome.planted(),
                outcome.found(),
                falseAlarms.getOrDefault(code, 0));
    }
}
