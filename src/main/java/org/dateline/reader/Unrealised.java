package org.dateline.reader;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Leaves out acts that their sentence tells as not done: "stopped short of banning", "rather than ban", "ruled out
 * banning", "asked whether it would ban", "has it banned?", "had it banned". The model reads each trigger by itself and often misses the
 * words that take it back.
 */
final class Unrealised {

    private static final Set<String> NOT_DONE = WordClasses.of("reader", "phrase before what is not done");
    private static final Set<String> TAKEN_BACK = WordClasses.of("reader", "phrase that takes its verb back");
    private static final Set<String> ASKING = WordClasses.of("reader", "verb of a question");
    private static final Set<String> QUESTION = WordClasses.of("reader", "word that opens a question");
    private static final Set<String> INVERTED = WordClasses.of("reader", "auxiliary that opens a question");
    private static final Set<String> CONDITION = WordClasses.of("reader", "word that opens a condition");
    private static final Set<String> UNREAL = WordClasses.of("reader", "modal of what did not happen");
    private static final Set<String> HAVE = WordClasses.of("reader", "form of have");
    private static final Set<String> PAST = WordClasses.of("reader", "form in the past only");
    private static final Set<String> LINKS = WordClasses.of("reader", "word between a refusal and what it refuses");

    /**
     * Acts by which their actor does not do, or not yet, what depends on them: "refused to sign", "dropped its threat
     * to impose", "its threat to block".
     */
    private static final Set<ActionType> GIVEN_UP =
            EnumSet.of(ActionType.REJECT, ActionType.RETREAT, ActionType.THREATEN);

    /** Acts that a refusal or a retreat prevents. Others may be its purpose: "lifted the ban to aid Riga". */
    private static final Set<ActionType> PREVENTED = EnumSet.of(
            ActionType.SANCTION,
            ActionType.COERCE,
            ActionType.ASSAULT,
            ActionType.THREATEN,
            ActionType.PROTEST,
            ActionType.MOBILIZE);

    /** The greatest number of words between a refusal and what it refuses. */
    private static final int BETWEEN = 6;

    private final List<ReadAct> acts;
    private final List<Parse> parses;

    private Unrealised(List<ReadAct> acts, List<Parse> parses) {
        this.acts = acts;
        this.parses = parses;
    }

    /**
     * Returns the acts without those that are told as not done.
     *
     * @param parses the sentences of the text, by their numbers
     */
    static List<ReadAct> without(List<ReadAct> acts, List<Parse> parses) {
        Unrealised unrealised = new Unrealised(acts, parses);
        return acts.stream().filter(act -> !unrealised.isUndone(act)).toList();
    }

    private boolean isUndone(ReadAct act) {
        List<Token> tokens = parses.get(act.sentence()).tokens();
        int at = place(tokens, act);
        return at > 0
                && (isAfterPhrase(tokens, at)
                        || isTakenBack(tokens, at)
                        || isAsked(tokens, at)
                        || isOfQuestion(tokens, at)
                        || isUnreal(tokens, at)
                        || acts.stream().anyMatch(other -> isGivenUp(other, act, tokens, at)));
    }

