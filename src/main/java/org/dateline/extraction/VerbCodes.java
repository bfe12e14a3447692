package org.dateline.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Corrects codes that the verb of their own act contradicts: those of denials, refusals, promises and measures that are kept (codebook,
 * rule 4). The reader chooses the codes from the whole sentence.
 */
final class VerbCodes {

    private static final Set<String> DENY = WordClasses.of("extraction", "verb of denial");
    private static final Set<String> NEGATIONS = WordClasses.of("extraction", "negation");
    private static final Set<String> REFUSE = WordClasses.of("extraction", "verb of refusal");
    private static final Set<String> RESTRICT = WordClasses.of("extraction", "verb of restriction");
    private static final Set<String> EASE = WordClasses.of("extraction", "verb of easing");
    private static final Set<String> FUTURE = WordClasses.of("extraction", "auxiliary of a refusal");
    private static final Set<String> KEEP = WordClasses.of("extraction", "verb of keeping");
    private static final Set<String> RESTRICTIONS = WordClasses.of("extraction", "noun for a measure that restricts");
    private static final Set<String> EASINGS = WordClasses.of("extraction", "noun for what eases a measure");
    private static final Set<String> OFFER = WordClasses.of("extraction", "verb of an offer");
    private static final Set<String> BUY = WordClasses.of("extraction", "verb of purchase");
    private static final Set<String> END = WordClasses.of("extraction", "verb of ending");
    private static final Set<String> PRIVILEGES = WordClasses.of("extraction", "noun for a privilege");
    private static final Set<String> TITLE = WordClasses.of("extraction", "noun for a title to act");
    private static final Set<String> AGAINST = WordClasses.of("extraction", "preposition of opposition");
    private static final Set<String> SPEAKING_OUT = WordClasses.of("extraction", "particle of speaking out");
    private static final Set<String> VOTE = WordClasses.of("extraction", "verb of voting");
    private static final Set<String> RESERVE = WordClasses.of("extraction", "verb of a reservation");
    private static final Set<String> CALL = WordClasses.of("extraction", "verb of calling");
    private static final Set<String> GROUNDLESS = WordClasses.of("extraction", "adjective of a dismissal");
    private static final Set<String> PROMISE = WordClasses.of("extraction", "verb of promise");

    /** "Did not deny", "has never once denied". */
    private static final int REACH_OF_NEGATION = 2;

    /**
     * The least confidence at which a denied act keeps its type. Of 16 denials in the kept reports that were read with less, 9 denied no
     * act of that type.
     */
    private static final double SURE = 0.35;

    /** Tags of words that begin a phrase around a noun. */
    private static final Set<String> OF_NOUNS = Set.of("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD");

    private VerbCodes() {}

    /** Returns an act with codes that its verb allows. */
    static ReadAct of(ReadAct act, Parse parse) {
        Token verb = verb(act, parse);
        if (verb == null) {
            return act;
        }
        List<Token> tokens = parse.tokens();
        String form = form(verb);
        if (DENY.contains(form)) {
            return isNegated(verb, tokens) ? act : denial(act, verb, tokens);
        }
        if (OFFER.contains(form) || PROMISE.contains(form) && isNegatedBehind(verb, tokens)) {
            return promise(act);
        }
        if (KEEP.contains(form)) {
            return kept(act, verb, tokens);
        }
        if (RESERVE.contains(form)) {
            return reserved(act, verb, tokens);
        }
        return switch (act.type()) {
            case AID -> bought(act, form);
            case SUPPORT -> against(act, verb, tokens);
            case ACCUSE -> dismissed(act, verb, tokens);
            default -> END.contains(form) ? ended(act, verb, tokens) : negated(act, verb, tokens);
        };
    }

    /** Codes an order of weapons, which is an agreement and not aid. */
    private static ReadAct bought(ReadAct act, String form) {
        boolean bought = BUY.contains(form)
                && act.instrument() == Instrument.MILITARY
                && act.parts(ReadAct.Kind.BENEFICIARY).findAny().isEmpty();
        return bought
                ? act.coded(ActionType.AGREE, Instrument.AGREEMENT, Direction.NEUTRAL, Stage.ANNOUNCED, act.denied())
                : act;
    }

