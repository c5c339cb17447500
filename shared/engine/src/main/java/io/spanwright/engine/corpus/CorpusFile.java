package io.spanwright.engine.corpus;

import io.spanwright.engine.example.TaggedText;
import io.spanwright.engine.example.TextUnits;
import io.spanwright.engine.example.UnitBreak;
import io.spanwright.engine.tokenizer.TextEncoding;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Texts as numbers in a scratch file, so that memory does not grow with what is learned from. A
 * text is a row for each unit, one more row that ends them, and then the ids. The file is deleted
 * when it is closed. Reading is thread-safe; appending is for one thread.
 */
public final class CorpusFile implements AutoCloseable {

    private static final int ROW = 3 * Integer.BYTES + 2 * Short.BYTES + Byte.BYTES;
    private static final List<UnitBreak> BREAKS = List.of(UnitBreak.values());

    private final FileChannel channel;

    private CorpusFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes an empty file in the directory, which is made where it is missing. */
    public static CorpusFile in(Path directory) {
        try {
            return new CorpusFile(ScratchFile.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("No scratch file for the training documents", e);
        }
    }

    /** Writes a text behind all others; gives where it begins. */
    long append(TaggedText text) {
        TextUnits units = text.units();
        TextEncoding encoding = units.encoding();
        int size = units.size();
        ByteBuffer bytes = ByteBuffer.allocate(idsAt(size) + encoding.ids().length * Integer.BYTES);
        for (int unit = 0; unit < size; unit++) {
            bytes.putInt(encoding.starts()[unit]).putInt(encoding.ends()[unit]);
            bytes.putInt(encoding.firstId()[unit]);
            bytes.putShort(units.shapes()[unit]).putShort(text.tags()[unit]);
            bytes.put((byte) BREAKS.indexOf(units.breaks()[unit]));
        }
        bytes.putInt(0).putInt(0).putInt(encoding.firstId()[size]);
        bytes.position(idsAt(size)).asIntBuffer().put(encoding.ids());
        return write(bytes.rewind());
    }

    private static int idsAt(int units) {
        return (units + 1) * ROW;
    }

    private long write(ByteBuffer bytes) {
        try {
            long at = channel.size();
            for (long next = at; bytes.hasRemaining(); ) {
                next += channel.write(bytes, next);
            }
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException("The training documents could not be set down", e);
        }
    }

    /**
     * Reads units of a text, as a text of their own.
     *
     * @param at where the text begins
     * @param size units of the whole text
     */
    TaggedText read(long at, int size, int from, int to) {
        ByteBuffer rows = read(at + (long) from * ROW, (to - from + 1) * ROW);
        int count = to - from;
        int[] starts = new int[count];
        int[] ends = new int[count];
        int[] firstId = new int[count + 1];
        short[] shapes = new short[count];
        short[] tags = new short[count];
        UnitBreak[] breaks = new UnitBreak[count];
        for (int unit = 0; unit < count; unit++) {
            starts[unit] = rows.getInt();
            ends[unit] = rows.getInt();
            firstId[unit] = rows.getInt();
            shapes[unit] = rows.getShort();
            tags[unit] = rows.getShort();
            breaks[unit] = BREAKS.get(rows.get());
        }
        firstId[count] = rows.getInt(count * ROW + 2 * Integer.BYTES);
        int[] ids = ids(at + idsAt(size), firstId[0], firstId[count]);
        int first = firstId[0];
        for (int unit = 0; unit <= count; unit++) {
            firstId[unit] -= first;
        }
        TextEncoding encoding = new TextEncoding(starts, ends, firstId, ids);
        return new TaggedText(new TextUnits(encoding, shapes, breaks), tags);
    }

    private int[] ids(long at, int from, int to) {
        int[] ids = new int[to - from];
        read(at + (long) from * Integer.BYTES, ids.length * Integer.BYTES).asIntBuffer().get(ids);
        return ids;
    }

    private ByteBuffer read(long at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            for (long next = at; bytes.hasRemaining(); ) {
                int read = channel.read(bytes, next);
                if (read < 0) {
                    throw new EOFException("the scratch file is cut off");
                }
                next += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The training documents could not be read again", e);
        }
        return bytes.flip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The scratch file could not be closed", e);
        }
    }
}
