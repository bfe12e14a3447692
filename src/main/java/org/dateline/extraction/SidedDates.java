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
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * The date expressions of a sentence as an act in it reads them: back from the report for what was done or said, ahead of it for what is
 * to come.
 *
 * @param text what the sentences say
 * @param dates the date expressions of its sentences, read to each side
 */
record SidedDates(ReadText text, StoryDates dates) {

    private static final Pattern JOINED = Pattern.compile("(?:,|;| -) ?(?:and|but|while|as)\\b|;");

    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s+$");

    /** Ends and beginnings of what is to come lie ahead, whatever the verb. */
    private static final Set<Bound> OF_MEASURES = Set.of(Bound.FROM, Bound.UNTIL, Bound.BY, Bound.BEFORE);

    private static final Set<String> FINITE = Set.of("MD", "VBD", "VBZ", "VBP");

    private static final Set<String> AUXILIARY = WordClasses.of("extraction", "word before an infinitive");

    private static final Set<Stage> TO_COME =
            Set.of(Stage.ANNOUNCED, Stage.PROPOSED, Stage.CONSIDERED, Stage.REQUESTED);

    /** The expressions of a sentence in its order; their spans are offsets into the sentence. */
    List<DateExpression> of(ReadAct act, int sentence) {
        List<DateExpression> back = dates.of(sentence, TimeSide.BACK);
        if (!isToCome(act)) {
            return back;
        }
        boolean past = isPast(act);
        return dates.of(sentence, TimeSide.AHEAD).stream()
                .map(ahead -> liesBehind(act, sentence, ahead, past) ? sameWords(back, ahead) : ahead)
                .toList();
    }

    /** Of what is to come, the time of announcing it lies behind; when it begins or ends lies ahead. */
    private boolean liesBehind(ReadAct act, int sentence, DateExpression expression, boolean past) {
        boolean ofMeasure =
                begins(sentence, expression) || expression.bound() != null && OF_MEASURES.contains(expression.bound());
        return !ofMeasure
                && (past || (sentence == act.sentence() ? isSaid(act, expression) : isPast(sentence, expression)));
    }

    private static DateExpression sameWords(List<DateExpression> among, DateExpression expression) {
        return among.stream()
                .filter(e -> e.span().equals(expression.span()))
                .findFirst()
                .orElse(expression);
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

    /** "Said on 3 September that it would comply": the time of a verb in the past that is not the act's own. */
    boolean isSaid(ReadAct act, DateExpression expression) {
        return governor(act.sentence(), expression)
                .filter(verb -> verb.pos().equals("VBD") && !verb.span().overlaps(act.trigger()))
                .filter(verb -> isHad(act, verb) || !AUXILIARY.contains(verb.lemma()))
                .filter(verb -> !isJoined(act, expression))
                .isPresent();
    }

    /** The time of what another sentence tells as done. */
    private boolean isPast(int sentence, DateExpression expression) {
        return governor(sentence, expression)
                .filter(verb -> verb.pos().equals("VBD"))
                .isPresent();
    }

    /** The last verb before an expression; where it opens the sentence, the first one behind it. */
    private Optional<Token> governor(int sentence, DateExpression expression) {
        int place = offset(sentence) + expression.span().start();
        List<Token> verbs = text.parses().get(sentence).tokens().stream()
                .filter(t -> FINITE.contains(t.pos()))
                .toList();
        return verbs.stream()
                .filter(t -> t.span().start() < place)
                .reduce((first, second) -> second)
                .or(() -> verbs.stream().findFirst());
    }

    /** "Had said that he would", but no "had banned", which is the act's own. */
    private boolean isHad(ReadAct act, Token verb) {
        List<Token> tokens = text.parses().get(act.sentence()).tokens();
        return verb.form().equalsIgnoreCase("had")
                && verb.index() + 1 < tokens.size()
                && tokens.get(verb.index() + 1).pos().equals("VBN")
                && !tokens.get(verb.index() + 1).span().overlaps(act.trigger());
    }

    /** "Began patrols on Wednesday, and Oslo will send ships": another deed, and no words about this one. */
    private boolean isJoined(ReadAct act, DateExpression expression) {
        int trigger = act.trigger().start() - offset(act.sentence());
        return trigger > expression.span().end()
                && JOINED.matcher(text.parses()
                                .get(act.sentence())
                                .sentence()
                                .text()
                                .substring(expression.span().end(), trigger))
                        .find();
    }

    /** "From 1 March". */
    boolean begins(int sentence, DateExpression expression) {
        String before = text.parses()
                .get(sentence)
                .sentence()
                .text()
                .substring(0, expression.span().start());
        return expression.bound() == Bound.FROM || FROM.matcher(before).find();
    }

    /** Tells whether an act is of what is to come. */
    static boolean isToCome(ReadAct act) {
        return act.stage() != null && TO_COME.contains(act.stage());
    }

    private int offset(int sentence) {
        return text.parses().get(sentence).sentence().span().start();
    }
}
