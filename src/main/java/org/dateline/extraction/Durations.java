package org.dateline.extraction;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.dateline.model.WordClasses;

/** Reads how long a measure is to last: "for three months", "for another year", "a 90-day ban". */
final class Durations {

    private static final List<String> NUMBERS = WordClasses.listed("extraction", "number");

    private static final String NUMBER =
            "(\\d{1,3}|an?|another|" + String.join("|", NUMBERS.subList(1, NUMBERS.size())) + ")";

    /** Does not match "the past two years" and "a two-year-old ban". */
    private static final Pattern LENGTH = Pattern.compile(
            "\\b(?:for (?:an additional |a further |another |at least )?|an? )" + NUMBER
                    + "[ -](day|week|month|year)s?\\b(?!-old\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Instruments whose durations are not those of a measure, such as a prison sentence or a pact. */
    private static final Set<Instrument> TIMELESS =
            Set.of(Instrument.NONE, Instrument.LEGAL_PROCEEDING, Instrument.MILITARY, Instrument.AGREEMENT);

    private Durations() {}

    /**
     * Returns the day on which an act's measure expires by itself; empty if no duration is stated.
     *
     * @param words the sentence from the act's trigger to the next act's
     * @param begun when the act was done
     */
    static Optional<UncertainDate> end(ReadAct act, String words, UncertainDate begun) {
        LocalDate first = begun.earliest();
        Matcher length = LENGTH.matcher(words);
        boolean lasts = act.stage() == Stage.IN_FORCE && !TIMELESS.contains(act.instrument());
        return first == null || !lasts || !length.find()
                ? Optional.empty()
                : Optional.of(UncertainDate.day(
                        first.plus(period(number(length.group(1)), length.group(2))), DateBasis.RELATIVE));
    }

    private static int number(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(plain.charAt(0))) {
            return Integer.parseInt(plain);
        }
        return Math.max(1, NUMBERS.indexOf(plain));
    }

    private static Period period(int number, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofWeeks(number);
            case "month" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }
}
