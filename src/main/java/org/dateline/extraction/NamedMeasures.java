package org.dateline.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.BundledTable;
import org.dateline.model.Instrument;
import org.jspecify.annotations.Nullable;

/** The lists by which measures are designated, from a table. */
final class NamedMeasures {

    private static final String FILE = "/extraction/designators.txt";

    private final Pattern names;
    /** The instrument of a place on a list, by the list's name in lower case. */
    private final Map<String, Instrument> instruments;

    private NamedMeasures(Pattern names, Map<String, Instrument> instruments) {
        this.names = names;
        this.instruments = instruments;
    }

    static NamedMeasures load() {
        List<List<String>> rows = BundledTable.rows(FILE).stream()
                .sorted(Comparator.comparingInt(
                                (List<String> row) -> row.getFirst().length())
                        .reversed())
                .toList();
        Pattern names = Pattern.compile(
                rows.stream()
                        .map(row -> Pattern.quote(row.getFirst()))
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")),
                Pattern.CASE_INSENSITIVE);
        return new NamedMeasures(
                names,
                rows.stream()
                        .filter(row -> row.size() > 1)
                        .collect(Collectors.toMap(
                                row -> row.getFirst().toLowerCase(Locale.ROOT),
                                row -> Instrument.valueOf(row.get(1)))));
    }

    /** Returns the first list that a text names, in its own words; null without one. */
    @Nullable
    String in(String text) {
        Matcher name = names.matcher(text);
        return name.find() ? name.group() : null;
    }

    /** Returns the instrument of a place on a list; null if the list alone does not tell it. */
    @Nullable
    Instrument instrument(String list) {
        return instruments.get(list.toLowerCase(Locale.ROOT));
    }
}
