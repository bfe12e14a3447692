package org.dateline.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Stage;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Corrects how far an act got, and whether it was done at all, by the words of its own clause: "has drafted a rule that would bar",
 * "decided to close", "did not join". The labels of the reader agree on these words, but the reader may miss them in a long sentence.
 */
final class ClauseCodes {

    private static final Set<String> NEGATIONS = WordClasses.of("extraction", "negation");
    private static final Set<String> OFFER = WordClasses.of("extraction", "verb of an offer");
    private static final Set<String> ACCEPT = WordClasses.of("extraction", "verb of acceptance");
    private static final Set<String> PERMIT = WordClasses.of("extraction", "verb of permission");
    private static final Set<String> DENY = WordClasses.of("extraction", "verb of denial");
    private static final Set<String> SHORT_OF = WordClasses.of("extraction", "verb that a negation turns");
    private static final Set<String> DONE = WordClasses.of("extraction", "auxiliary of what is done");

    /** Whether words of a draft stand before the act in its clause, or "being drafted" behind it. */
    private static final Pattern DRAFT =
            words(WordClasses.expression("extraction", "verb of drafting"), "", "\\b(?!.*\\band\\b)[^,;]{0,60}$");

    private static final Pattern DRAFTED =
            words(WordClasses.expression("extraction", "verb of drafting"), "^[^,;]{0,60}\\bbeing ", "\\b");

    private static final Pattern DECIDED = words(
            WordClasses.expression("extraction", "verb of decision"),
            "",
            "\\b(?: (?:" + WordClasses.expression("extraction", "preposition of a day") + ") [^ ,;]+)? to $");

    private static final Pattern OFFERED = words(WordClasses.expression("extraction", "verb of an offer"), "", " to $");

    private static final Pattern AT_ONCE =
            words(WordClasses.expression("extraction", "phrase of immediate effect"), "", "\\b");

