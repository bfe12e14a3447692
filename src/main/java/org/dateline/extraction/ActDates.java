package org.dateline.extraction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.extraction.dates.Bound;
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

    private final Parse parse;
    private final Publication publication;
    private final SentenceDates dates;
    private final Attachment attachment;

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
            @Nullable UncertainDate expires) {

        /** The same with an end that follows from how long it is to last, unless another is told. */
        Found lasting(Optional<UncertainDate> end) {
            return expires == null && end.isPresent() ? new Found(date, due, end.get()) : this;
        }

        /** What these leave open, from others. */
        Found or(Found others) {
            return new Found(
                    isTold(date) ? date : others.date,
                    due == null ? others.due : due,
                    expires == null ? others.expires : expires);
        }
    }

    ActDates(Parse parse, Publication publication) {
        this.parse = parse;
        this.publication = publication;
        this.dates = new SentenceDates(parse, publication);
        this.attachment = new Attachment(parse);
    }

    /** "Urged them on Thursday to ban it by July": the day is that of asking, what is asked for is due and runs out. */
    Found asked(Event event, Optional<Event> wish, Reality reality, Modality modality) {
        Found asking = of(event.verb(), null, modality.attribution().announcement(event.verb(), null));
        return wish.map(w -> asking.or(of(w.verb(), reality.stage()))).orElse(asking);
    }

    /** The dates of an act; where it has none, those of its announcement by whoever does it. */
    Found of(Token verb, @Nullable Stage stage, @Nullable Token announcement) {
        Found own = of(verb, stage);
        Found told = announcement == null || isTold(own.date()) ? own : own.or(of(announcement, null));
        return told.or(occasion(verb, stage));
    }

    /** "Determined on Friday to raise", "proposed on Wednesday to delay": the day is that of what governs it. */
    Found of(Token verb, @Nullable Stage stage, @Nullable Token announcement, List<Token> telling) {
        Found found = of(verb, stage, announcement);
        return telling.stream()
                .filter(t -> t.is("VB") && t.index() < verb.index())
                .map(t -> of(t, null))
                .filter(f -> isTold(f.date()))
                .reduce(
                        found,
                        (own, other) -> isTold(own.date()) ? own : new Found(other.date(), own.due(), own.expires()));
    }

    /** The date of the act that this is joined to; nothing told where it is joined to none. */
    private Found occasion(Token verb, @Nullable Stage stage) {
        Token first = joinedTo(verb);
        return new Found(first == null ? fallback() : of(first, stage).date(), null, null);
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
    private Found of(Token verb, @Nullable Stage stage) {
        boolean future =
                hasFuture(verb) || (stage == Stage.ANNOUNCED && !verb.pos().equals("VBD"));
        return dates.read(future).stream()
                .filter(d -> isTold(d.named()))
                .filter(d -> attachment.isOf(dates.head(d), verb))
                .sorted(Comparator.comparingInt(d -> Math.abs(dates.head(d).index() - verb.index())))
                .map(d -> attachment.isTimeOf(dates.head(d), verb) ? when(d) : placed(d, verb, stage))
                .reduce(Found::or)
                .orElseGet(() -> new Found(fallback(), null, null));
    }

    private static boolean isTold(UncertainDate date) {
        return date.basis() == DateBasis.STATED || date.basis() == DateBasis.RELATIVE;
    }

    private boolean hasFuture(Token verb) {
        return parse.children(verb, Set.of("aux"))
                .anyMatch(a -> Set.of("will", "shall", "to").contains(a.lemma()));
    }

    /** "Until July 1, when Brussels will ban": the day itself, whatever holds from or until it. */
    private Found when(DateExpression expression) {
        LocalDate reported = publication.day();
        if (reported == null) {
            return new Found(expression.named(), null, null);
        }
        return isAhead(expression, reported)
                ? new Found(fallback(), expression.named(), null)
                : new Found(expression.named().upTo(reported), null, null);
    }

    /** What lies ahead is due, what runs out expires; the act itself was done by the day of its report. */
    private Found placed(DateExpression expression, Token verb, @Nullable Stage stage) {
        UncertainDate date = expression.date();
        if (expression.bound() == Bound.UNTIL) {
            // "Will not take effect until" tells of a beginning.
            return parse.child(verb, Set.of("neg")).isPresent()
                    ? new Found(fallback(), expression.named(), null)
                    : new Found(fallback(), null, expression.named());
        }
        LocalDate reported = publication.day();
        if (reported == null) {
            return new Found(date, null, null);
        }
        if (expression.bound() == Bound.FROM && !isAhead(expression, reported)) {
            // What was imposed "effective July 6" was imposed that day.
            return new Found(expression.named(), null, null);
        }
        boolean announced = stage == Stage.ANNOUNCED || stage == Stage.PROPOSED || stage == Stage.CONSIDERED;
        return isAhead(expression, reported) || (announced && reachesBeyond(expression.named(), reported))
                ? new Found(fallback(), due(expression, reported), null)
                : new Found(date.upTo(reported), null, null);
    }

    private static boolean isAhead(DateExpression expression, LocalDate reported) {
        LocalDate first = expression.named().earliest();
        return first != null && first.isAfter(reported);
    }

    /** "Starting Oct. 1" is due that day, "by the end of the year" from the report to that day. */
    private static UncertainDate due(DateExpression expression, LocalDate reported) {
        LocalDate last = expression.date().latest();
        boolean deadline = expression.bound() == Bound.BY || expression.bound() == Bound.BEFORE;
        return deadline && last != null && last.isAfter(reported)
                ? range(reported, last, expression.named().basis())
                : expression.named();
    }

    private static boolean reachesBeyond(UncertainDate date, LocalDate reported) {
        return date.latest() != null && date.latest().isAfter(reported);
    }

    private static UncertainDate range(LocalDate from, LocalDate to, DateBasis basis) {
        return from.equals(to) ? UncertainDate.day(from, basis) : new UncertainDate(from, to, from + "/" + to, basis);
    }

    private UncertainDate fallback() {
        LocalDate day = publication.day();
        return day == null ? UncertainDate.UNKNOWN : UncertainDate.published(day);
    }
}
