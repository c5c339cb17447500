package io.spanwright.core.training;

import io.spanwright.core.job.JobWarning;
import java.util.ArrayList;
import java.util.List;

/** What a user should know about a training that succeeded. */
public final class TrainingWarnings {

    private TrainingWarnings() {}

    /** The warnings, at most one of each code. */
    public static List<JobWarning> of(TrainingRequest request, TrainingOutcome.Finished finished) {
        List<JobWarning> warnings = new ArrayList<>();
        int approximated = finished.unrepresented().size();
        if (approximated > 0) {
            warnings.add(
                    new JobWarning(
                            "ApproximatedLabels",
                            approximated
                                    + " labels begin or end inside a piece of text that the model"
                                    + " can't divide; they were widened for training."));
        }
        if (request.multilingual() && !finished.multilingualEncoder()) {
            warnings.add(
                    new JobWarning(
                            "NoMultilingualEncoder",
                            "The project is multilingual, but no multilingual encoder is"
                                    + " configured; the model was trained with the ordinary one."
                                    + " Set SPANWRIGHT_MULTILINGUAL_ENCODER and train again."));
        }
        return List.copyOf(warnings);
    }

    /** The warning of documents whose text is not the one their labels were imported for. */
    static List<JobWarning> ofChanged(int documents) {
        if (documents == 0) {
            return List.of();
        }
        return List.of(
                new JobWarning(
                        "ChangedDocuments",
                        documents
                                + " documents are not what their labels were imported for, though"
                                + " the labels still cover the same words. Validate the project's"
                                + " labels to see which."));
    }
}
