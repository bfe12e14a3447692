package org.dateline.extraction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.extraction.dates.Bound;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.Offset;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.dateline.model.WordClasses;

/**
 * Finds when an act was done, by the words that the reader marks as its date, and when its measure takes effect and
 * expires, by the rest of its sentence.
 *
 * @param text the sentences and their acts
 * @param publication the publication of the report
 * @param dates the date expressions of the sentences, as their acts read them
 * @param known the results so far. Acts are processed in the order of the text, so an act that counts from an earlier
 *     one finds it here.
 */
record ActTimes(ReadText text, Publication publication, SidedDates dates, Map<ReadAct, Times> known) {

    /** Types of acts that consist in saying something. */
    private static final Set<ActionType> WORDS = Set.of(
            ActionType.REQUEST,
            ActionType.REJECT,
            ActionType.ACCUSE,
            ActionType.WARN,
            ActionType.SUPPORT,
            ActionType.THREATEN);

    /** A clause that tells since when something has gone on: "have seized 38,000 bags since the closure began in August". */
    private static final Pattern SINCE = Pattern.compile("\\b(?:"
            + WordClasses.expression("extraction", "conjunction of a beginning") + ") (?:[\\p{L}'’-]+ ){1,6}(?:(?:"
            + WordClasses.expression("extraction", "word before the time of a beginning") + ") )?$");

    /** Words before the time of an event that an act followed: "imposed after the coup of July 26", "after the July 2023 coup". */
    private static final Pattern AFTER_EVENT = Pattern.compile(
            "\\b(?:" + WordClasses.expression("extraction", "word before an event that an act followed") + ") (?:(?:"
                    + WordClasses.expression("extraction", "determiner") + ") )?(?:(?:[\\p{L}'’-]+ ){1,4}of )?$");

