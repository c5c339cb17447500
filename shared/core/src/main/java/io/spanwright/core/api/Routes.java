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
