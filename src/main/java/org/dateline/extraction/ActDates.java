package org.dateline.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds when an act was done: the date expression that hangs on its verb, else the publication. */
final class ActDates {

    private final Parse parse;
    private final SentenceDates dates;
    private final Attachment attachment;
    private final ReportedTimes reported;
    private final Outlook outlook;

    ActDates(Parse parse, Publication publication) {
        this.parse = parse;
        this.reported = new ReportedTimes(publication);
        this.dates = new SentenceDates(parse, publication);
        this.attachment = new Attachment(parse);
        this.outlook = new Outlook(parse);
    }

    /** "Urged them on Thursday to ban it by July": the day is that of asking, what is asked for is due and runs out. */
    Times asked(Event event, Optional<Event> wish, Reality reality, Modality modality) {
        Times asking = of(event.verb(), null, modality.attribution().announcement(event.verb(), null));
        return wish.map(w -> asking.or(of(w.verb(), reality.stage()))).orElse(asking);
    }

    /** The dates of an act; where it has none, those of its announcement by whoever does it. */
    Times of(Token verb, @Nullable Stage stage, @Nullable Token announcement) {
        Times own = of(verb, stage);
        Times told = announcement == null || Times.isTold(own.date()) ? own : own.or(of(announcement, null));
        return told.or(occasion(verb, stage));
    }

    /** "Determined on Friday to raise", "proposed on Wednesday to delay": the day is that of what governs it. */
    Times of(Token verb, @Nullable Stage stage, @Nullable Token announcement, List<Token> telling) {
        Times found = of(verb, stage, announcement);
        return telling.stream()
                .filter(t -> t.is("VB") && t.index() < verb.index())
                .map(t -> of(t, null))
                .filter(f -> Times.isTold(f.date()))
                .reduce(found, (own, other) -> Times.isTold(own.date()) ? own : own.on(other.date()));
    }

    /** The date of the act that this is joined to; nothing told where it is joined to none. */
    private Times occasion(Token verb, @Nullable Stage stage) {
        Token first = joinedTo(verb);
        return first == null ? reported.undated() : new Times(of(first, stage).date(), null, null);
    }

    /** "Severed ties on Monday and closed its airspace, accusing": what is joined to a dated act was done with it. */
    private @Nullable Token joinedTo(Token verb) {
        Token head = parse.head(verb);
        if (head == null
                || !head.pos().equals("VBD")
                || head.index() > verb.index()
                || parse.child(verb, Frame.SUBJECT).isPresent()) {
            return null;
        }
        boolean along = verb.pos().equals("VBG")
                && verb.relation().equals("advcl")
                && parse.child(verb, Set.of("mark")).isEmpty();
        return along || verb.pos().equals("VBD") && verb.relation().equals("conj") ? head : null;
    }

    /** "Extended on Monday until June 30" has a day and an end; of two days the one nearer to the verb is meant. */
    private Times of(Token verb, @Nullable Stage stage) {
        boolean future =
                hasFuture(verb) || (stage == Stage.ANNOUNCED && !verb.pos().equals("VBD"));
        return dates.read(future).stream()
                .filter(d -> Times.isTold(d.named()))
                .filter(d -> attachment.isOf(dates.head(d), verb))
                .sorted(Comparator.comparingInt(d -> Math.abs(dates.head(d).index() - verb.index())))
                .map(d -> attachment.isTimeOf(dates.head(d), verb) ? reported.when(d) : placed(d, verb, stage))
                .reduce(Times::or)
                .orElseGet(reported::undated);
    }

    private boolean hasFuture(Token verb) {
        return parse.children(verb, Set.of("aux"))
                .anyMatch(a -> Set.of("will", "shall", "to").contains(a.lemma()));
    }

    private Times placed(DateExpression expression, Token verb, @Nullable Stage stage) {
        boolean negated = parse.child(verb, Set.of("neg")).isPresent();
        return outlook.isEnd(dates.head(expression), verb)
                ? reported.undated().expiring(expression.named())
                : reported.placed(expression, negated, stage);
    }
}
