package io.spanwright.functions.planted;

import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;

/** Breaks the rules on purpose, so that the rules can be seen to fail. */
public final class BusyFunctions {

    @FunctionName("Busy")
    public String run(@TimerTrigger(name = "timer", schedule = "0 * * * * *") String timer) {
        return timer.strip().trim().toString().concat("a").concat("b").concat("c").concat("d");
    }
}
