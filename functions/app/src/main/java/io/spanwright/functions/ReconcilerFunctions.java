package io.spanwright.functions;

import static java.util.Objects.requireNonNull;

import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import com.microsoft.durabletask.azurefunctions.DurableClientContext;
import com.microsoft.durabletask.azurefunctions.DurableClientInput;
import io.spanwright.core.job.Reconciler;
import io.spanwright.functions.durable.DurableJobRunner;

/** Mends twice a minute what events that were late or lost have left behind. */
public final class ReconcilerFunctions {

    private final Reconciler reconciler;

    public ReconcilerFunctions(Reconciler reconciler) {
        this.reconciler = requireNonNull(reconciler, "reconciler is null");
    }

    @FunctionName("Reconcile")
    public void run(
            @TimerTrigger(name = "timer", schedule = "*/30 * * * * *") String timer,
            @DurableClientInput(name = "durable") DurableClientContext durable) {
        reconciler.run(new DurableJobRunner(durable::getClient));
    }
}