    /** Codes support against something: "has spoken out against the duty" criticises it, and "voted against" rejects it. */
    private static ReadAct against(ReadAct act, Token verb, List<Token> tokens) {
        boolean against = verb.is("V")
                && tokens.stream()
                        .skip(verb.index() + 1L)
                        .dropWhile(t -> t.is("R") || SPEAKING_OUT.contains(form(t)))
                        .findFirst()
                        .filter(t -> AGAINST.contains(form(t)))
                        .isPresent();
        ActionType type = VOTE.contains(form(verb)) ? ActionType.REJECT : ActionType.ACCUSE;
        return against ? act.coded(type, Instrument.NONE, Direction.NEUTRAL, null, act.denied()) : act;
    }

    /** Codes what calls a charge groundless, which rejects it. "Called the vote a sham" is a criticism. */
    private static ReadAct dismissed(ReadAct act, Token verb, List<Token> tokens) {
        boolean dismissed = CALL.contains(form(verb))
                && tokens.stream()
                        .skip(verb.index() + 1L)
                        .takeWhile(t -> t.isNominal() || t.pos().equals("PRP$") || t.is("R") || t.is("IN"))
                        .anyMatch(t -> GROUNDLESS.contains(form(t)));
        return dismissed
                ? act.coded(ActionType.REJECT, Instrument.NONE, Direction.NEUTRAL, null, act.denied())
                : negated(act, verb, tokens);
    }

    /** Codes a privilege that is ended, which restricts: "may suspend tariff concessions", but not "suspended the tariff". */
    private static ReadAct ended(ReadAct act, Token verb, List<Token> tokens) {
        List<String> object = object(verb, tokens);
        boolean privilege = !object.isEmpty() && PRIVILEGES.contains(object.getLast());
        return privilege && act.direction() == Direction.EASES && act.stage() != null && verb.is("V")
                ? act.coded(
                        ActionType.SANCTION,
                        act.instrument(),
                        Direction.RESTRICTS,
                        act.stage() == Stage.ENDED || act.stage() == Stage.SUSPENDED ? Stage.IN_FORCE : act.stage(),
                        act.denied())
                : negated(act, verb, tokens);
    }

    /** Codes "reserves the right" to an act as a threat of it. */
    private static ReadAct reserved(ReadAct act, Token verb, List<Token> tokens) {
        return object(verb, tokens).stream().anyMatch(TITLE::contains) && act.type() != ActionType.THREATEN
                ? act.coded(ActionType.THREATEN, Instrument.OTHER, Direction.RESTRICTS, Stage.THREATENED, act.denied())
                : act;
    }

    /** Returns the words of the noun phrase behind a verb. */
    private static List<String> object(Token verb, List<Token> tokens) {
        return tokens.stream()
                .skip(verb.index() + 1L)
                .takeWhile(t -> t.isNominal() || t.pos().equals("PRP$"))
                .map(VerbCodes::form)
                .toList();
    }

