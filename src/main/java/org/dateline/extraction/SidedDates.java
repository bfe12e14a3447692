package org.dateline.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dateline.extraction.dates.Bound;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * The date expressions of a sentence as an act in it reads them: before the report for acts done or said, after it for
 * measures to come.
 *
 * @param text the sentences and their acts
 * @param dates the date expressions of the sentences, read to each side
 */
record SidedDates(ReadText text, StoryDates dates) {

    private static final Pattern JOINED = Pattern.compile("(?:,|;| -) ?(?:and|but|while|as)\\b|;");

    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s+$");

    private static final Pattern AT_ONCE = Pattern.compile(
            WordClasses.expression("extraction", "phrase of immediate effect"), Pattern.CASE_INSENSITIVE);

    /** Bounds of measures to come, which lie ahead with any verb. */
    private static final Set<Bound> OF_MEASURES = Set.of(Bound.FROM, Bound.UNTIL, Bound.BY, Bound.BEFORE);

    private static final Set<String> FINITE = Set.of("MD", "VBD", "VBZ", "VBP");

    private static final Set<String> AUXILIARY = WordClasses.of("extraction", "word before an infinitive");

    private static final Set<Stage> TO_COME =
            Set.of(Stage.ANNOUNCED, Stage.PROPOSED, Stage.CONSIDERED, Stage.REQUESTED);

    /** Returns the expressions of a sentence in its order. Their spans are offsets into the sentence. */
    List<DateExpression> of(ReadAct act, int sentence) {
        List<DateExpression> back = dates.of(sentence, TimeSide.BACK);
        if (!isToCome(act)) {
            return back;
        }
        return dates.of(sentence, TimeSide.AHEAD).stream()
                .map(ahead -> liesBehind(act, sentence, ahead) ? sameWords(back, ahead) : ahead)
                .toList();
    }

    /** Whether an expression shares words with a part of an act in its sentence. */
    boolean overlaps(DateExpression expression, ReadAct.Part part) {
        int offset = text.offset(part.sentence());
        return new Span(expression.span().start() + offset, expression.span().end() + offset).overlaps(part.span());
    }

    /** Whether an expression follows a part directly: the reader may mark "in" alone of "in October". */
    boolean isLedBy(ReadAct.Part part, DateExpression expression) {
        return part.span().end() + 1
                == text.offset(part.sentence()) + expression.span().start();
    }

    /**
     * Whether an expression dates the announcement of a measure, which lies in the past, and not its beginning or end,
     * which lies ahead.
     */
    boolean liesBehind(ReadAct act, int sentence, DateExpression expression) {
        boolean ofMeasure =
                begins(sentence, expression) || expression.bound() != null && OF_MEASURES.contains(expression.bound());
        return !ofMeasure
                && (isPast(act)
                        || (sentence == act.sentence() ? isSaid(act, expression) : isPast(sentence, expression)));
    }

    private static DateExpression sameWords(List<DateExpression> among, DateExpression expression) {
        return among.stream()
                .filter(e -> e.span().equals(expression.span()))
                .findFirst()
                .orElse(expression);
    }

    /** Whether the act itself was announced in the past though its measure is to come: "announced on Monday". */
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

    /** Whether the trigger is an infinitive: "set to be imposed in September". */
    private static boolean isInfinitive(List<Token> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && AUXILIARY.contains(tokens.get(before).lemma())) {
            before--;
        }
        return before >= 0 && tokens.get(before).pos().equals("TO");
    }

    /**
     * Whether an expression belongs to a past verb other than the act's own: "said on 3 September that it would
     * comply".
     */
    boolean isSaid(ReadAct act, DateExpression expression) {
        return governor(act.sentence(), expression)
                .filter(verb -> verb.pos().equals("VBD") && !verb.span().overlaps(act.trigger()))
                .filter(verb -> isHad(act, verb) || !AUXILIARY.contains(verb.lemma()))
                .filter(verb -> !isJoined(act, expression))
                .isPresent();
    }

    /** Whether an expression in another sentence belongs to a past verb. */
    private boolean isPast(int sentence, DateExpression expression) {
        return governor(sentence, expression)
                .filter(verb -> verb.pos().equals("VBD"))
                .isPresent();
    }

    /** Returns the last verb before an expression; if there is none, the first verb of the sentence. */
    private Optional<Token> governor(int sentence, DateExpression expression) {
        int place = text.offset(sentence) + expression.span().start();
        List<Token> verbs = text.parses().get(sentence).tokens().stream()
                .filter(t -> FINITE.contains(t.pos()))
                .toList();
        return verbs.stream()
                .filter(t -> t.span().start() < place)
                .reduce((first, second) -> second)
                .or(() -> verbs.stream().findFirst());
    }

    /**
     * Whether a verb is "had" with another participle: "had said that he would", but not "had banned", which is the
     * act's own.
     */
    private boolean isHad(ReadAct act, Token verb) {
        List<Token> tokens = text.parses().get(act.sentence()).tokens();
        return verb.form().equalsIgnoreCase("had")
                && verb.index() + 1 < tokens.size()
                && tokens.get(verb.index() + 1).pos().equals("VBN")
                && !tokens.get(verb.index() + 1).span().overlaps(act.trigger());
    }

    /**
     * Whether another clause follows the expression, so that it does not date this act: "began patrols on Wednesday,
     * and Oslo will send ships".
     */
    private boolean isJoined(ReadAct act, DateExpression expression) {
        Parse parse = text.parses().get(act.sentence());
        int offset = text.offset(act.sentence());
        int trigger = act.trigger().start() - offset;
        int end = expression.span().end();
        return trigger > end
                && JOINED.matcher(parse.sentence().text().substring(end, trigger))
                        .results()
                        .anyMatch(m -> !goesOn(parse, offset + end + m.end()));
    }

    /** Whether a verb stands at a place, so that the subject before does another thing: "and said". */
    private static boolean goesOn(Parse parse, int place) {
        return parse.tokens().stream()
                .filter(t -> t.span().start() >= place)
                .findFirst()
                .filter(t -> t.pos().equals("VBD"))
                .isPresent();
    }

    /** Whether an expression states a beginning: "from 1 March". */
    boolean begins(int sentence, DateExpression expression) {
        String before = text.parses()
                .get(sentence)
                .sentence()
                .text()
                .substring(0, expression.span().start());
        return expression.bound() == Bound.FROM || FROM.matcher(before).find();
    }

    /** Whether an expression tells that a measure takes effect at once, and not when it was decided. */
    boolean isOfEffect(int sentence, DateExpression expression) {
        return AT_ONCE.matcher(text.parses()
                        .get(sentence)
                        .sentence()
                        .text()
                        .substring(expression.span().start(), expression.span().end()))
                .matches();
    }

    /** Tells whether an act is about a measure to come. */
    static boolean isToCome(ReadAct act) {
        return act.stage() != null && TO_COME.contains(act.stage());
    }
}
