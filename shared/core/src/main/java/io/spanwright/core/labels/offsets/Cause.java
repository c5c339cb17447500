package io.spanwright.core.labels.offsets;

import static java.util.Objects.requireNonNull;

import io.spanwright.core.labels.CheckedDocument;
import io.spanwright.core.text.Span;
import java.util.List;
import java.util.Optional;

/** Why labels lie wrong. */
sealed interface Cause {

    /** Where the document's labels belong; empty where the cause makes no difference there. */
    Optional<Relocation> relocation(CheckedDocument document);

    /** A sentence without its full stop. */
    String words();

    /** Equal for causes that documents are told of together. */
    default Cause kind() {
        return this;
    }

    /** Offsets and lengths are counted in another way. */
    record Counted(Counting counting) implements Cause {
        public Counted {
            requireNonNull(counting, "counting is null");
        }

        @Override
        public Optional<Relocation> relocation(CheckedDocument document) {
            return counting.count(document.text()).map(Counted::relocation);
        }

        private static Relocation relocation(CountedText text) {
            return new Relocation() {
                @Override
                public int start(int offset, int length) {
                    return text.start(offset);
                }

                @Override
                public int end(int offset, int length) {
                    return text.end(offset + length);
                }
            };
        }

        @Override
        public String words() {
            return counting.words();
        }
    }

    /**
     * All offsets are wrong by the same number.
     *
     * @param by what is missing in each; negative where they are too high
     */
    record Shifted(int by) implements Cause {

        @Override
        public Optional<Relocation> relocation(CheckedDocument document) {
            return Optional.of(by(by));
        }

        private static Relocation by(int by) {
            return new Relocation() {
                @Override
                public int start(int offset, int length) {
                    return Math.max(NOWHERE, offset + by);
                }

                @Override
                public int end(int offset, int length) {
                    return offset + by + length;
                }
            };
        }

        @Override
        public String words() {
            String more = by > 0 ? "low" : "high";
            return "All offsets are too %s by %d".formatted(more, Math.abs(by));
        }
    }

    /** Offsets count from the start of the region. */
    record RegionRelative() implements Cause {

        @Override
        public Optional<Relocation> relocation(CheckedDocument document) {
            List<Span> regions = document.regions();
            boolean moves = regions.size() == 1 && regions.get(0).start() > 0;
            return moves
                    ? new Shifted(regions.get(0).start()).relocation(document)
                    : Optional.empty();
        }

        @Override
        public String words() {
            return "Offsets count from the start of the region, not of the document";
        }
    }

    /** What is given as length is the offset of the end. */
    record EndAsLength() implements Cause {

        private static final Relocation END =
                new Relocation() {
                    @Override
                    public int start(int offset, int length) {
                        return offset;
                    }

                    @Override
                    public int end(int offset, int length) {
                        return length > offset ? length : NOWHERE;
                    }
                };

        @Override
        public Optional<Relocation> relocation(CheckedDocument document) {
            return Optional.of(END);
        }

        @Override
        public String words() {
            return "What is given as length is the offset of the label's end";
        }
    }

    /** The length lacks the last character, as where an inclusive end was taken for the end. */
    record LastCharacterMissing() implements Cause {

        private static final Relocation LONGER =
                new Relocation() {
                    @Override
                    public int start(int offset, int length) {
                        return offset;
                    }

                    @Override
                    public int end(int offset, int length) {
                        return offset + length + 1;
                    }
                };

        @Override
        public Optional<Relocation> relocation(CheckedDocument document) {
            return Optional.of(LONGER);
        }

        @Override
        public String words() {
            return "Lengths are too low by 1: they lack the last character";
        }
    }

    /**
     * Offsets go wrong more and more, or now more and now less.
     *
     * @param steps in the order of their offsets; before the first nothing is wrong
     */
    record Drifted(List<Step> steps) implements Cause {
        public Drifted {
            steps = List.copyOf(steps);
        }

        /**
         * From here on.
         *
         * @param offset as the file gives it
         * @param by what is missing in each
         */
        record Step(int offset, int by) {}

        @Override
        public Optional<Relocation> relocation(CheckedDocument document) {
            return Optional.of(
                    new Relocation() {
                        @Override
                        public int start(int offset, int length) {
                            return Math.max(NOWHERE, offset + byAt(offset));
                        }

                        @Override
                        public int end(int offset, int length) {
                            return offset + byAt(offset) + length;
                        }
                    });
        }

        @Override
        public Cause kind() {
            return new Drifted(List.of());
        }

        private int byAt(int offset) {
            int low = 0;
            int high = steps.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (steps.get(middle).offset() <= offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == 0 ? 0 : steps.get(low - 1).by();
        }

        @Override
        public String words() {
            int last = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).by();
            return "The further into the document, the more offsets are wrong (by %d at its end)"
                    .formatted(last);
        }
    }
}
