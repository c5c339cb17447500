package io.spanwright.core.api;

/** Every operation of the REST API: the one table of methods and routes. */
public enum Operation {
    LIST_PROJECTS("GET", Routes.PROJECTS),
    UPDATE_PROJECT("PATCH", Routes.PROJECT),
    GET_PROJECT("GET", Routes.PROJECT),
    DELETE_PROJECT("DELETE", Routes.PROJECT),
    GET_DELETION_JOB("GET", Routes.DELETION_JOB),
    IMPORT_PROJECT("POST", Routes.IMPORT),
    GET_IMPORT_JOB("GET", Routes.IMPORT_JOB),
    VALIDATE("POST", Routes.VALIDATE),
    GET_VALIDATE_JOB("GET", Routes.VALIDATE_JOB),
    GET_LABELS_REPORT("GET", Routes.LABELS_REPORT),
    LIST_LABELS_VERSIONS("GET", Routes.LABELS_VERSIONS),
    GET_LABELS_VERSION("GET", Routes.LABELS_VERSION),
    TRAIN("POST", Routes.TRAIN),
    LIST_TRAIN_JOBS("GET", Routes.TRAIN_JOBS),
    GET_TRAIN_JOB("GET", Routes.TRAIN_JOB),
    CANCEL_TRAIN_JOB("POST", Routes.CANCEL_TRAIN_JOB),
    LIST_MODELS("GET", Routes.MODELS),
    GET_MODEL("GET", Routes.MODEL),
    DELETE_MODEL("DELETE", Routes.MODEL),
    GET_EVALUATION_SUMMARY("GET", Routes.EVALUATION_SUMMARY),
    LIST_EVALUATION_RESULTS("GET", Routes.EVALUATION_RESULT),
    COMPARE_EVALUATIONS("GET", Routes.EVALUATION_COMPARISON),
    LIST_DEPLOYMENTS("GET", Routes.DEPLOYMENTS),
    GET_DEPLOYMENT("GET", Routes.DEPLOYMENT),
    PUT_DEPLOYMENT("PUT", Routes.DEPLOYMENT),
    DELETE_DEPLOYMENT("DELETE", Routes.DEPLOYMENT),
    GET_DEPLOYMENT_JOB("GET", Routes.DEPLOYMENT_JOB),
    SUBMIT_ANALYZE_JOB("POST", Routes.ANALYZE_JOBS),
    GET_ANALYZE_JOB("GET", Routes.ANALYZE_JOB),
    CANCEL_ANALYZE_JOB("POST", Routes.CANCEL_ANALYZE_JOB);

    private final String method;
    private final String route;

    Operation(String method, String route) {
        this.method = method;
        this.route = route;
    }

    /** Such as {@code GET}. */
    public String method() {
        return method;
    }

    /** Such as {@code authoring/analyze-text/projects/{projectName}}; one of {@link Routes}. */
    public String route() {
        return route;
    }
}