    /** A treaty, and words that say that it is on hold. Tariffs on hold do not suspend the agreement to put them there. */
    private static final Pattern ON_HOLD = Pattern.compile(
            "^[^,;]{0,60}\\b(?:" + WordClasses.expression("extraction", "noun for a treaty") + ")\\b[^,;]{0,40}\\b(?:"
                    + WordClasses.expression("extraction", "phrase of suspension") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** A state of mind about what will be done: "is confident that a deal will be signed", but not "a confident leader signed". */
    private static final Pattern BELIEF = Pattern.compile(
            "\\b(?:" + WordClasses.expression("extraction", "copula") + ") (?:\\w+ly )?(?:"
                    + WordClasses.expression("extraction", "adjective of belief") + ")\\b(?!.*\\band\\b)[^,;]*\\b(?:"
                    + WordClasses.expression("extraction", "auxiliary of what is believed") + ")\\b[^,;]*$",
            Pattern.CASE_INSENSITIVE);

    private ClauseCodes() {}

    private static Pattern words(String expression, String before, String behind) {
        return Pattern.compile(before + "\\b(?:" + expression + ")" + behind, Pattern.CASE_INSENSITIVE);
    }

    /** Whether an act is only what somebody believes will be done: "is confident that a deal will be signed". */
    static boolean isBelief(ReadAct act, Parse parse) {
        return BELIEF.matcher(before(act, parse)).find();
    }

    /** Returns an act with the stage and stance that its clause allows. */
    static ReadAct of(ReadAct act, Parse parse) {
        return stanced(staged(act, parse), parse);
    }

    private static ReadAct staged(ReadAct act, Parse parse) {
        Stage stage = act.stage();
        if (stage == Stage.ANNOUNCED) {
            return isDrafted(act, parse) ? at(act, Stage.PROPOSED) : atOnce(act, parse);
        }
        if (stage == Stage.IN_FORCE && DECIDED.matcher(before(act, parse)).find()) {
            return at(act, Stage.ANNOUNCED);
        }
        if (stage == Stage.CONSIDERED && isOffered(act, parse)) {
            return at(act, Stage.PROPOSED);
        }
        return onHold(act, parse);
    }

    /** Whether an act is an offer, or what is offered: "offered to mediate". */
    private static boolean isOffered(ReadAct act, Parse parse) {
        return OFFER.contains(form(act, parse))
                || OFFERED.matcher(before(act, parse)).find();
    }

    private static boolean isDrafted(ReadAct act, Parse parse) {
        return DRAFT.matcher(before(act, parse)).find()
                || DRAFTED.matcher(behind(act, parse)).find();
    }

    /** Codes what is announced and takes effect at once: "exports will need a permit with immediate effect". */
    private static ReadAct atOnce(ReadAct act, Parse parse) {
        boolean isMeasure = act.direction() != Direction.NEUTRAL;
        return isMeasure && AT_ONCE.matcher(clause(act, parse)).find() ? at(act, Stage.IN_FORCE) : onHold(act, parse);
    }

    /** Codes an agreement that somebody stops without ending it: "put the treaty in abeyance". */
    private static ReadAct onHold(ReadAct act, Parse parse) {
        return act.type() == ActionType.AGREE
                        && act.stage() != null
                        && ON_HOLD.matcher(from(act, parse)).find()
                ? at(act, Stage.SUSPENDED)
                : act;
    }

    /**
     * Codes what was not done: "did not join", "has never imposed". "Does not recognise the decision" rejects it, and "did not let them
     * in" bars them.
     */
    private static ReadAct stanced(ReadAct act, Parse parse) {
        if (!isNotDone(act, parse)) {
            return act;
        }
        String form = form(act, parse);
        // "Did not deny striking the base" and "did not rule out sanctions" deny nothing.
        if (DENY.contains(form) || SHORT_OF.contains(form)) {
            return act;
        }
        if (act.type() == ActionType.REJECT) {
            return ACCEPT.contains(form) ? denied(act, false) : act;
        }
        return act.direction() == Direction.RESTRICTS && PERMIT.contains(form) ? act : denied(act, true);
    }

    private static boolean isNotDone(ReadAct act, Parse parse) {
        List<Token> before = parse.tokens().stream()
                .filter(t -> t.span().end() <= act.trigger().start())
                .toList();
        int last = before.size() - 1;
        return last >= 1 && NEGATIONS.contains(lower(before.get(last))) && DONE.contains(lower(before.get(last - 1)));
    }

    private static ReadAct at(ReadAct act, Stage stage) {
        return act.coded(act.type(), act.instrument(), act.direction(), stage, act.denied());
    }

    private static ReadAct denied(ReadAct act, boolean denied) {
        return denied == act.denied()
                ? act
                : act.coded(act.type(), act.instrument(), act.direction(), act.stage(), denied);
    }

    private static String before(ReadAct act, Parse parse) {
        int offset = parse.sentence().span().start();
        return parse.sentence().text().substring(0, act.trigger().start() - offset);
    }

    /** Returns the words of a sentence from the act's own word on. */
    private static String from(ReadAct act, Parse parse) {
        int offset = parse.sentence().span().start();
        return parse.sentence().text().substring(act.trigger().start() - offset);
    }

    private static String behind(ReadAct act, Parse parse) {
        int offset = parse.sentence().span().start();
        return parse.sentence().text().substring(act.trigger().end() - offset);
    }

    /** Returns the words behind an act up to the next clause. */
    private static String clause(ReadAct act, Parse parse) {
        int end = parse.tokens().stream()
                .filter(t -> t.span().start() >= act.trigger().end() && t.isFinite())
                .mapToInt(t -> t.span().start())
                .findFirst()
                .orElse(parse.sentence().span().end());
        int offset = parse.sentence().span().start();
        return parse.sentence().text().substring(act.trigger().end() - offset, end - offset);
    }

    private static String form(ReadAct act, Parse parse) {
        return parse.tokens().stream()
                .filter(t -> t.span().overlaps(act.trigger()))
                .findFirst()
                .map(ClauseCodes::lower)
                .orElse("");
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
