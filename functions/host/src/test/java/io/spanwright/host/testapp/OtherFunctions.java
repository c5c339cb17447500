package io.spanwright.host.testapp;

import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.BlobTrigger;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import com.microsoft.azure.functions.annotation.WarmupTrigger;
import java.io.IOException;

/** Blob, timer and warm-up triggers. */
public final class OtherFunctions {
    /** Notes the blob, fails on some. */
    public void labels(
            @BlobTrigger(name = "content", path = "labels/{name}.json", dataType = "binary")
                    byte[] content,
            @BindingName("name") String name)
            throws IOException {
        Activities.Output.append("labels", name + " " + content.length);
        if (name.startsWith("bad")) {
            throw new IOException("cannot read");
        }
    }

    /** Notes the time. */
    public void tick(@TimerTrigger(name = "timer", schedule = "* * * * * *") String timer)
            throws Exception {
        Activities.Output.append("tick", timer);
        Thread.sleep(1200);
    }

    /** Notes the start. */
    public void warm(@WarmupTrigger(name = "warm") String context) throws IOException {
        Activities.Output.append("warm", "up");
    }
}
