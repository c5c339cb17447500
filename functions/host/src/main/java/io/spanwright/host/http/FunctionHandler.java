package io.spanwright.host.http;

import io.spanwright.host.app.FunctionFile;
import io.spanwright.host.worker.FunctionWorker;
import io.spanwright.host.worker.HttpRequestData;
import io.spanwright.host.worker.Invocation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns an exchange into a call of a function. */
final class FunctionHandler extends Handler.Abstract {
    private static final Logger LOGGER = Logger.getLogger(FunctionHandler.class.getName());

    private final Router router;
    private final RequestReader reader;
    private final FunctionWorker worker;
    private final Function<FunctionFile, Map<String, Object>> inputs;

    /**
     * @param inputs the inputs of a function besides its trigger, such as the durable client
     */
    FunctionHandler(
            Router router,
            RequestReader reader,
            FunctionWorker worker,
            Function<FunctionFile, Map<String, Object>> inputs) {
        this.router = router;
        this.reader = reader;
        this.worker = worker;
        this.inputs = inputs;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        List<String> path;
        try {
            path = RequestReader.path(request);
        } catch (CharacterCodingException e) {
            ResponseWriter.error(
                    400,
                    "InvalidRequest",
                    "The path has a broken percent escape.",
                    response,
                    callback);
            return true;
        }
        Router.Found found = router.find(request.getMethod(), path);
        if (found instanceof Router.Found.Target target) {
            call(target, request, response, callback);
        } else if (found instanceof Router.Found.OtherMethods other) {
            refuseMethod(other, request, response, callback);
        } else {
            ResponseWriter.error(
                    404, "NotFound", "There is no resource at this path.", response, callback);
        }
        return true;
    }

    private static void refuseMethod(
            Router.Found.OtherMethods other,
            Request request,
            Response response,
            Callback callback) {
        if (request.getMethod().equals("OPTIONS")) {
            ResponseWriter.options(other.allowed(), response, callback);
            return;
        }
        String allowed = String.join(", ", other.allowed());
        response.getHeaders().put("Allow", allowed);
        ResponseWriter.error(
                405, "MethodNotAllowed", "This path accepts " + allowed + ".", response, callback);
    }

    private void call(
            Router.Found.Target target, Request request, Response response, Callback callback) {
        Invocation invocation;
        try {
            invocation = invocation(target, request);
        } catch (RequestReader.BodyTooLargeException e) {
            ResponseWriter.error(
                    413, "ContentTooLarge", "The request body is too large.", response, callback);
            return;
        } catch (TextBody.NotUtf8Exception e) {
            ResponseWriter.error(400, "InvalidRequest", e.getMessage(), response, callback);
            return;
        } catch (IOException e) {
            callback.failed(e);
            return;
        }
        invoke(target.function(), invocation, response, callback);
    }

    private void invoke(
            FunctionFile function, Invocation invocation, Response response, Callback callback) {
        try {
            Object result = worker.invoke(function, invocation);
            ResponseWriter.write(result, response, callback);
        } catch (Throwable e) {
            LOGGER.log(Level.SEVERE, function.name() + " failed", e);
            ResponseWriter.error(
                    500, "InternalServerError", "The function failed.", response, callback);
        }
    }

    /** A function that answers GET answers HEAD too; the server leaves out the body. */
    private Invocation invocation(Router.Found.Target target, Request request) throws IOException {
        FunctionFile function = target.function();
        boolean headAsGet =
                request.getMethod().equals("HEAD")
                        && function.trigger().list("methods").stream()
                                .noneMatch("HEAD"::equalsIgnoreCase);
        HttpRequestData data = reader.read(request, headAsGet ? "GET" : request.getMethod());
        Map<String, Object> all = new HashMap<>(inputs.apply(function));
        all.put(function.trigger().name(), data);
        Map<String, String> metadata = new HashMap<>(data.query());
        metadata.putAll(target.parameters());
        return new Invocation(all, metadata);
    }
}