    private static int place(List<Token> tokens, ReadAct act) {
        return tokens.stream()
                .filter(t -> t.span().overlaps(act.trigger()))
                .mapToInt(Token::index)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a phrase such as "rather than" governs a verb without a tense, or a noun. */
    private static boolean isAfterPhrase(List<Token> tokens, int at) {
        if (tokens.get(at).isFinite() && !tokens.get(at).pos().equals("VBP")
                || tokens.get(at).pos().equals("VBN")) {
            return false;
        }
        int first = at;
        while (first > 0 && isWithin(tokens.get(first - 1))) {
            first--;
        }
        String before = tokens.subList(Math.max(0, first - 3), first).stream()
                .map(t -> t.form().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ", " ", ""));
        return NOT_DONE.stream().anyMatch(phrase -> before.endsWith(" " + phrase));
    }

    /** Whether the words behind a verb say that its object was not done: "stopped short of banning". */
    private static boolean isTakenBack(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).is("V")
                && TAKEN_BACK.contains(
                        (tokens.get(at + 1).form() + ' ' + tokens.get(at + 2).form()).toLowerCase(Locale.ROOT));
    }

    private static boolean isWithin(Token token) {
        return token.isNominal() || token.is("RB") && !token.form().equalsIgnoreCase("rather") || token.is("PRP$");
    }

    /** Whether a verb stands in a question that somebody asked: "asked whether it would ban". */
    private static boolean isAsked(List<Token> tokens, int at) {
        int question = last(tokens, at, QUESTION);
        return question > 0
                && isOf(ASKING, tokens.get(question - 1))
                && tokens.subList(question, at).stream().noneMatch(Unrealised::isPunctuation);
    }

    /** Whether a verb is the one that a direct question asks about: "Has Oslo banned it?", but not "Why did it ban it?". */
    private static boolean isOfQuestion(List<Token> tokens, int at) {
        if (!tokens.getLast().form().equals("?") || !tokens.get(at).is("V")) {
            return false;
        }
        int clause = at;
        while (clause > 0 && !isPunctuation(tokens.get(clause - 1))) {
            clause--;
        }
        return clause < at
                && isOf(INVERTED, tokens.get(clause))
                && tokens.subList(clause + 1, at).stream().noneMatch(t -> t.is("V") || t.is("MD"));
    }

    /** Whether a verb stands in a condition that was not met: "had Riga closed its port, Oslo would have sued". */
    private static boolean isUnreal(List<Token> tokens, int at) {
        int clause = at;
        while (clause > 0 && !isPunctuation(tokens.get(clause - 1))) {
            clause--;
        }
        return tokens.get(at).is("VB")
                && isOf(CONDITION, tokens.get(clause))
                && tokens.subList(clause, at).stream().anyMatch(t -> isOf(PAST, t))
                && IntStream.range(at, tokens.size() - 1)
                        .anyMatch(i -> isOf(UNREAL, tokens.get(i)) && isOf(HAVE, tokens.get(i + 1)));
    }

    /**
     * Whether a refusal, a retreat or a threat governs an act: "ruled out banning", "dropped its threat to impose". What
     * is threatened may be an act of its own if it is told as one to come.
     */
    private static boolean isGivenUp(ReadAct refusal, ReadAct act, List<Token> tokens, int at) {
        if (refusal.sentence() != act.sentence()
                || refusal.denied()
                || !GIVEN_UP.contains(refusal.type())
                || !PREVENTED.contains(act.type())
                || refusal.type() == ActionType.THREATEN && act.stage() != Stage.IN_FORCE) {
            return false;
        }
        int from = place(tokens, refusal);
        if (from < 0 || from >= at || at - from - 1 > BETWEEN) {
            return false;
        }
        List<Token> between = tokens.subList(from + 1, at);
        boolean whole = between.stream().noneMatch(t -> t.isFinite() || t.is("CC") || t.is("W") || isPunctuation(t));
        Token last = between.isEmpty() ? tokens.get(from) : between.getLast();
        boolean infinitive = tokens.get(at).pos().equals("VB") && last.is("TO");
        boolean gerund = tokens.get(at).pos().equals("VBG") && between.stream().allMatch(t -> isOf(LINKS, t));
        return whole && (infinitive || gerund);
    }

    private static int last(List<Token> tokens, int before, Set<String> words) {
        return IntStream.range(0, before)
                .filter(i -> isOf(words, tokens.get(i)))
                .reduce(-1, (a, b) -> b);
    }

    private static boolean isOf(Set<String> words, Token token) {
        return words.contains(token.form().toLowerCase(Locale.ROOT));
    }

    private static boolean isPunctuation(Token token) {
        return token.form().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
