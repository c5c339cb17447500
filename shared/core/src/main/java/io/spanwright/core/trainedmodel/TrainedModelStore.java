package io.spanwright.core.trainedmodel;

import io.spanwright.core.error.ErrorCode;
import io.spanwright.core.error.ServiceException;
import io.spanwright.core.store.ItemChange;
import io.spanwright.core.store.ItemCollection;
import io.spanwright.core.store.ItemStore;
import io.spanwright.core.store.Stored;
import java.util.List;
import java.util.Optional;

/** The trained models, each in its project's partition. */
public final class TrainedModelStore {

    private final ItemStore items;
    private final ItemCollection<TrainedModel> models;

    public TrainedModelStore(ItemStore items) {
        this.items = items;
        this.models = new ItemCollection<>(items, "model", TrainedModel.class, TrainedModel::label);
    }

    public Optional<Stored<TrainedModel>> find(String project, String label) {
        return models.find(project, label);
    }

    /**
     * The model.
     *
     * @throws ServiceException NotFound
     */
    public Stored<TrainedModel> get(String project, String label) {
        return find(project, label).orElseThrow(() -> untrained(label));
    }

    /** The error of a label that no model has. */
    public static ServiceException untrained(String label) {
        return new ServiceException(
                ErrorCode.NOT_FOUND,
                "Model `" + label + "` is not trained. Please train the model first.");
    }

    /** All models of the project in the order of their labels. */
    public List<TrainedModel> all(String project) {
        return models.all(project).stream().map(Stored::value).toList();
    }

    /** The change that makes this the model of its label. */
    public ItemChange put(String project, Optional<Stored<TrainedModel>> read, TrainedModel model) {
        return models.put(project, read, model, Optional.empty());
    }

    /** The change that leaves the model as it is, and fails where it is so no more. */
    public ItemChange unchanged(String project, Stored<TrainedModel> read) {
        return models.replace(project, read, read.value(), Optional.empty());
    }

    public void delete(String project, Stored<TrainedModel> read) {
        items.commit(List.of(models.delete(project, read)));
    }
}
