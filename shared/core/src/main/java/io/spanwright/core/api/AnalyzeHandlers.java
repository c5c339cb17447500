package io.spanwright.core.api;

import io.spanwright.core.analyze.AnalyzeResult;
import io.spanwright.core.analyze.AnalyzeService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Analyze jobs. */
final class AnalyzeHandlers {

    private final AnalyzeService service;

    AnalyzeHandlers(AnalyzeService service) {
        this.service = service;
    }

    Map<Operation, Handler> all() {
        return Map.of(
                Operation.SUBMIT_ANALYZE_JOB, this::submit,
                Operation.GET_ANALYZE_JOB, this::get,
                Operation.CANCEL_ANALYZE_JOB, this::cancel);
    }

    private ApiResponse submit(Call call) {
        String jobId = service.submit(AnalyzeWireReader.read(call.request().body()));
        return Responses.accepted(call.links().to(Routes.ANALYZE_JOBS + "/" + jobId));
    }

    private ApiResponse get(Call call) {
        AnalyzeResult result = service.result(call.path("jobId"));
        ApiRequest request = call.request();
        AnalyzeWireWriter writer =
                new AnalyzeWireWriter(
                        request.parameter("showStats")
                                .filter(value -> value.equalsIgnoreCase("true"))
                                .isPresent(),
                        Paging.number(request, "skip", 0, 0),
                        Paging.number(request, "top", Integer.MAX_VALUE, 1));
        Optional<String> next =
                writer.hasMore(result)
                        ? Optional.of(call.links().self(next(writer)))
                        : Optional.empty();
        return Responses.ok(writer.job(call.path("jobId"), result, next));
    }

    private static Map<String, String> next(AnalyzeWireWriter writer) {
        Map<String, String> next = new LinkedHashMap<>();
        next.put("showStats", String.valueOf(writer.showStatistics()));
        next.put("top", String.valueOf(writer.top()));
        next.put("skip", String.valueOf(writer.skip() + writer.top()));
        return next;
    }

    /** The job has ended by the time that its id is known, so there is nothing left to cancel. */
    private ApiResponse cancel(Call call) {
        String jobId = call.path("jobId");
        service.result(jobId);
        return Responses.accepted(call.links().to(Routes.ANALYZE_JOBS + "/" + jobId));
    }
}
