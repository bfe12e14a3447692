package org.dateline.extraction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.DateBasis;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Finds when an act was done: the date expression that hangs on its verb, else the publication. */
final class ActDates {

    private static final Set<String> NAMING = Set.of("compound", "nmod", "amod", "poss", "num");
    private static final Set<String> UNTIL = Set.of("until", "till", "through");

    private final Parse parse;
    private final Publication publication;
    private final SentenceDates dates;

    /**
     * The dates of an act.
     *
     * @param date when it was done; never after its report
     * @param due when it is to take effect
     * @param expires when it runs out
     */
    record Found(
            UncertainDate date,
            @Nullable UncertainDate due,
            @Nullable UncertainDate expires) {}

    ActDates(Parse parse, Publication publication) {
        this.parse = parse;
        this.publication = publication;
        this.dates = new SentenceDates(parse, publication);
    }

    /** The dates of an act; where it has none, those of its announcement by whoever does it. */
    Found of(Token verb, @Nullable Stage stage, @Nullable Token announcement) {
        Found own = of(verb, stage);
        boolean stated = own.date().basis() == DateBasis.STATED || own.date().basis() == DateBasis.RELATIVE;
        if (announcement == null || stated) {
            return own;
        }
        Found announced = of(announcement, null);
        return new Found(announced.date(), own.due(), own.expires());
    }

    private Found of(Token verb, @Nullable Stage stage) {
        boolean future = stage == Stage.ANNOUNCED || hasFuture(verb);
        Optional<DateExpression> stated = dates.read(future).stream()
                .filter(d -> hangsOn(dates.head(d), verb))
                .min(Comparator.comparingInt(d -> Math.abs(dates.head(d).index() - verb.index())));
        return stated.map(d -> placed(d, stage)).orElseGet(() -> new Found(fallback(), null, null));
    }

    private boolean hasFuture(Token verb) {
        return parse.children(verb, Set.of("aux"))
                .anyMatch(a -> Set.of("will", "shall", "to").contains(a.lemma()));
    }

    /** What lies ahead is due, what runs out expires; the act itself was done by the day of its report. */
    private Found placed(DateExpression expression, @Nullable Stage stage) {
        UncertainDate date = expression.date();
        LocalDate reported = publication.day();
        if (UNTIL.contains(preposition(expression))) {
            return new Found(fallback(), null, date);
        }
        boolean ahead =
                reported != null && date.earliest() != null && date.earliest().isAfter(reported);
        boolean announced = stage == Stage.ANNOUNCED || stage == Stage.PROPOSED || stage == Stage.CONSIDERED;
        if (ahead || (announced && reachesBeyond(date, reported))) {
            return new Found(fallback(), date, null);
        }
        return new Found(reported == null ? date : notAfter(date, reported), null, null);
    }

    private static boolean reachesBeyond(UncertainDate date, @Nullable LocalDate reported) {
        return reported != null && date.latest() != null && date.latest().isAfter(reported);
    }

    private static UncertainDate notAfter(UncertainDate date, LocalDate reported) {
        return date.earliest() != null && reachesBeyond(date, reported)
                ? new UncertainDate(date.earliest(), reported, date.earliest() + "/" + reported, date.basis())
                : date;
    }

    private UncertainDate fallback() {
        LocalDate day = publication.day();
        return day == null ? UncertainDate.UNKNOWN : UncertainDate.published(day);
    }

    private String preposition(DateExpression expression) {
        Token head = dates.head(expression);
        Token above = parse.head(head);
        String own = dates.words(expression).getFirst().lemma();
        return UNTIL.contains(own) || above == null ? own : above.lemma();
    }

    /** "The July 6 action", "the Act of 1995": the date tells which one, not when something was done. */
    private boolean isPartOfName(Token date) {
        Token above = parse.head(date);
        if (above == null || !NAMING.contains(date.relation())) {
            return above != null
                    && above.lemma().equals("of")
                    && date.relation().equals("pobj");
        }
        return above.is("NN");
    }

    /** A date hangs on a verb when no other clause lies between them. */
    private boolean hangsOn(Token date, Token verb) {
        if (date.lemma().equals("of") || isPartOfName(date)) {
            return false;
        }
        Token at = date;
        for (int steps = 0; at != null && steps < parse.tokens().size(); steps++) {
            if (at.index() == verb.index()) {
                return true;
            }
            if (steps > 0
                    && at.is("VB")
                    && !at.relation().equals("xcomp")
                    && !at.relation().equals("acl")) {
                return false;
            }
            at = parse.head(at);
        }
        return false;
    }
}
