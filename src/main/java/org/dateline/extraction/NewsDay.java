package org.dateline.extraction;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.dateline.model.WordClasses;

/**
 * The day on which a sentence tells its news: the only day in it, if that lies in the week of the report. It dates the
 * headline above the sentence, and the further statements of its speaker.
 *
 * @param text the sentences and their acts
 * @param publication the publication of the report
 * @param dates the date expressions of the sentences, as their acts read them
 */
record NewsDay(ReadText text, Publication publication, SidedDates dates) {

    private static final Set<String> SPEAKERS = WordClasses.of("extraction", "pronoun of a speaker");

    /**
     * Returns the day of an act that its own sentence does not date; empty if no other sentence does. The first act of a headline and
     * the first sentence tell the same news if they have an act of one type or a name in common.
     */
    Optional<UncertainDate> of(ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        if (text.isHeadline(act)) {
            return isFirst(act)
                    ? lead(parse)
                            .filter(lead -> isOfTheType(act, lead)
                                    || sharesNames(parse, text.parses().get(lead)))
                            .flatMap(lead -> only(act, lead))
                    : Optional.empty();
        }
        boolean goesOn = ActTimes.isSpoken(act)
                && act.sentence() > 0
                && text.parses().get(act.sentence() - 1).segment() == parse.segment()
                && SPEAKERS.contains(parse.tokens().getFirst().form());
        return goesOn ? only(act, act.sentence() - 1) : Optional.empty();
    }

    private boolean isFirst(ReadAct act) {
        return text.acts().stream()
                .filter(a -> a.sentence() == act.sentence())
                .findFirst()
                .filter(a -> a == act)
                .isPresent();
    }

    /** Returns the number of the first sentence below a headline. */
    private Optional<Integer> lead(Parse headline) {
        List<Parse> all = text.parses();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).segment() == headline.segment()
                    && !all.get(i).sentence().headline()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean isOfTheType(ReadAct act, int lead) {
        return text.acts().stream().anyMatch(a -> a.sentence() == lead && a.type() == act.type());
    }

    /** Whether a sentence has a name of the headline, or the headline has none. Names may differ, as "Doha" and "Qatar" do. */
    private static boolean sharesNames(Parse headline, Parse lead) {
        Set<String> names = names(headline);
        return names.isEmpty() || !Collections.disjoint(names, names(lead));
    }

    private static Set<String> names(Parse parse) {
        return parse.tokens().stream().filter(t -> t.is("NNP")).map(Token::form).collect(Collectors.toSet());
    }

    /** Whether a relative clause begins before an expression: "an attack that killed nine on Friday". */
    private boolean isOfRelative(int sentence, DateExpression expression) {
        int place = text.offset(sentence) + expression.span().start();
        return text.parses().get(sentence).tokens().stream()
                .anyMatch(t -> t.span().end() <= place && (t.is("WDT") || t.is("WP")));
    }

    private Optional<UncertainDate> only(ReadAct act, int sentence) {
        List<DateExpression> all = dates.of(act, sentence).stream()
                .filter(e -> !dates.isOfEffect(sentence, e))
                .toList();
        return all.size() != 1
                ? Optional.empty()
                : all.stream()
                        .filter(e -> e.bound() == null && !dates.begins(sentence, e) && !isOfRelative(sentence, e))
                        .map(DateExpression::named)
                        .filter(date -> date.exact() && !publication.isBefore(date) && publication.isInWeekOf(date))
                        .findFirst();
    }
}
