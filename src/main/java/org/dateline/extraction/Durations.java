package org.dateline.extraction;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.DateBasis;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a measure is to hold: "for three months", "for another year", "a 90-day ban".
 *
 * @param parse the sentence
 */
record Durations(Parse parse) {

    private static final Set<String> UNITS = Set.of("day", "week", "month", "year");

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Map<String, Integer> ONE = Map.of("a", 1, "an", 1, "another", 1);

    /** What is prolonged runs on from an end that is told elsewhere. */
    private static final Set<String> PROLONGING = Set.of("extend", "prolong", "renew", "continue", "roll");

    /** What these do has no end, or a sentence for it that is no measure's. */
    private static final Set<Instrument> TIMELESS =
            Set.of(Instrument.NONE, Instrument.LEGAL_PROCEEDING, Instrument.MILITARY, Instrument.AGREEMENT);

    /** When an act's measure runs out by itself; empty where nothing says so, or it only held so long. */
    Optional<UncertainDate> end(Event event, @Nullable Stage stage, UncertainDate begun) {
        LocalDate first = begun.earliest();
        boolean lasts = stage == Stage.IN_FORCE
                && !PROLONGING.contains(event.verb().lemma())
                && !TIMELESS.contains(event.meaning().instrument())
                && parse.children(event.verb(), Set.of("aux"))
                        .noneMatch(a -> a.lemma().equals("have"));
        return first == null || !lasts
                ? Optional.empty()
                : words(event)
                        .flatMap(this::length)
                        .findFirst()
                        .map(p -> UncertainDate.day(first.plus(p), DateBasis.RELATIVE));
    }

    /** The verb and what it handles. */
    private Stream<Token> words(Event event) {
        return Stream.concat(Stream.of(event.verb()), Stream.ofNullable(event.noun()));
    }

    private Stream<Period> length(Token word) {
        Frame frame = new Frame(parse);
        Stream<Period> behind = Stream.of("for")
                .flatMap(p -> frame.governedBy(word, p))
                .filter(t -> UNITS.contains(t.lemma()))
                .filter(t -> frame.governedBy(t, "of").findAny().isEmpty())
                .flatMap(t -> number(t).stream().map(n -> period(n, t.lemma())));
        Stream<Period> before = parse.children(word, Set.of("amod", "nmod", "compound"))
                .filter(t -> UNITS.contains(t.lemma()))
                .flatMap(t -> number(t).stream().map(n -> period(n, t.lemma())));
        return Stream.concat(behind, before);
    }

    /** Nothing for "the past two years" and for what is only the first of them. */
    private Optional<Integer> number(Token unit) {
        List<Token> before = parse.children(unit).stream()
                .filter(t -> t.index() < unit.index())
                .filter(t -> !t.is("HYPH")
                        && !t.form().equals("further")
                        && !t.form().equals("additional"))
                .toList();
        return before.size() == 1 ? number(before.getFirst().form()) : Optional.empty();
    }

    private static Optional<Integer> number(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.matches("\\d{1,3}")) {
            return Optional.of(Integer.valueOf(plain));
        }
        int named = NUMBERS.indexOf(plain);
        return named > 0 ? Optional.of(named) : Optional.ofNullable(ONE.get(plain));
    }

    private static Period period(int number, String unit) {
        return switch (unit) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofWeeks(number);
            case "month" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }
}
