package io.spanwright.corpus.opennlp;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.perceptron.PerceptronTrainer;

/** How OpenNLP learns. */
public enum Algorithm {
    /** Averaged perceptron; holds two numbers a parameter. */
    PERCEPTRON("perceptron", PerceptronTrainer.PERCEPTRON_VALUE, 120_000_000),
    /** Maximum entropy by L-BFGS with OpenNLP's L1 and L2 costs; some 38 numbers a parameter. */
    L_BFGS("L-BFGS", QNTrainer.MAXENT_QN_VALUE, 12_000_000);

    private final String title;
    private final String value;
    private final long mostParameters;

    Algorithm(String title, String value, long mostParameters) {
        this.title = title;
        this.value = value;
        this.mostParameters = mostParameters;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** As OpenNLP's training parameters name it. */
    String value() {
        return value;
    }

    /** Features times outcomes that train within 6 GB of heap. */
    long mostParameters() {
        return mostParameters;
    }
}