    private static @Nullable Token verb(ReadAct act, Parse parse) {
        return parse.tokens().stream()
                .filter(t -> t.span().overlaps(act.trigger()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Codes a denial. "Denied that it had imposed an embargo" denies the embargo. "Denied wrongdoing" and "denied that
     * the step was revenge" deny no act of the codebook, so they reject an allegation, as "denied a request" rejects
     * the request. "Denied visas to four engineers" and "was denied entry" are measures.
     */
    private static ReadAct denial(ReadAct act, Token verb, List<Token> tokens) {
        if (act.type() == ActionType.REJECT) {
            boolean refusal = !isBeforeNoun(verb, tokens) && deniesRefusal(verb, tokens);
            return coded(act, act.denied() && refusal);
        }
        if (!act.denied() && (isBeforeNoun(verb, tokens) || verb.pos().equals("VBN"))) {
            return act;
        }
        return act.confidence() < SURE
                ? act.coded(ActionType.REJECT, Instrument.NONE, Direction.NEUTRAL, null, false)
                : coded(act, true);
    }

    /** Whether a refusal is denied: "denied that it had turned down the offer". */
    private static boolean deniesRefusal(Token verb, List<Token> tokens) {
        return tokens.subList(verb.index() + 1, tokens.size()).stream().anyMatch(t -> REFUSE.contains(form(t)));
    }

    private static boolean isBeforeNoun(Token verb, List<Token> tokens) {
        return verb.index() + 1 < tokens.size()
                && Optional.of(tokens.get(verb.index() + 1))
                        .filter(next ->
                                OF_NOUNS.contains(next.pos()) && !next.entity().endsWith("DATE"))
                        .isPresent();
    }

    /**
     * Codes a measure whose verb is negated: "will not block the purchase" denies the plan of a measure, and "will not
     * relax the ban" rejects a wish of others. "Will not be let in" has no such verb and is a measure.
     */
    private static ReadAct negated(ReadAct act, Token verb, List<Token> tokens) {
        Direction usual = RESTRICT.contains(form(verb))
                ? Direction.RESTRICTS
                : EASE.contains(form(verb)) ? Direction.EASES : Direction.NEUTRAL;
        boolean against = verb.index() > 1
                && NEGATIONS.contains(form(tokens.get(verb.index() - 1)))
                && FUTURE.contains(form(tokens.get(verb.index() - 2)));
        if (!against || act.stage() == null || usual != act.direction() || usual == Direction.NEUTRAL) {
            return act;
        }
        return usual == Direction.RESTRICTS
                ? act.coded(act.type(), act.instrument(), act.direction(), Stage.ANNOUNCED, true)
                : act.coded(ActionType.REJECT, act.instrument(), Direction.NEUTRAL, null, false);
    }

    /** Codes an offer or a promise, which is no threat: "assured Delhi that no base would be allowed". */
    private static ReadAct promise(ReadAct act) {
        return act.type() == ActionType.THREATEN
                ? act.coded(ActionType.AGREE, Instrument.NONE, Direction.NEUTRAL, Stage.ANNOUNCED, act.denied())
                : act;
    }

    /**
     * Whether someone promises that a thing will not be: "promised that no striker would be punished", "pledged not to fire". "Vowed to
     * strike if the hostages are not freed" is a threat.
     */
    private static boolean isNegatedBehind(Token verb, List<Token> tokens) {
        return tokens.stream()
                .skip(verb.index() + 1L)
                .dropWhile(t -> t.is("IN"))
                .findFirst()
                .filter(t -> NEGATIONS.contains(form(t)))
                .isPresent();
    }

    /** Codes a measure that is kept and not given up: "keeping the 20 percent duty", but not "keeps its exemption". */
    private static ReadAct kept(ReadAct act, Token verb, List<Token> tokens) {
        boolean eased = act.type() == ActionType.RETREAT && act.direction() == Direction.EASES;
        List<String> object = object(verb, tokens);
        return eased
                        && verb.is("V")
                        && object.stream().anyMatch(RESTRICTIONS::contains)
                        && object.stream().noneMatch(EASINGS::contains)
                ? act.coded(ActionType.SANCTION, act.instrument(), Direction.RESTRICTS, Stage.IN_FORCE, act.denied())
                : act;
    }

    private static ReadAct coded(ReadAct act, boolean denied) {
        if (denied == act.denied()) {
            return act;
        }
        return act.coded(act.type(), act.instrument(), act.direction(), act.stage(), denied);
    }

    private static boolean isNegated(Token verb, List<Token> tokens) {
        return tokens.subList(Math.max(0, verb.index() - REACH_OF_NEGATION), verb.index()).stream()
                .anyMatch(t -> NEGATIONS.contains(form(t)));
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
