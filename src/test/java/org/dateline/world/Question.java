package org.dateline.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question and the facts that answer it.
 *
 * @param filter the timeline that should show them; null for a question on measures
 * @param measures the arguments of {@code measures}; null for a question on acts
 */
record Question(
        String id,
        String question,
        @Nullable String filter,
        @Nullable String measures,
        List<Fact> facts) {

    /**
     * Something that items of the news tell.
     *
     * @param day a day, a month or a year, in ISO 8601
     * @param who those of whom one must be among the parties of the act, or must impose the measure
     * @param urls the addresses of all items that tell it
     */
    record Fact(String day, List<String> who, Set<String> urls) {

        private static final int A_DAY_OFF = 1;

        /** Tells whether an act of these days can be this one; reports differ by a day. */
        boolean isOf(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
            if (earliest == null || latest == null) {
                return false;
            }
            return !latest.isBefore(first().minusDays(A_DAY_OFF)) && !earliest.isAfter(last().plusDays(A_DAY_OFF));
        }

        private LocalDate first() {
            return switch (day.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(day), 1, 1);
                case 7 -> YearMonth.parse(day).atDay(1);
                default -> LocalDate.parse(day);
            };
        }

        private LocalDate last() {
            return switch (day.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(day), 12, 31);
                case 7 -> YearMonth.parse(day).atEndOfMonth();
                default -> LocalDate.parse(day);
            };
        }
    }

    /** An act or a measure of an answer, with the addresses of the articles that tell it. */
    record Answer(
            String id,
            String summary,
            String kind,
            Set<String> who,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Set<String> urls) {

        boolean isTold(Fact fact) {
            return fact.urls().stream().anyMatch(urls::contains);
        }

        boolean isBy(Fact fact) {
            return fact.who().stream().anyMatch(who::contains);
        }
    }

    /** What became of each fact. */
    enum Outcome {
        RIGHT,
        OTHER_DAY,
        OTHER_PARTY,
        MISSING
    }

    /**
     * Compares an answer with the facts.
     *
     * @return the outcomes in the order of the facts
     */
    List<Outcome> outcomes(List<Answer> answers) {
        return facts.stream().map(fact -> outcome(fact, answers)).toList();
    }

    private Outcome outcome(Fact fact, List<Answer> answers) {
        if (measures != null) {
            return answers.stream().anyMatch(a -> a.isBy(fact)) ? Outcome.RIGHT : Outcome.MISSING;
        }
        List<Answer> near = answers.stream()
                .filter(a -> a.isTold(fact) || a.isBy(fact) && fact.isOf(a.earliest(), a.latest()))
                .toList();
        if (near.isEmpty()) {
            return Outcome.MISSING;
        }
        List<Answer> by = near.stream().filter(a -> a.isBy(fact)).toList();
        if (by.isEmpty()) {
            return Outcome.OTHER_PARTY;
        }
        return by.stream().anyMatch(a -> fact.isOf(a.earliest(), a.latest())) ? Outcome.RIGHT : Outcome.OTHER_DAY;
    }

    /** The acts or measures of an answer that show none of the facts. */
    List<Answer> others(List<Answer> answers) {
        return answers.stream()
                .filter(a -> facts.stream()
                        .noneMatch(f ->
                                a.isTold(f) || a.isBy(f) && (measures != null || f.isOf(a.earliest(), a.latest()))))
                .toList();
    }

    /** How many acts of an answer repeat one of the same kind, by the same, that shows the same fact. */
    int repeated(List<Answer> answers) {
        return facts.stream()
                .mapToInt(f -> {
                    List<Answer> told =
                            answers.stream().filter(a -> a.isTold(f)).toList();
                    long kinds = told.stream()
                            .map(a -> Map.entry(a.kind(), a.who()))
                            .distinct()
                            .count();
                    return (int) (told.size() - kinds);
                })
                .sum();
    }
}
