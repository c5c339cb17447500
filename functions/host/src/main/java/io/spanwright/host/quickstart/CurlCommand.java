package io.spanwright.host.quickstart;

import java.net.URI;
import java.nio.file.Path;

/** A call of the API for a shell. */
final class CurlCommand {

    private CurlCommand() {}

    /**
     * The command that posts the JSON. The key stays in its file: it is read when the command runs.
     */
    static String post(URI uri, Path keys, String json) {
        return "curl -si '"
                + uri
                + "' -H \"Ocp-Apim-Subscription-Key: $(head -n 1 '"
                + keys
                + "')\" -H 'Content-Type: application/json' -d '"
                + json.replace("'", "'\\''")
                + "'";
    }
}
