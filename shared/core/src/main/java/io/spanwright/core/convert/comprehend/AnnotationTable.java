package io.spanwright.core.convert.comprehend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.spanwright.core.convert.neutral.InputException;
import io.spanwright.core.convert.neutral.Place;
import io.spanwright.core.convert.text.RawLabel;
import io.spanwright.core.convert.text.Utf8Reader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of an annotations CSV, by file and line. Their order in the CSV does not matter, so they
 * are held; the texts are not.
 */
final class AnnotationTable {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private static final List<String> BY_FILE =
            List.of("file", "begin offset", "end offset", "type");
    private static final List<String> BY_LINE =
            List.of("file", "line", "begin offset", "end offset", "type");

    private final Map<String, Map<Long, List<RawLabel>>> rows = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private boolean byLine;

    /** Reads all rows. */
    static AnnotationTable read(Path file) throws IOException {
        AnnotationTable table = new AnnotationTable();
        String name = file.getFileName().toString();
        Place last = Place.startOf(name);
        try (MappingIterator<List<String>> lines =
                CSV.readerForListOf(String.class).readValues(Utf8Reader.open(file))) {
            boolean header = true;
            while (lines.hasNextValue()) {
                table.add(lines.nextValue(), header, last);
                header = false;
                last = new Place(name, Math.max(1, lines.getCurrentLocation().getLineNr()));
            }
        } catch (JsonProcessingException e) {
            throw new InputException(
                    last, "There is no right CSV from here on. Look whether a quote is open.");
        } catch (CharacterCodingException e) {
            throw new InputException(last, "The file is not UTF-8 text. Save it as UTF-8.");
        }
        return table;
    }

    private void add(List<String> cells, boolean header, Place place) {
        if (header) {
            byLine = isByLine(cells, place);
            return;
        }
        boolean blank = cells.stream().allMatch(cell -> cell == null || cell.isBlank());
        if (blank) {
            return;
        }
        if (cells.size() != (byLine ? BY_LINE : BY_FILE).size()) {
            throw new InputException(
                    place,
                    "The row has %d cells and the header another number. Mend the row."
                            .formatted(cells.size()));
        }
        addRow(cells, place);
    }

    private static boolean isByLine(List<String> cells, Place place) {
        List<String> names =
                cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        if (!names.equals(BY_LINE) && !names.equals(BY_FILE)) {
            throw new InputException(
                    place,
                    "The first line must be File,Line,Begin Offset,End Offset,Type, or the same"
                            + " without Line. Write it so.");
        }
        return names.equals(BY_LINE);
    }

    private void addRow(List<String> cells, Place place) {
        int first = byLine ? 2 : 1;
        long line = byLine ? number(cells.get(1), place) : 0;
        String type = cells.get(first + 2);
        RawLabel label =
                new RawLabel(
                        place,
                        types.computeIfAbsent(type, t -> t),
                        number(cells.get(first), place),
                        number(cells.get(first + 1), place),
                        Optional.empty());
        rows.computeIfAbsent(cells.get(0), f -> new HashMap<>())
                .computeIfAbsent(line, l -> new ArrayList<>())
                .add(label);
        unread.add(cells.get(0));
    }

    private static long number(String cell, Place place) {
        String digits = cell.strip();
        if (!digits.matches("\\d{1,9}")) {
            throw new InputException(
                    place, "Line and offsets must be whole numbers from 0 on. Mend the row.");
        }
        return Long.parseLong(digits);
    }

    /** Whether each line of a file is a document. */
    boolean isByLine() {
        return byLine;
    }

    /** Takes the labels of a file, by line; of line 0 where the whole file is a document. */
    Map<Long, List<RawLabel>> take(String file) {
        unread.remove(file);
        return rows.containsKey(file) ? new HashMap<>(rows.get(file)) : new HashMap<>();
    }

    /**
     * Checks that each row's file was there.
     *
     * @throws InputException where one was not
     */
    void checkAllTaken() {
        Optional<Place> lost =
                unread.stream()
                        .flatMap(file -> rows.get(file).values().stream())
                        .map(labels -> labels.get(0).place())
                        .min((one, other) -> Long.compare(one.line(), other.line()));
        if (lost.isPresent()) {
            throw new InputException(
                    lost.get(),
                    "The row's file is not among the documents. Name their folder with"
                            + " --documents.");
        }
    }
}
