package io.spanwright.core.api;

/**
 * Route templates in Azure Functions' form, under the prefix {@code language}. Constants, so that
 * annotations can name them.
 */
public final class Routes {

    public static final String PROJECTS = "authoring/analyze-text/projects";
    public static final String PROJECT = PROJECTS + "/{projectName}";
    public static final String DELETION_JOB = PROJECTS + "/global/deletion-jobs/{jobId}";
    public static final String IMPORT = PROJECT + "/:import";
    public static final String IMPORT_JOB = PROJECT + "/import/jobs/{jobId}";

    /** Not in the hosted service: validates the labels on demand. */
    public static final String VALIDATE = PROJECT + "/:validate";

    public static final String VALIDATE_JOB = PROJECT + "/validate/jobs/{jobId}";

    /** Not in the hosted service: the newest report on the labels, or the one of an id. */
    public static final String LABELS_REPORT = PROJECT + "/labels/report";

    /** Not in the hosted service: the labels the project works with, and those before. */
    public static final String LABELS_VERSIONS = PROJECT + "/labels/versions";

    public static final String LABELS_VERSION = LABELS_VERSIONS + "/{versionId}";
    public static final String TRAIN = PROJECT + "/:train";
    public static final String TRAIN_JOBS = PROJECT + "/train/jobs";
    public static final String TRAIN_JOB = TRAIN_JOBS + "/{jobId}";
    public static final String CANCEL_TRAIN_JOB = TRAIN_JOB + "/:cancel";
    public static final String MODELS = PROJECT + "/models";
    public static final String MODEL = MODELS + "/{trainedModelLabel}";
    public static final String EVALUATION_SUMMARY = MODEL + "/evaluation/summary-result";
    public static final String EVALUATION_RESULT = MODEL + "/evaluation/result";

    /** Not in the hosted service: this model beside another one. */
    public static final String EVALUATION_COMPARISON = MODEL + "/evaluation/comparison";

    public static final String DEPLOYMENTS = PROJECT + "/deployments";
    public static final String DEPLOYMENT = DEPLOYMENTS + "/{deploymentName}";
    public static final String DEPLOYMENT_JOB = DEPLOYMENT + "/jobs/{jobId}";
    public static final String ANALYZE_JOBS = "analyze-text/jobs";
    public static final String ANALYZE_JOB = ANALYZE_JOBS + "/{jobId}";
    public static final String CANCEL_ANALYZE_JOB = ANALYZE_JOB + ":cancel";

    private Routes() {}
}
