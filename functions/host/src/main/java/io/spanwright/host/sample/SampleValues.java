package io.spanwright.host.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Values for the slots. Names, places, dates, amounts and rates are given out once only. */
final class SampleValues {

    private static final List<DateTimeFormatter> DATE_STYLES =
            List.of("MMMM d, yyyy", "d MMMM yyyy", "yyyy-MM-dd", "MM/dd/yyyy", "d MMM yyyy")
                    .stream()
                    .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                    .toList();

    private final Random random;
    private final Sections words = Sections.read("values.txt");
    private final Set<Object> used = new HashSet<>();
    private final List<String> cities;
    private final List<String> laws;
    private final List<String> collaterals;

    SampleValues(Random random) {
        this.random = random;
        this.cities = shuffled(words.entries("city"));
        this.laws = shuffled(words.entries("law"));
        this.collaterals = shuffled(words.entries("collateral"));
    }

    /** A value for the slot. */
    String value(String slot) {
        return switch (slot) {
            case "Borrower" -> oneIn(4) ? person() : oneIn(8) ? financeHouse() : company();
            case "Lender" -> oneIn(5) ? person() : oneIn(2) ? company() : financeHouse();
            case "Guarantor" -> oneIn(2) ? person() : company();
            case "Amount", "amount" -> amount();
            case "Rate" -> percentage(300);
            case "percent" -> percentage(250);
            case "Start" -> date(2019, 7);
            case "End" -> date(2027, 12);
            case "date" -> date(2017, 16);
            case "Law", "state" -> take(laws, slot);
            case "City", "city" -> take(cities, slot);
            case "Collateral" -> collateral();
            case "company" -> oneIn(3) ? financeHouse() : company();
            case "person" -> person();
            case "first" -> any(words.words("given"));
            case "last" -> any(words.words("family"));
            case "initials" -> initial("given") + initial("family");
            case "number" -> Integer.toString(100 + random.nextInt(9900));
            default -> throw new IllegalArgumentException("no such slot: " + slot);
        };
    }

    private String company() {
        String business = oneIn(4) ? "" : " " + any(words.words("business"));
        return stem() + business + " " + any(words.entries("suffix"));
    }

    private String financeHouse() {
        return stem() + " " + any(words.entries("finance"));
    }

    private String stem() {
        return fresh(() -> any(words.words("stemStart")) + any(words.words("stemEnd")));
    }

    private String person() {
        return fresh(() -> any(words.words("given")) + " " + any(words.words("family")));
    }

    private String amount() {
        long thousands = fresh(() -> 40L + random.nextInt(9_900));
        String digits = String.format(Locale.ROOT, "%,d", thousands * 1000);
        return switch (random.nextInt(5)) {
            case 0 -> "$" + digits;
            case 1 -> "USD " + digits;
            case 2 -> "EUR " + digits;
            case 3 -> "£" + digits;
            default -> digits + " dollars";
        };
    }

    private String percentage(int from) {
        int hundredths = fresh(() -> from + random.nextInt(900)).intValue();
        String number = String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
        return number + (oneIn(3) ? " percent" : "%");
    }

    private String date(int fromYear, int years) {
        LocalDate day =
                fresh(() -> LocalDate.of(fromYear, 1, 1).plusDays(random.nextInt(365 * years)));
        return any(DATE_STYLES).format(day);
    }

    private String collateral() {
        String object = take(collaterals, "Collateral");
        return oneIn(2) ? object : object + " " + any(words.entries("collateralDetail"));
    }

    private String initial(String section) {
        return any(words.words(section)).substring(0, 1);
    }

    private <T> T fresh(Supplier<T> draw) {
        T value = draw.get();
        while (!used.add(value)) {
            value = draw.get();
        }
        return value;
    }

    private static String take(List<String> values, String slot) {
        if (values.isEmpty()) {
            throw new IllegalStateException("no values left for slot " + slot);
        }
        return values.remove(values.size() - 1);
    }

    private List<String> shuffled(List<String> values) {
        List<String> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }
}
