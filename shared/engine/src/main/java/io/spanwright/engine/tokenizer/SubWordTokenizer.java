package io.spanwright.engine.tokenizer;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.spanwright.core.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** The tokenizer of an encoder. Thread-safe; holds native memory until it is closed. */
public final class SubWordTokenizer implements AutoCloseable {

    private static final Map<String, String> OPTIONS =
            Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");

    private final HuggingFaceTokenizer tokenizer;
    private final SpecialIds special;
    private final OptionalInt unknown;
    private final int largestId;
    private final UnknownWords unknownWords;

    private SubWordTokenizer(HuggingFaceTokenizer tokenizer, TokenizerDefinition definition) {
        this.tokenizer = tokenizer;
        this.special = definition.special();
        this.unknown = definition.unknown();
        this.largestId = definition.largestId();
        this.unknownWords = new UnknownWords(this::pieces, unknown.orElse(-1));
    }

    /**
     * Opens the tokenizer.
     *
     * @param tokenizerJson the bytes of a {@code tokenizer.json}
     * @param natives where its native library is unpacked, see {@link TokenizerNatives}
     * @throws IllegalArgumentException where the bytes are not a tokenizer
     */
    public static SubWordTokenizer open(byte[] tokenizerJson, Path natives) {
        TokenizerNatives.unpackTo(natives);
        TokenizerDefinition definition = TokenizerDefinition.parse(tokenizerJson);
        try {
            return new SubWordTokenizer(load(definition.pieces()), definition);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("tokenizer.json can't be used", e);
        }
    }

    /**
     * DJL looks for its native library with the thread's context class loader, and that one does
     * not see the app's jars where Azure's Java worker, or the embedded host, calls a function.
     */
    private static HuggingFaceTokenizer load(byte[] pieces) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(HuggingFaceTokenizer.class.getClassLoader());
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(pieces), OPTIONS);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The ids that stand around a window's sub-words and behind them. */
    public SpecialIds special() {
        return special;
    }

    /** No unit and no window has a higher id. */
    public int largestId() {
        return largestId;
    }

    /** The units of the text, which may be of any length and hold anything. */
    public TextEncoding encode(String text) {
        String harmless = CodePoints.harmless(text);
        TextEncodingBuilder units = new TextEncodingBuilder(harmless, unknown, special.padding());
        for (Span chunk : TextChunks.of(harmless)) {
            addChunk(harmless, chunk, units);
        }
        return units.build();
    }

    private void addChunk(String text, Span chunk, TextEncodingBuilder units) {
        Pieces pieces = pieces(chunk.in(text));
        for (int piece = 0; piece < pieces.size(); piece++) {
            int start = chunk.start() + pieces.starts()[piece];
            int end = chunk.start() + pieces.ends()[piece];
            if (isUnknown(pieces.ids()[piece]) && text.codePointCount(start, end) > 1) {
                unknownWords.add(text, start, end, units);
                continue;
            }
            units.add(pieces.ids()[piece], start, end);
        }
    }

    private boolean isUnknown(int id) {
        return unknown.isPresent() && unknown.getAsInt() == id;
    }

    private Pieces pieces(String text) {
        return Pieces.of(text, tokenizer.encode(text, false, false));
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
