package io.spanwright.core.labels.offsets;

import java.util.Arrays;

/**
 * A text as a tool counted it that did not count UTF-16 code units. Memory only where its count and
 * the code units differ.
 */
final class CountedText {

    /** Of an offset that is inside something which was counted as a whole, or behind the text. */
    static final int NOWHERE = -1;

    /** Before each stretch of characters that count one each: how much was counted. */
    private final int[] countedAt;

    /** Before each stretch: UTF-16 code units of the text. */
    private final int[] textAt;

    /** Where each stretch ends in the text. */
    private final int[] textEnd;

    private CountedText(int[] countedAt, int[] textAt, int[] textEnd) {
        this.countedAt = countedAt;
        this.textAt = textAt;
        this.textEnd = textEnd;
    }

    /** The code unit at which something begins that the tool said begins at the offset. */
    int start(int offset) {
        int found = Arrays.binarySearch(countedAt, offset);
        int stretch = found >= 0 ? lastEqual(found) : -found - 2;
        return inStretch(stretch, offset);
    }

    /** The code unit before which something ends that the tool said ends before the offset. */
    int end(int offset) {
        int found = Arrays.binarySearch(countedAt, offset);
        int stretch = found >= 0 ? firstEqual(found) - 1 : -found - 2;
        int before = inStretch(stretch, offset);
        return before == NOWHERE && found >= 0 ? textAt[firstEqual(found)] : before;
    }

    private int inStretch(int stretch, int offset) {
        if (stretch < 0) {
            return NOWHERE;
        }
        long index = (long) textAt[stretch] + offset - countedAt[stretch];
        return index <= textEnd[stretch] ? (int) index : NOWHERE;
    }

    private int lastEqual(int found) {
        int last = found;
        while (last + 1 < countedAt.length && countedAt[last + 1] == countedAt[found]) {
            last++;
        }
        return last;
    }

    private int firstEqual(int found) {
        int first = found;
        while (first > 0 && countedAt[first - 1] == countedAt[found]) {
            first--;
        }
        return first;
    }

    /** Builds one while it walks along the text. */
    static final class Builder {
        private int[] countedAt = new int[8];
        private int[] textAt = new int[8];
        private int[] textEnd = new int[8];
        private int size = 1;
        private int counted;
        private int index;

        /** Where the text has been walked along to. */
        int index() {
            return index;
        }

        /** Characters that count one each. */
        void skip(int codeUnits) {
            counted += codeUnits;
            index += codeUnits;
        }

        /** Code units that count as a whole, perhaps as nothing; one by one if count is as many. */
        void add(int codeUnits, int count) {
            if (codeUnits == count) {
                skip(codeUnits);
                return;
            }
            textEnd[size - 1] = index;
            counted = Math.addExact(counted, count);
            index += codeUnits;
            grow();
            countedAt[size] = counted;
            textAt[size] = index;
            size++;
        }

        private void grow() {
            if (size == countedAt.length) {
                countedAt = Arrays.copyOf(countedAt, 2 * size);
                textAt = Arrays.copyOf(textAt, 2 * size);
                textEnd = Arrays.copyOf(textEnd, 2 * size);
            }
        }

        /** Whether every code unit counted one. */
        boolean isPlain() {
            return size == 1;
        }

        CountedText build() {
            textEnd[size - 1] = index;
            return new CountedText(
                    Arrays.copyOf(countedAt, size),
                    Arrays.copyOf(textAt, size),
                    Arrays.copyOf(textEnd, size));
        }
    }
}
