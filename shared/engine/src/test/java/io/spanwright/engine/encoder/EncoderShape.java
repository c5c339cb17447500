package io.spanwright.engine.encoder;

import io.spanwright.engine.onnx.Graph;
import java.io.IOException;
import java.nio.file.Path;

/** The shapes of encoders that users export, each with a tokenizer of its family. */
public enum EncoderShape {
    /** Opset 11, everything spelled out; WordPiece. */
    BERT,
    /** Opset 14; WordPiece. */
    DISTILBERT,
    /** Opset 14, positions computed from ids; byte-level BPE. */
    ROBERTA,
    /** As RoBERTa; Unigram. */
    XLM_R,
    /** Opset 17 with the attention function; WordPiece. */
    ATTENTION,
    /** Opset 20; Unigram. */
    LATER;

    /** 64 positions can be used; RoBERTa's table has two rows more than that. */
    public static final int MAXIMUM_LENGTH = 64;

    private static final RandomEncoder SIZE = new RandomEncoder(2, 32, 4, 7);

    /** 2 layers of 32. */
    Graph graph() {
        return graph(SIZE);
    }

    Graph graph(RandomEncoder size) {
        int counted = MAXIMUM_LENGTH + RobertaGraph.PADDING + 1;
        return switch (this) {
            case BERT -> RandomEncoderGraph.bert(size, vocabulary(), MAXIMUM_LENGTH);
            case DISTILBERT -> DistilBertGraph.of(size, vocabulary(), MAXIMUM_LENGTH);
            case ROBERTA, XLM_R -> RobertaGraph.of(size, vocabulary(), counted);
            case ATTENTION -> AttentionGraph.of(size, vocabulary(), MAXIMUM_LENGTH);
            case LATER -> LaterGraph.of(size, vocabulary(), MAXIMUM_LENGTH);
        };
    }

    private int vocabulary() {
        return switch (this) {
            case BERT, DISTILBERT, ATTENTION -> RandomVocabulary.size();
            case ROBERTA -> ByteLevelVocabulary.size();
            case XLM_R, LATER -> UnigramVocabulary.size();
        };
    }

    /** The whole {@code tokenizer.json}. */
    public String tokenizer() {
        return switch (this) {
            case BERT, DISTILBERT, ATTENTION -> RandomVocabulary.tokenizer();
            case ROBERTA -> ByteLevelVocabulary.tokenizer();
            case XLM_R, LATER -> UnigramVocabulary.tokenizer();
        };
    }

    /** The id that fills up windows. */
    public int padding() {
        return switch (this) {
            case BERT, DISTILBERT, ATTENTION -> 0;
            case ROBERTA, XLM_R, LATER -> RobertaGraph.PADDING;
        };
    }

    /** Reads what {@link #write} writes. */
    public Encoder encoder() {
        return TestEncoders.read(graph(), tokenizer());
    }

    /** Writes {@code model.onnx} and {@code tokenizer.json}. */
    public Path write(Path directory) throws IOException {
        return TestEncoders.write(graph(), tokenizer(), directory);
    }
}
