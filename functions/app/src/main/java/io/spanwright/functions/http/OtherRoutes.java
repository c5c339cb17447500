package io.spanwright.functions.http;

import io.spanwright.core.api.Routes;

/**
 * The actions' other form. The specification divides authoring actions with {@code /:} and the
 * runtime's with {@code :}; some documents mix them up, so both are served.
 */
public final class OtherRoutes {

    public static final String IMPORT = Routes.PROJECT + ":import";
    public static final String VALIDATE = Routes.PROJECT + ":validate";
    public static final String TRAIN = Routes.PROJECT + ":train";
    public static final String CANCEL_TRAIN_JOB = Routes.TRAIN_JOB + ":cancel";
    public static final String CANCEL_ANALYZE_JOB = Routes.ANALYZE_JOB + "/:cancel";

    private OtherRoutes() {}
}
