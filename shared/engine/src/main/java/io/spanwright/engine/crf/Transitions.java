package io.spanwright.engine.crf;

/**
 * Scores between a tag and the next, three for each tag that is left: {@code 3t} to O, {@code 3t +
 * 1} to any B, {@code 3t + 2} to the I of the tag's own category (never used for O). The last tells
 * how long entities are, the second whether entities touch.
 *
 * @param values the scores, 3 T; live, so that a trainer can change them
 */
public record Transitions(float[] values) {

    static final int PER_TAG = 3;

    /** All scores 0: tags are as likely after each other as their emissions say. */
    public static Transitions zero(BioTags tags) {
        return new Transitions(new float[PER_TAG * tags.count()]);
    }

    /** T. */
    public int tagCount() {
        return values.length / PER_TAG;
    }

    double toOutside(int tag) {
        return values[toOutsideIndex(tag)];
    }

    double toBegin(int tag) {
        return values[toBeginIndex(tag)];
    }

    double stay(int tag) {
        return values[stayIndex(tag)];
    }

    /** The score from one tag to an allowed next one. */
    double score(int tag, int next) {
        return values[index(tag, next)];
    }

    static int index(int tag, int next) {
        if (BioTags.isInside(next)) {
            return stayIndex(tag);
        }
        return next == BioTags.OUTSIDE ? toOutsideIndex(tag) : toBeginIndex(tag);
    }

    static int toOutsideIndex(int tag) {
        return PER_TAG * tag;
    }

    static int toBeginIndex(int tag) {
        return PER_TAG * tag + 1;
    }

    static int stayIndex(int tag) {
        return PER_TAG * tag + 2;
    }

    /** All scores times a factor, such as 1 / temperature. */
    public Transitions times(double factor) {
        float[] scaled = new float[values.length];
        for (int index = 0; index < scaled.length; index++) {
            scaled[index] = (float) (values[index] * factor);
        }
        return new Transitions(scaled);
    }
}
