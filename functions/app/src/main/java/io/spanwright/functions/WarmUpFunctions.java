package io.spanwright.functions;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.WarmupTrigger;

/** Loads the deployed models before the first request. */
public final class WarmUpFunctions {

    private final Runnable warmUp;

    public WarmUpFunctions(Runnable warmUp) {
        this.warmUp = requireNonNull(warmUp, "warmUp is null");
    }

    @FunctionName("WarmUp")
    public void run(@WarmupTrigger(name = "context") String context) {
        warmUp.run();
    }
}