    /** Words by which a sentence places the news in time: "The vote came". */
    private static final Pattern CAME = Pattern.compile(
            "(?:^|, (?:[\\p{L}]+ )?)(?:" + WordClasses.expression("extraction", "determiner of a named act")
                    + ") (?:[\\p{L}'’-]+ ){0,3}(?:" + WordClasses.expression("extraction", "verb of an occasion")
                    + ")(?: [\\p{L}'’-]+){0,2} $",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DIRECTLY =
            Pattern.compile(" (?:" + WordClasses.expression("extraction", "preposition of a day") + ") ");

    private static final Pattern WHEN = Pattern.compile(",? when\\b");

    /** Words before the time of a noun, which is not that of the act: "the accord of 2015", "the 2015 accord". */
    private static final Pattern OF_A_NOUN = Pattern.compile(
            "\\b(?:" + WordClasses.expression("extraction", "word before the time of a noun") + ")\\s+$",
            Pattern.CASE_INSENSITIVE);

    /** Words before the time of an event in which an act was done: "sent aid during the 2022 crisis". */
    private static final Pattern OF_AN_EVENT = Pattern.compile(
            "\\b(?:" + WordClasses.expression("extraction", "preposition of an event") + ") (?:"
                    + WordClasses.expression("extraction", "determiner") + ")\\s+$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOUN = Pattern.compile("(?:['’]s|-\\w+)");

    /** The number of days up to a report in which an act without a day was done. */
    private static final int WEEK = 7;

    private static final int LENGTH_BEFORE = 12;

    ActTimes(ReadText text, Publication publication) {
        this(
                text,
                publication,
                new SidedDates(text, new StoryDates(text.parses(), publication)),
                new IdentityHashMap<>());
    }

    Times of(ReadAct act) {
        Times told = known.get(act);
        if (told == null) {
            told = told(act);
            known.put(act, told);
        }
        return told;
    }

    private Times told(ReadAct act) {
        ReportedTimes reported = new ReportedTimes(publication);
        Optional<UncertainDate> distance = isCounted(act) ? counted(act) : Optional.empty();
        if (distance.isPresent()) {
            return reported.undated().on(distance.get());
        }
        Optional<DateExpression> behind = behind(act);
        Optional<DateExpression> next = directlyBehind(act);
        Times times = act.parts(ReadAct.Kind.DATE)
                .filter(part -> behind.isEmpty() || !isOfActBefore(act, part))
                .filter(part ->
                        next.isEmpty() || part.span().end() > act.trigger().start())
                .filter(part -> part.sentence() != act.sentence()
                        || !isOfParticiple(act, part.span().start()))
                .filter(part -> part.sentence() <= act.sentence() || text.isHeadline(act))
                // A date in the sentence itself comes before one of another sentence, which may date an earlier act.
                .sorted(Comparator.comparing(part -> part.sentence() != act.sentence()))
                .map(part -> dates.of(act, part.sentence()).stream()
                        .filter(e -> (dates.overlaps(e, part) || dates.isLedBy(part, e))
                                && !isOfPlan(act, part.sentence(), e))
                        .findFirst()
                        .map(e -> isOfSinceClause(act, part.sentence(), e)
                                ? new DateExpression(e.span(), e.named(), Bound.SINCE, e.ends())
                                : e)
                        .map(e -> isWhen(e, act) ? reported.when(e) : placed(act, part.sentence(), e, reported)))
                .flatMap(Optional::stream)
                .reduce(reported.undated(), Times::or, (a, b) -> a.or(b));
        if (!Times.isTold(times.date())
                && behind.isPresent()
                && act.parts(ReadAct.Kind.DATE).findAny().isPresent()) {
            times = times.or(placed(act, act.sentence(), behind.get(), reported));
        }
        if (!Times.isTold(times.date()) && next.isPresent()) {
            times = times.or(placed(act, act.sentence(), next.get(), reported));
        }
        Times own = Times.isTold(times.date()) ? times : times.or(otherwise(act, reported));
        Times dated = own.or(new TakenUpTimes(text, publication, dates).of(act));
        return isMeasure(act) ? lasting(act, dated.or(beside(act, reported))) : dated;
    }

    /** Whether an infinitive stands between an act and an expression: "agreed to stop imports this year". */
    private boolean isOfInfinitive(ReadAct act, int sentence, DateExpression expression) {
        int place = text.offset(sentence) + expression.span().start();
        return sentence == act.sentence()
                && text.parses().get(sentence).tokens().stream()
                        .filter(t -> t.span().start() >= act.trigger().end()
                                && t.span().end() <= place)
                        .anyMatch(t -> t.is("TO"));
    }

    /**
     * The time of announcing a measure does not date its beginning, even if that time lasts beyond the report: "signed
     * this month".
     */
    private Times placed(ReadAct act, int sentence, DateExpression expression, ReportedTimes reported) {
        boolean announced = SidedDates.isToCome(act)
                && dates.liesBehind(act, sentence, expression)
                && !isOfInfinitive(act, sentence, expression);
        return reported.placed(expression, act.denied(), announced ? null : act.stage());
    }

    /**
     * Whether a marked time belongs to the act before instead: "in October 2019 Ottawa froze sales, before exempting
     * sensors in May", "has taken deposits since 3 May, following an inquiry launched in March".
     */
    private boolean isOfActBefore(ReadAct act, ReadAct.Part time) {
        return time.sentence() == act.sentence()
                && time.span().end() < act.trigger().start()
                && text.acts().stream()
                        .filter(a -> a.sentence() == act.sentence()
                                && a.trigger().end() < act.trigger().start())
                        .flatMap(a -> a.parts(ReadAct.Kind.DATE))
                        .anyMatch(p -> p.span().overlaps(time.span()));
    }

    private boolean isOfParticiple(ReadAct act, int time) {
        return ParticipleTimes.hold(text.parses().get(act.sentence()), act, time);
    }

    /** Returns the only time behind an act's word, if no other act and no clause begins between the two. */
    private Optional<DateExpression> behind(ReadAct act) {
        int offset = text.offset(act.sentence());
        List<DateExpression> all = dates.of(act, act.sentence()).stream()
                .filter(e -> offset + e.span().start() > act.trigger().end())
                .toList();
        return all.size() == 1
                        && all.getFirst().bound() == null
                        && !isOfPlan(act, act.sentence(), all.getFirst())
                        && !isOfParticiple(act, offset + all.getFirst().span().start())
                        && text.parses().get(act.sentence()).tokens().stream()
                                .filter(t -> t.span().start() >= act.trigger().end()
                                        && t.span().end() - offset
                                                <= all.getFirst().span().start())
                                .noneMatch(Token::isFinite)
                        && nearest(act, all.getFirst(), a -> true) == act
                ? Optional.of(all.getFirst())
                : Optional.empty();
    }

    /** Returns the time that stands directly behind an act's word: "said on Saturday that it had been struck a day earlier". */
    private Optional<DateExpression> directlyBehind(ReadAct act) {
        int trigger = act.trigger().end() - text.offset(act.sentence());
        String sentence = text.parses().get(act.sentence()).sentence().text();
        return dates.of(act, act.sentence()).stream()
                .filter(e ->
                        e.bound() == null && Times.isTold(e.named()) && e.span().start() > trigger)
                .filter(e -> !isAhead(e) && !dates.isOfEffect(act.sentence(), e))
                .filter(e -> !NOUN.matcher(sentence.substring(e.span().end())).lookingAt())
                .filter(e -> {
                    String between = sentence.substring(trigger, e.span().start());
                    return between.equals(" ") && e.named().exact()
                            || DIRECTLY.matcher(between).matches();
                })
                .findFirst();
    }

    /** Whether an expression behind the act dates the beginning of a time in which the act was done. */
    private boolean isOfSinceClause(ReadAct act, int sentence, DateExpression expression) {
        int trigger = act.trigger().end() - text.offset(act.sentence());
        if (sentence != act.sentence()
                || expression.bound() != null
                || expression.span().start() < trigger) {
            return false;
        }
        Parse parse = text.parses().get(sentence);
        String between =
                parse.sentence().text().substring(trigger, expression.span().start());
        if (AFTER_EVENT.matcher(between).find() && !isRecent(expression)) {
            return true;
        }
        Matcher clause = SINCE.matcher(between);
        return clause.find()
                && parse.tokens().stream()
                        .filter(t -> t.span().start() - text.offset(sentence) >= trigger + clause.start()
                                && t.span().end() - text.offset(sentence)
                                        <= expression.span().start())
                        .anyMatch(t -> t.isFinite() || t.is("VBG"));
    }

    private NeighbourTimes neighbours() {
        return new NeighbourTimes(text, publication, dates, this::of);
    }

    /**
     * Returns the time of an act without a date of its own: counted from another act of the sentence, or the day on
     * which it was said.
     */
    private Times otherwise(ReadAct act, ReportedTimes reported) {
        Optional<Times> counted = counted(act).map(reported.undated()::on);
        if (counted.isPresent()) {
            return counted.get();
        }
        Times told = isSpoken(act) ? told(act, reported) : reported.undated();
        Times own = Times.isTold(told.date()) ? told : alone(act, reported);
        return Times.isTold(own.date())
                ? own
                : neighbours()
                        .of(act)
                        .or(() -> new NewsDay(text, publication, dates).of(act))
                        .map(reported.undated()::on)
                        .orElse(own);
    }

    /**
     * Whether a distance from another act stands directly before the act's word, and no time behind it: "lifted it less than a
     * week after imposing it".
     */
    private boolean isCounted(ReadAct act) {
        int trigger = act.trigger().start() - text.offset(act.sentence());
        boolean stated = dates.of(act, act.sentence()).stream()
                .anyMatch(e -> e.span().start() > trigger && e.bound() == null && hasNoOtherVerb(act, e));
        return !stated
                && Offset.before(text.parses().get(act.sentence()).sentence().text(), trigger)
                        .filter(words -> words.end() == trigger - 1)
                        .isPresent();
    }

    /**
     * Returns the time counted from the act before the words, if that is dated to a day or month: "a month after it had
     * tightened controls".
     */
    private Optional<UncertainDate> counted(ReadAct act) {
        int offset = text.offset(act.sentence());
        int trigger = act.trigger().start() - offset;
        String sentence = text.parses().get(act.sentence()).sentence().text();
        return Offset.before(sentence, trigger).flatMap(words -> {
            List<ReadAct> others = text.acts().stream()
                    .filter(a -> a.sentence() == act.sentence()
                            && a.trigger().start() < act.trigger().start())
                    .toList();
            boolean next = others.stream().noneMatch(a -> a.trigger().start() - offset >= words.end());
            return next
                    ? others.stream()
                            .filter(a -> a.trigger().end() - offset <= words.start())
                            .reduce((first, second) -> second)
                            .map(front -> of(front).date())
                            .map(date -> Times.isTold(date)
                                    ? Optional.of(date)
                                    : words.isVague() ? recently(date) : Optional.<UncertainDate>empty())
                            .orElseGet(() -> before(act, words))
                            .flatMap(words::from)
                            .filter(date -> !publication.isBefore(date))
                            .map(date -> date.upTo(publication.day()))
                    : Optional.empty();
        });
    }

    /**
     * Returns the time from which words count if no act stands before them: the day of saying something, "said on
     * Wednesday that it would not stand idle, a day after", or the day of the news, "The vote came two weeks after".
     */
    private Optional<UncertainDate> before(ReadAct act, Offset words) {
        Parse parse = text.parses().get(act.sentence());
        Optional<UncertainDate> said = dates.of(act, act.sentence()).stream()
                .filter(e -> e.span().end() <= words.start() && e.bound() == null && isRecent(e))
                .reduce((first, second) -> second)
                .map(DateExpression::named);
        return said.isPresent()
                        || !CAME.matcher(parse.sentence().text().substring(0, words.start()))
                                .find()
                ? said
                : text.acts().stream()
                        .filter(a -> a.sentence() < act.sentence()
                                && !text.isHeadline(a)
                                && text.parses().get(a.sentence()).segment() == parse.segment())
                        .map(news -> of(news).date())
                        .filter(date -> Times.isTold(date) && publication.isInWeekOf(date))
                        .findFirst();
    }

    /** Returns the days in which an act was done that a report tells without its day; empty if the report has none. */
    private static Optional<UncertainDate> recently(UncertainDate date) {
        LocalDate day = date.earliest();
        return day == null
                ? Optional.empty()
                : Optional.of(new UncertainDate(
                        day.minusDays(WEEK), day, day.minusDays(WEEK) + "/" + day, DateBasis.RELATIVE));
    }

    /** Returns the only time in a sentence, if it stands next to the act: "stopped issuing permits in August 2019". */
    private Times alone(ReadAct act, ReportedTimes reported) {
        List<DateExpression> all = dates.of(act, act.sentence());
        Optional<DateExpression> when =
                all.stream().filter(e -> isWhen(e, act) && !isTaken(act, e)).reduce((one, other) -> other);
        if (when.isPresent() && isFirstBehind(act, when.get())) {
            return reported.when(when.get());
        }
        return all.size() == 1 && isOwn(act, all.getFirst())
                ? reported.placed(all.getFirst(), act.denied(), null)
                : reported.undated();
    }

    private boolean isFirstBehind(ReadAct act, DateExpression expression) {
        int end = text.offset(act.sentence()) + expression.span().end();
        return text.acts().stream()
                .filter(a -> a.sentence() == act.sentence())
                .noneMatch(a -> a.trigger().start() > end
                        && a.trigger().start() < act.trigger().start());
    }

    private boolean isOwn(ReadAct act, DateExpression expression) {
        String sentence = text.parses().get(act.sentence()).sentence().text();
        String before = sentence.substring(0, expression.span().start());
        String behind = sentence.substring(expression.span().end());
        boolean ofEvent = OF_AN_EVENT.matcher(before).find() && !isSpoken(act);
        return expression.bound() == null
                && expression.ends().isEmpty()
                && Times.isTold(expression.named())
                && isOver(expression)
                && !isTaken(act, expression)
                && (ofEvent || !OF_A_NOUN.matcher(before).find())
                && !isOfPlan(act, act.sentence(), expression)
                && !NOUN.matcher(behind).lookingAt()
                && hasNoOtherVerb(act, expression)
                && nearest(act, expression, a -> true) == act;
    }

    /**
     * The reader may take the month of a plan for that of calling it off, which would put it a year back. An announced
     * or threatened act is itself a plan.
     */
    private boolean isOfPlan(ReadAct act, int sentence, DateExpression expression) {
        return !SidedDates.isToCome(act)
                && act.stage() != Stage.THREATENED
                && PlannedTimes.follow(text.parses()
                        .get(sentence)
                        .sentence()
                        .text()
                        .substring(0, expression.span().start()));
    }

    /**
     * Whether an expression is shorter than a year and over by the report. "This year" still goes on, and "2020-2021"
     * is the period of a review, so neither dates an act.
     */
    private boolean isOver(DateExpression expression) {
        LocalDate day = publication.day();
        LocalDate first = expression.named().earliest();
        LocalDate last = expression.named().latest();
        return day != null
                && first != null
                && last != null
                && last.isBefore(first.plusYears(1))
                && (last.isBefore(day) || last.equals(day) && first.equals(last));
    }

    /**
     * Whether no other verb stands between the act and the expression. "Waived during the emergency issued on March 13"
     * does not date the waiver.
     */
    private boolean hasNoOtherVerb(ReadAct act, DateExpression expression) {
        int offset = text.offset(act.sentence());
        int trigger = act.trigger().end() - offset;
        int place = expression.span().start();
        int from = place >= trigger ? trigger : 0;
        return text.parses().get(act.sentence()).tokens().stream()
                .filter(t -> t.span().start() - offset >= from && t.span().end() - offset <= place)
                .noneMatch(t -> t.is("MD") || t.is("VB") && !t.is("VBG"));
    }

    /** Whether a clause with "when" dates the act to the expression's own days: "since 2021, when it sent 18 home". */
    private boolean isWhen(DateExpression expression, ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        int trigger = act.trigger().start() - text.offset(act.sentence());
        return expression.bound() != null
                && expression.span().end() < trigger
                && WHEN.matcher(parse.sentence()
                                .text()
                                .substring(expression.span().end(), trigger))
                        .lookingAt();
    }

    private Times lasting(ReadAct act, Times times) {
        return times.expires() != null
                ? times
                : Durations.end(act, clause(act), times.date())
                        .map(times::expiring)
                        .orElse(times);
    }

    /** Returns the sentence from an act's trigger to the next act's. */
    private String clause(ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        int offset = text.offset(act.sentence());
        int end = text.acts().stream()
                .filter(a -> a.sentence() == act.sentence())
                .mapToInt(a -> a.trigger().start())
                .filter(start -> start > act.trigger().start())
                .min()
                .orElse(parse.sentence().span().end());
        // "A 90-day ban": the length may stand directly before the trigger.
        int start = Math.max(offset, act.trigger().start() - LENGTH_BEFORE);
        return parse.sentence().text().substring(start - offset, end - offset);
    }

    /** Returns the day on which an act was said or announced: "will ban exports, the president said on Friday". */
    private Times told(ReadAct act, ReportedTimes reported) {
        return dates.of(act, act.sentence()).stream()
                .filter(e -> e.bound() == null && !dates.begins(act.sentence(), e) && !isTaken(act, e))
                .filter(e -> isRecent(e) || dates.isSaid(act, e) && isPastDay(e))
                .reduce((first, second) -> second)
                .map(e -> reported.placed(e, act.denied(), null))
                .orElse(reported.undated());
    }

    static boolean isSpoken(ReadAct act) {
        return SidedDates.isToCome(act) || WORDS.contains(act.type());
    }

    /** Whether an expression names one of the days before the report, as "on Friday" does. */
    private boolean isRecent(DateExpression expression) {
        return isPastDay(expression) && publication.isInWeekOf(expression.named());
    }

    private boolean isPastDay(DateExpression expression) {
        LocalDate day = publication.day();
        LocalDate named = expression.named().earliest();
        return day != null && named != null && named.equals(expression.named().latest()) && !named.isAfter(day);
    }

    /**
     * Returns when a measure takes effect or expires, by expressions that date no other act and lie ahead or set a
     * bound: "will take effect on July 1", "until the end of 2026".
     */
    private Times beside(ReadAct act, ReportedTimes reported) {
        Times times = reported.undated();
        for (DateExpression expression : dates.of(act, act.sentence())) {
            boolean bound = expression.bound() == Bound.UNTIL || dates.begins(act.sentence(), expression);
            if ((bound || isAhead(expression)) && isNearest(act, expression) && !isTaken(act, expression)) {
                Times placed = reported.placed(expression, false, act.stage());
                times = times.or(new Times(times.date(), placed.due(), placed.expires()));
            }
        }
        return times;
    }

    private static boolean isMeasure(ReadAct act) {
        return act.stage() != null;
    }

    private boolean isAhead(DateExpression expression) {
        return publication.day() != null
                && expression.named().earliest() != null
                && expression.named().earliest().isAfter(publication.day());
    }

    private boolean isNearest(ReadAct act, DateExpression expression) {
        return nearest(act, expression, ActTimes::isMeasure) == act;
    }

    /** Returns the act that an expression belongs to: the last one before it in the sentence, else the first of all. */
    private ReadAct nearest(ReadAct act, DateExpression expression, Predicate<ReadAct> among) {
        int place = text.offset(act.sentence()) + expression.span().start();
        List<ReadAct> others = text.acts().stream()
                .filter(a -> a.sentence() == act.sentence() && among.test(a))
                .toList();
        return others.stream()
                .filter(a -> a.trigger().start() < place)
                .reduce((first, second) -> second)
                .orElse(others.getFirst());
    }

    /** Whether the reader marks the expression as the date of an act. */
    private boolean isTaken(ReadAct act, DateExpression expression) {
        return text.acts().stream()
                .flatMap(a -> a.parts(ReadAct.Kind.DATE))
                .anyMatch(p -> p.sentence() == act.sentence() && dates.overlaps(expression, p));
    }
}
