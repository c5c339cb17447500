package io.spanwright.engine.network;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Dropout masks, made here rather than by ONNX Runtime, whose random state lives in a session and
 * would not survive a restart. The masks follow from seed, step and site alone.
 */
final class DropoutMasks {
    private static final int RUN = 8_192;
    private static final int DRAWS = 1 << 16;
    // Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final List<DropoutSite> sites;
    private final SpareBuffers buffers = new SpareBuffers();

    DropoutMasks(long seed, List<DropoutSite> sites) {
        this.seed = seed;
        this.sites = List.copyOf(sites);
    }

    /** Masks of a forward pass, in the order of the sites; give the buffer back afterwards. */
    record Filled(FloatBuffer buffer, List<FloatBuffer> masks) {}

    /**
     * Fills one mask a site.
     *
     * @param size elements of each mask
     */
    Filled fill(long stepSeed, int size) {
        FloatBuffer buffer = buffers.take(Math.multiplyExact(size, sites.size()));
        List<FloatBuffer> masks = new ArrayList<>();
        for (int site = 0; site < sites.size(); site++) {
            FloatBuffer mask = buffer.slice(site * size, size);
            fill(mask, sites.get(site).probability(), mix(mix(seed) ^ mix(stepSeed + 1) + site));
            masks.add(mask);
        }
        return new Filled(buffer, masks);
    }

    void giveBack(FloatBuffer buffer) {
        buffers.giveBack(buffer);
    }

    // Four draws of 16 bits from each 64: what is kept is scaled by the probability drawn with.
    private void fill(FloatBuffer mask, double probability, long from) {
        int threshold = (int) Math.round(probability * DRAWS);
        float[] values = {(float) DRAWS / (DRAWS - threshold), 0};
        float[] run = new float[RUN];
        long state = from;
        for (int start = 0; start < mask.capacity(); start += RUN) {
            int count = Math.min(RUN, mask.capacity() - start);
            for (int i = 0; i < count; i += 4) {
                state += GOLDEN;
                long bits = mix(state);
                for (int lane = 0; lane < 4; lane++) {
                    int draw = (int) (bits >>> (16 * lane)) & 0xFFFF;
                    run[i + lane] = values[(draw - threshold) >>> 31];
                }
            }
            mask.put(start, run, 0, count);
        }
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
