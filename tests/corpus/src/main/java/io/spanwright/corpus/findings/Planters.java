package io.spanwright.corpus.findings;

import io.spanwright.core.labels.FindingCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which codes are planted how, and why the others are not. */
final class Planters {

    private static final List<FindingCode> BYTES =
            List.of(
                    FindingCode.FILE_TOO_LARGE,
                    FindingCode.PACKED_FILE,
                    FindingCode.OTHER_ENCODING,
                    FindingCode.VALUE_TOO_LONG,
                    FindingCode.LEGACY_PROPERTY,
                    FindingCode.MISPLACED_PROPERTY,
                    FindingCode.PREVIEW_FORMAT,
                    FindingCode.TOO_MANY_ELEMENTS);

    private static final List<FindingCode> OFFSETS =
            List.of(
                    FindingCode.LABELS_MOVED,
                    FindingCode.OFFSETS_IN_OTHER_UNIT,
                    FindingCode.OFFSETS_OF_OTHER_LINE_ENDS,
                    FindingCode.OFFSETS_SHIFTED,
                    FindingCode.OFFSETS_DRIFT,
                    FindingCode.WRONG_LENGTHS);

    private Planters() {}

    /** One planter a code, in the order of the codes. */
    static List<Planter> all() {
        Map<FindingCode, Planter> byCode = new EnumMap<>(FindingCode.class);
        List<Planter> planters = new ArrayList<>();
        planters.addAll(FilePlanters.all());
        planters.addAll(DocumentPlanters.all());
        planters.addAll(RegionPlanters.all());
        planters.addAll(LabelPlanters.all());
        planters.addAll(CategoryPlanters.all());
        planters.addAll(ContentPlanters.all());
        planters.addAll(DuplicatePlanters.all());
        for (Planter planter : planters) {
            if (byCode.put(planter.code(), planter) != null) {
                throw new IllegalStateException("two planters of " + planter.code());
            }
        }
        return List.copyOf(byCode.values());
    }

    /**
     * The codes that compare documents with each other, or count labels. A fault of another code
     * changes that too: a category may have too few labels after it, and be right to be found.
     */
    static Set<FindingCode> comparing() {
        return EnumSet.of(
                FindingCode.TOO_FEW_LABELS,
                FindingCode.FEW_LABELS,
                FindingCode.RARE_CATEGORY,
                FindingCode.CATEGORY_NOT_IN_TEST,
                FindingCode.CATEGORY_NOT_IN_TRAIN,
                FindingCode.CONFUSED_CATEGORIES,
                FindingCode.UNUSED_CATEGORY,
                FindingCode.INCONSISTENT_CATEGORY,
                FindingCode.LIKELY_MISSED_LABEL);
    }

    /** The codes without a planter, with the reason. */
    static Map<FindingCode, String> notPlanted() {
        Map<FindingCode, String> reasons = new EnumMap<>(FindingCode.class);
        reasons.put(
                FindingCode.TOO_MANY_FINDINGS,
                "counts other findings; LabelsFileValidatorTest has it");
        reasons.put(FindingCode.FURTHER_WARNINGS, "counts other findings; FindingListTest has it");
        reasons.put(FindingCode.REFUSED, "is about the project, not about its labels file");
        reasons.put(
                FindingCode.TOO_MANY_DOCUMENTS,
                "takes 100,001 documents; LabelsFileValidatorTest has it");
        reasons.put(
                FindingCode.VALIDATION_FAILED, "is about the service, not about its labels file");
        reasons.put(
                FindingCode.DOCUMENT_CHANGED, "compares with an earlier upload, which is not here");
        for (FindingCode code : OFFSETS) {
            reasons.put(code, "spoils all labels at once; the tests of labels.offsets plant it");
        }
        for (FindingCode code : BYTES) {
            reasons.put(
                    code, "is about bytes that are no labels file; HostileLabelsFileTest has it");
        }
        return reasons;
    }
}
