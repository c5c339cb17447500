package io.spanwright.core.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanwright.core.convert.Datasets.Content;
import io.spanwright.core.convert.Datasets.Reading;
import io.spanwright.core.convert.neutral.LossKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data as brat, Comprehend and programs for columns write it. */
class FileFormatsTest {

    private static final String SMILE = "\uD83D\uDE42";

    @TempDir private Path directory;

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Reading read(DataFormat format) throws IOException {
        return Datasets.read(format, directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T1\tOrg 2 6\tAcme\n", "T1\tOrg 3 7\tAcme", "T1\tOrg 2 6\r\n"})
    void bratCountsInCodePointsUnlessItsQuotesSayOtherwise(String annotation) throws IOException {
        write("sub/a.txt", SMILE + " Acme");
        write("sub/a.ann", annotation);
        assertThat(read(DataFormat.BRAT).words()).containsExactly("Org=Acme");
    }

    @Test
    void bratStructuresBeyondLabelsAreCounted() throws IOException {
        write("a.txt", "Acme and\r\nBolt Ltd\n");
        write("b.txt", "nobody looked at this");
        write(
                "a.ann",
                """
                T1\tOrg 0 4\tAcme
                T2\tOrg 10 14;15 18\tBolt Ltd
                T3\tOrg 0 4;15 18\tAcme Ltd
                T4\tOrg 5 8;10 14\tand Bolt
                T5\tOrg 2 2\t
                R1\tOwns Arg1:T1 Arg2:T2\t
                *\tEquiv T1 T2
                E1\tBuy:T1 Theme:T2
                A1\tSure T1
                M1\tSure T1
                N1\tReference T1 Wiki:1\tAcme
                #1\tAnnotatorNotes T1\tis this right
                """);
        Reading reading = read(DataFormat.BRAT);
        assertThat(reading.words()).containsExactly("Org=Acme", "Org=and\r\nBolt", "Org=Bolt Ltd");
        assertThat(reading.losses())
                .isEqualTo(
                        Map.of(
                                LossKind.DISCONTINUOUS_LABEL, 1L,
                                LossKind.ZERO_LENGTH_LABEL, 1L,
                                LossKind.RELATION, 2L,
                                LossKind.EVENT, 1L,
                                LossKind.ATTRIBUTE, 2L,
                                LossKind.NORMALIZATION, 1L,
                                LossKind.NOTE, 1L,
                                LossKind.UNLABELED_DOCUMENT, 1L));
    }

    @Test
    void comprehendDocumentsAreFilesOrLinesAndOffsetsAreCodePoints() throws IOException {
        write("one.txt", SMILE + " Acme\n");
        write("annotations.csv", "File,Begin Offset,End Offset,Type\r\none.txt,2,6,ORG\r\n");
        assertThat(read(DataFormat.COMPREHEND).words()).containsExactly("ORG=Acme");

        write("one.txt", "first\r\n" + SMILE + " Acme\r\n\r\nlast");
        write(
                "annotations.csv",
                "\uFEFFFile,Line,Begin Offset,End Offset,Type\n\"one.txt\",1,2,6,\"O,R\"\n\n");
        assertThat(read(DataFormat.COMPREHEND).contents())
                .containsExactlyInAnyOrder(
                        new Content("first", List.of()),
                        new Content(SMILE + " Acme", List.of(Datasets.label("O,R", 3, 7))),
                        new Content("last", List.of()));
    }

    @Test
    void columnsAreTokensAndATagWithDocumentsBetweenMarks() throws IOException {
        write(
                "a.conll",
                """
                -DOCSTART- -X- -X- O

                EU NNP I-NP I-ORG
                rejects VBZ I-VP O

                Peter NNP I-NP I-PER
                Blackburn NNP I-NP I-PER

                -DOCSTART- -X- -X- O

                # NN O O
                1 CD O B-N
                2 CD O B-N
                """);
        assertThat(read(DataFormat.CONLL).contents())
                .containsExactlyInAnyOrder(
                        new Content(
                                "EU rejects\nPeter Blackburn",
                                List.of(
                                        Datasets.label("ORG", 0, 2),
                                        Datasets.label("PER", 11, 26))),
                        new Content(
                                "# 1 2",
                                List.of(Datasets.label("N", 2, 3), Datasets.label("N", 4, 5))));
    }

    @Test
    void blocksAreDocumentsWhereNoMarksAre() throws IOException {
        write("a.bio", "# id 1\nAcme\tB-Org\n# 2\tO\n\n\nBolt\tU-Org\nLtd\tL-Org\n");
        Reading reading = read(DataFormat.CONLL);
        assertThat(reading.contents())
                .containsExactlyInAnyOrder(
                        new Content("Acme # 2", List.of(Datasets.label("Org", 0, 4))),
                        new Content(
                                "Bolt Ltd",
                                List.of(Datasets.label("Org", 0, 4), Datasets.label("Org", 5, 8))));
        assertThat(reading.losses()).isEqualTo(Map.of(LossKind.BROKEN_TAG, 2L));
    }

    @Test
    void tokensAreFoundInTheOriginalText() throws IOException {
        write("a.tsv", "Acme\tB-Org\n\nLtd\tO\n");
        write("documents/a.txt", "\n Acme\u00A0 Ltd\r\n");
        assertThat(read(DataFormat.CONLL).contents())
                .containsExactly(
                        new Content("\n Acme\u00A0 Ltd\r\n", List.of(Datasets.label("Org", 2, 6))));
    }

    @Test
    void labelsFilesOf2021AreUpgraded() throws IOException {
        write(
                "labels.json",
                """
                {"extractors": [{"name": "Org"}, {"name": "Date"}],
                 "documents": [{"location": "a.txt", "language": "en-us", "extractors": [
                   {"regionOffset": 0, "regionLength": 8, "labels": [
                     {"extractorName": "Org", "offset": 0, "length": 4}]}]}]}
                """);
        write("documents/a.txt", "\uFEFFAcme Ltd");
        Reading reading = read(DataFormat.LABELS);
        assertThat(reading.words()).containsExactly("Org=Acme");
        assertThat(reading.losses()).isEqualTo(Map.of(LossKind.UNUSED_CATEGORY, 1L));
    }

    @Test
    void labelsFilesInCodePointsAreConverted() throws IOException {
        write(
                "labels.json",
                """
                {"Assets": {"documents": [{"Location": "a.txt", "entities": [
                   {"regionOffset": 0, "regionLength": 6, "labels": [
                     {"category": "Org", "offset": 2, "length": 4}]}]}]},
                 "stringIndexType": "UnicodeCodePoint"}
                """);
        write("a.txt", SMILE + " Acme");
        assertThat(read(DataFormat.LABELS).words()).containsExactly("Org=Acme");
    }
}
