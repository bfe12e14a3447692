package org.dateline.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.extraction.dates.Bound;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;

/**
 * Tells when an act was done, by the words that the reader says date it; and when its measure begins and runs out, by what its sentence says
 * beside.
 *
 * @param text what the sentences say
 * @param publication when the report came out
 * @param dates the date expressions of its sentences
 */
record ActTimes(ReadText text, Publication publication, StoryDates dates) {

    /** Acts that are done by saying something. */
    private static final Set<ActionType> WORDS = Set.of(
            ActionType.REQUEST,
            ActionType.REJECT,
            ActionType.ACCUSE,
            ActionType.WARN,
            ActionType.SUPPORT,
            ActionType.THREATEN);

    private static final Pattern WHEN = Pattern.compile(",? when\\b");

    private static final Set<String> AUXILIARY = Set.of("be", "have", "not", "also", "soon");

    private static final int RECENT = 8;

    private static final int LENGTH_BEFORE = 12;

    private static final Set<Stage> TO_COME =
            Set.of(Stage.ANNOUNCED, Stage.PROPOSED, Stage.CONSIDERED, Stage.REQUESTED);

    ActTimes(ReadText text, Publication publication) {
        this(text, publication, new StoryDates(text.parses(), publication));
    }

    Times of(ReadAct act) {
        ReportedTimes reported = new ReportedTimes(publication);
        Times times = act.parts(ReadAct.Kind.DATE)
                .map(part -> expressions(act, part.sentence()).stream()
                        .filter(e -> overlaps(e, part))
                        .findFirst()
                        .map(e -> isWhen(e, act) ? reported.when(e) : reported.placed(e, act.denied(), act.stage())))
                .flatMap(Optional::stream)
                .reduce(reported.undated(), Times::or, (a, b) -> a.or(b));
        Times dated = Times.isTold(times.date()) || !isSpoken(act) ? times : times.or(told(act, reported));
        return isMeasure(act) ? lasting(act, dated.or(beside(act, reported))) : dated;
    }

    /** "Since 2021, when it sent 18 home": what the clause tells was done in the days themselves. */
    private boolean isWhen(DateExpression expression, ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        int trigger = act.trigger().start() - offset(act.sentence());
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

    /** The sentence from an act's trigger to the next act's. */
    private String clause(ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        int offset = offset(act.sentence());
        int end = text.acts().stream()
                .filter(a -> a.sentence() == act.sentence())
                .mapToInt(a -> a.trigger().start())
                .filter(start -> start > act.trigger().start())
                .min()
                .orElse(parse.sentence().span().end());
        // "A 90-day ban": the length may stand right before the word.
        int start = Math.max(offset, act.trigger().start() - LENGTH_BEFORE);
        return parse.sentence().text().substring(start - offset, end - offset);
    }

    /** "Will ban exports, the president said on Friday": what is said or announced was so on the day of saying it. */
    private Times told(ReadAct act, ReportedTimes reported) {
        return expressions(act, act.sentence()).stream()
                .filter(e -> e.bound() == null && isRecent(e) && !isTaken(act, e))
                .reduce((first, second) -> second)
                .map(e -> reported.placed(e, act.denied(), null))
                .orElse(reported.undated());
    }

    private static boolean isSpoken(ReadAct act) {
        return act.stage() != null && TO_COME.contains(act.stage()) || WORDS.contains(act.type());
    }

    /** In the days before the report, as "on Friday" is. */
    private boolean isRecent(DateExpression expression) {
        LocalDate day = publication.day();
        LocalDate named = expression.named().earliest();
        return day != null
                && named != null
                && named.equals(expression.named().latest())
                && !named.isAfter(day)
                && named.isAfter(day.minusDays(RECENT));
    }

    /** "Will take effect on July 1", "until the end of 2026": days of the sentence that date no other act and lie ahead or bound. */
    private Times beside(ReadAct act, ReportedTimes reported) {
        Times times = reported.undated();
        for (DateExpression expression : expressions(act, act.sentence())) {
            boolean bound = expression.bound() == Bound.UNTIL || expression.bound() == Bound.FROM;
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

    /** An expression belongs to the last act before it in the sentence, or to the first of all. */
    private boolean isNearest(ReadAct act, DateExpression expression) {
        int place = offset(act.sentence()) + expression.span().start();
        List<ReadAct> others = text.acts().stream()
                .filter(a -> a.sentence() == act.sentence() && isMeasure(a))
                .toList();
        ReadAct nearest = others.stream()
                .filter(a -> a.trigger().start() < place)
                .reduce((first, second) -> second)
                .orElse(others.getFirst());
        return nearest == act;
    }

    /** Whether the reader says that it dates an act. */
    private boolean isTaken(ReadAct act, DateExpression expression) {
        return text.acts().stream()
                .flatMap(a -> a.parts(ReadAct.Kind.DATE))
                .anyMatch(p -> p.sentence() == act.sentence() && overlaps(expression, p));
    }

    private boolean overlaps(DateExpression expression, ReadAct.Part part) {
        int offset = offset(part.sentence());
        return new Span(expression.span().start() + offset, expression.span().end() + offset).overlaps(part.span());
    }

    private int offset(int sentence) {
        return text.parses().get(sentence).sentence().span().start();
    }

    private List<DateExpression> expressions(ReadAct act, int sentence) {
        return dates.of(sentence, side(act, text.parses().get(sentence)));
    }

    /** The side of an act's own verb: ahead behind a modal or in front of what is to come. */
    private TimeSide side(ReadAct act, Parse parse) {
        if (act.stage() != null && TO_COME.contains(act.stage()) && !isPast(act)) {
            return TimeSide.AHEAD;
        }
        return TimeSide.BACK;
    }

    /** "Announced on Monday": the day of announcing lies behind though the measure is to come. */
    private boolean isPast(ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        List<Token> tokens = parse.tokens();
        int at = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).span().overlaps(act.trigger()))
                .findFirst()
                .orElse(0);
        Token trigger = tokens.get(at);
        boolean modal = IntStream.range(Math.max(0, at - 4), at)
                        .anyMatch(i -> tokens.get(i).pos().equals("MD"))
                || isInfinitive(tokens, at);
        return !modal && (trigger.pos().equals("VBD") || trigger.pos().equals("VBN"));
    }

    /** "Set to be imposed in September". */
    private static boolean isInfinitive(List<Token> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && AUXILIARY.contains(tokens.get(before).lemma())) {
            before--;
        }
        return before >= 0 && tokens.get(before).pos().equals("TO");
    }
}
