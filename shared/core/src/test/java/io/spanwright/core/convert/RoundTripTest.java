package io.spanwright.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.convert.Datasets.Reading;
import io.spanwright.core.convert.conll.TagScheme;
import io.spanwright.core.convert.neutral.DocumentFacts;
import io.spanwright.core.convert.neutral.NeutralDocument;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.dataset.DatasetMark;
import io.spanwright.core.dataset.EntityLabel;
import io.spanwright.core.text.RandomTexts;
import io.spanwright.core.text.Span;
import io.spanwright.core.text.Utf8;
import io.spanwright.core.text.WhiteSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random documents into each format and back. */
class RoundTripTest {

    private static final long SEED = 20_260_401;
    private static final int TRIALS = 60;
    private static final List<String> CATEGORIES =
            List.of("Date", "Loan-Amount", "Größe", "B", "人名", "a,b\"c", "Two words");

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void equalTextsAndLabelsComeBackOrNothingIsWritten(DataFormat format) throws IOException {
        Random random = new Random(SEED);
        int written = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            boolean free = trial % 3 == 0;
            List<NeutralDocument> documents = documents(random, free);
            Path source = directory.resolve("in" + trial + ".jsonl");
            Datasets.writePlain(source, documents);
            String what = format + ", seed " + SEED + ", trial " + trial;
            if (comesBack(format, source, "t" + trial, what)) {
                written++;
            }
        }
        assertThat(written).as("data sets that were not refused").isGreaterThan(TRIALS / 4);
    }

    private boolean comesBack(DataFormat format, Path source, String name, String what)
            throws IOException {
        Path target = directory.resolve(name);
        ConversionResult result = convert(source, format, target, LossPolicy.REFUSE);
        if (!result.written()) {
            assertThat(result.losses()).as(what).anyMatch(loss -> loss.kind().isGrave());
            assertThat(target).as(what).doesNotExist();
            ConversionResult lossy = convert(source, format, target, new LossPolicy(true, true));
            assertThat(lossy.written()).as(what).isTrue();
            assertThat(lossy.out()).as(what).isEqualTo(result.out());
            return false;
        }
        assertThat(result.in()).as(what).isEqualTo(result.out());
        assertThat(Datasets.read(format, target).contents())
                .as(what)
                .isEqualTo(Datasets.read(DataFormat.JSONL, source).contents());
        return true;
    }

    private static ConversionResult convert(
            Path source, DataFormat format, Path target, LossPolicy losses) throws IOException {
        return new Conversion(DataFormat.JSONL, format, Datasets.options(losses))
                .run(source, target);
    }

    @ParameterizedTest
    @EnumSource(TagScheme.class)
    void everySchemeOfTagsKeepsNeighbouringLabels(TagScheme scheme) throws IOException {
        Random random = new Random(SEED);
        List<NeutralDocument> documents = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            documents.add(neighbours(random, "d" + i + ".txt"));
        }
        Path source = directory.resolve("in.jsonl");
        Datasets.writePlain(source, documents);
        ConversionOptions options =
                Datasets.options(LossPolicy.REFUSE, scheme, Optional.empty(), Optional.empty());
        Path target = directory.resolve("out");
        assertThat(
                        new Conversion(DataFormat.JSONL, DataFormat.CONLL, options)
                                .run(source, target)
                                .written())
                .isTrue();
        Reading back = Datasets.read(DataFormat.CONLL, target);
        assertThat(back.losses()).isEmpty();
        assertThat(back.contents()).isEqualTo(Datasets.read(DataFormat.JSONL, source).contents());
    }

    private static NeutralDocument neighbours(Random random, String name) {
        StringBuilder text = new StringBuilder();
        List<EntityLabel> labels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int start = text.length();
            text.append("w".repeat(1 + random.nextInt(3)));
            if (random.nextBoolean()) {
                text.append(random.nextBoolean() ? " w" : "\nw");
            }
            if (random.nextInt(3) > 0) {
                labels.add(Datasets.label(random.nextBoolean() ? "X" : "Y", start, text.length()));
            }
            text.append(random.nextBoolean() ? " " : "");
        }
        return Datasets.document(name, text.toString(), labels.toArray(EntityLabel[]::new));
    }

    @Test
    void factsAndRegionsSurviveWhereAFormatHasThem() throws IOException {
        DocumentFacts facts =
                new DocumentFacts(
                        Optional.of("brief.txt"), Optional.of("de"), Optional.of(DatasetMark.TEST));
        NeutralDocument document =
                new NeutralDocument(
                        Place.startOf("test"),
                        facts,
                        "Acme owes 5",
                        List.of(new Span(0, 4), new Span(5, 11)),
                        List.of(Datasets.label("Org", 0, 4)));
        Path source = directory.resolve("in.jsonl");
        Datasets.writePlain(source, List.of(document));
        Map<DataFormat, NeutralDocument> back = new EnumMap<>(DataFormat.class);
        for (DataFormat format : DataFormat.values()) {
            Path target = directory.resolve(format.commandName());
            convert(source, format, target, new LossPolicy(true, true));
            back.put(format, Datasets.read(format, target).documents().get(0));
        }
        for (DataFormat format : List.of(DataFormat.LABELS, DataFormat.JSONL)) {
            assertThat(back.get(format).regions()).isEqualTo(document.regions());
        }
        for (DataFormat format : DataFormat.values()) {
            boolean holds = format != DataFormat.BRAT && format != DataFormat.COMPREHEND;
            assertThat(back.get(format).facts())
                    .as(format.toString())
                    .isEqualTo(holds ? facts : DocumentFacts.named("brief.txt"));
        }
    }

    /**
     * A few documents.
     *
     * @param free whether labels may overlap and have any edge
     */
    private static List<NeutralDocument> documents(Random random, boolean free) {
        List<NeutralDocument> documents = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String mark = random.nextInt(8) == 0 ? "\uFEFF" : "";
            String text = mark + "x" + text(random);
            documents.add(
                    new NeutralDocument(
                            Place.startOf("test"),
                            DocumentFacts.named("d" + i + ".txt"),
                            text,
                            free ? labels(random, text) : flatLabels(random, text)));
        }
        return documents;
    }

    private static String text(Random random) {
        String text = RandomTexts.next(random, 60);
        StringBuilder right = new StringBuilder();
        text.codePoints()
                .filter(c -> Utf8.isEncodable(Character.toString(c)))
                .forEach(right::appendCodePoint);
        return right.toString();
    }

    private static List<EntityLabel> labels(Random random, String text) {
        List<EntityLabel> labels = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int one = boundary(random, text);
            int other = boundary(random, text);
            if (one != other) {
                labels.add(
                        Datasets.label(
                                category(random), Math.min(one, other), Math.max(one, other)));
            }
        }
        return labels;
    }

    private static int boundary(Random random, String text) {
        int points = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, random.nextInt(points + 1));
    }

    private static List<EntityLabel> flatLabels(Random random, String text) {
        List<EntityLabel> labels = new ArrayList<>();
        int from = 0;
        for (EntityLabel label : labels(random, text)) {
            Span span = label.span();
            boolean spaced =
                    WhiteSpace.is(text.charAt(span.start()))
                            || WhiteSpace.is(text.charAt(span.end() - 1));
            if (span.start() >= from && !spaced) {
                labels.add(new EntityLabel("Date", span));
                from = span.end();
            }
        }
        return labels;
    }

    private static String category(Random random) {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }
}
