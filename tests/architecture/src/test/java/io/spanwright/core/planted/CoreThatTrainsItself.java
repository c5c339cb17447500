package io.spanwright.core.planted;

import ai.onnxruntime.OrtEnvironment;

/** Breaks the rules on purpose, so that the rules can be seen to fail. */
public final class CoreThatTrainsItself {

    private CoreThatTrainsItself() {}

    public static void train() {
        System.out.println(OrtEnvironment.getEnvironment());
    }
}
