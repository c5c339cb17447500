package io.spanwright.core.api;

import io.spanwright.core.job.Job;
import io.spanwright.core.job.JobRunner;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** One request on its way through a handler. */
record Call(ApiRequest request, Map<String, String> pathParameters, JobRunner runner) {

    private static final Logger LOG = System.getLogger(Call.class.getName());

    /** A value of the route. */
    String path(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no " + name);
        }
        return value;
    }

    String project() {
        return path("projectName");
    }

    Links links() {
        return new Links(request);
    }

    /**
     * Runs a job that was stored, and says where to ask for it.
     *
     * @param statusPath below {@code /language/}, without the job's id
     */
    ApiResponse accepted(Job job, String statusPath) {
        if (!job.status().isEnd()) {
            start(job);
        }
        return Responses.accepted(links().to(statusPath + "/" + job.id()));
    }

    /** Runs a job that was stored. What can't be started now, the reconciler starts later. */
    private void start(Job job) {
        try {
            runner.start(job.details().kind(), job.project(), job.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a job is not started yet: {0}", e.getClass().getName());
        }
    }
}
