package io.spanwright.core.labels.content;

import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.labels.CheckedLabel;
import io.spanwright.core.labels.ContentCheck;
import io.spanwright.core.labels.ContentChecks.TextLookup;
import io.spanwright.core.labels.Finding;
import io.spanwright.core.labels.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Categories that have too few labels to be learned, or none where they would be evaluated. */
final class CategoryBalance implements ContentCheck {

    /** The hosted service warns below it. */
    private static final int HARDLY_ENOUGH = 15;

    /** The hosted service advises it. */
    private static final int ADVISED = 50;

    /** So many times as many labels of another category make one rare. */
    private static final int TIMES = 20;

    private final TextLookup file;
    private final CategoryIds categories = new CategoryIds();
    private final int[] train = new int[CategoryIds.MOST];
    private final int[] test = new int[CategoryIds.MOST];
    private boolean anyTrain;
    private boolean anyTest;

    CategoryBalance(TextLookup file) {
        this.file = file;
    }

    @Override
    public void look(CheckedDocument document) {
        boolean isTest = document.mark().equals(Optional.of(DatasetMark.TEST));
        anyTest |= isTest;
        anyTrain |= !isTest;
        for (CheckedLabel label : document.labels()) {
            int category = categories.id(label.category());
            if (category != CategoryIds.NONE) {
                (isTest ? test : train)[category]++;
            }
        }
    }

    @Override
    public List<Finding> findings() {
        int most = 0;
        for (int count : train) {
            most = Math.max(most, count);
        }
        List<Finding> all = new ArrayList<>();
        for (int category = 0; category < categories.size(); category++) {
            checkParts(category, all);
            if (train[category] > 0) {
                checkNumber(category, most, all);
            }
        }
        return all;
    }

    private void checkParts(int category, List<Finding> all) {
        if (anyTest && test[category] == 0) {
            all.add(finding(category, FindingCode.CATEGORY_NOT_IN_TEST));
        }
        if (anyTrain && train[category] == 0) {
            all.add(finding(category, FindingCode.CATEGORY_NOT_IN_TRAIN));
        }
    }

    private void checkNumber(int category, int most, List<Finding> all) {
        int count = train[category];
        if (count < HARDLY_ENOUGH) {
            all.add(finding(category, FindingCode.TOO_FEW_LABELS, count));
        } else if (count < ADVISED) {
            all.add(finding(category, FindingCode.FEW_LABELS, count));
        }
        if ((long) count * TIMES <= most) {
            all.add(finding(category, FindingCode.RARE_CATEGORY, count, most));
        }
    }

    private Finding finding(int category, FindingCode code, Object... arguments) {
        String name = categories.name(category);
        return Finding.of(code, file.declaration(name), arguments).quoting(name);
    }
}
