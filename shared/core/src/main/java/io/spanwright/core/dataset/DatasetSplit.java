package io.spanwright.core.dataset;

import java.util.List;

/**
 * The two parts of a dataset, each in the dataset's order, neither empty, none in both.
 *
 * @param train what a model learns from
 * @param test what it is evaluated on
 */
public record DatasetSplit(List<DatasetDocument> train, List<DatasetDocument> test) {

    public DatasetSplit {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }
}
