package org.dateline.extraction;

import java.util.Locale;
import java.util.Optional;
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
 * Corrects how far an act got by the words of its own clause: "has drafted a rule that would bar", "decided to close". The labels of
 * the reader agree on these words, but the reader may miss them in a long sentence.
 */
final class ClauseCodes {

    private static final Set<String> OFFER = WordClasses.of("extraction", "verb of an offer");
    private static final Set<String> ACCEPT = WordClasses.of("extraction", "verb of acceptance");

    /** Matches an actor that "was drafting" or "has drafted" something. A law drafted by others may be signed. */
    private static final Pattern DRAFT = words(
            WordClasses.expression("extraction", "verb of drafting"),
            "\\b(?:" + WordClasses.expression("extraction", "copula") + "|"
                    + WordClasses.expression("extraction", "auxiliary of the perfect") + ") ",
            "\\b(?!.*\\b(?:" + WordClasses.expression("extraction", "conjunction of two verbs") + ")\\b)[^,;]{0,60}$");

    private static final Pattern DECIDED = words(
            WordClasses.expression("extraction", "verb of decision"),
            "",
            "\\b(?: (?:" + WordClasses.expression("extraction", "preposition of a day") + ") [^ ,;]+)? to $");

    private static final Pattern OFFERED = words(WordClasses.expression("extraction", "verb of an offer"), "", " to $");

    private static final Pattern AT_ONCE =
            words(WordClasses.expression("extraction", "phrase of immediate effect"), "", "\\b");

    /** A treaty that is on hold itself. Tariffs on hold do not suspend the agreement to put them there. */
    private static final Pattern ON_HOLD = Pattern.compile(
            "^[^,;]{0,60}\\b(?:" + WordClasses.expression("extraction", "noun for a treaty") + ") (?:"
                    + WordClasses.expression("extraction", "phrase of suspension") + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /**
     * Matches a state of mind about the act of the next verb: "is confident that a deal will be signed", but not "a
     * confident leader signed".
     */
    private static final Pattern BELIEF = Pattern.compile(
            "\\b(?:" + WordClasses.expression("extraction", "copula") + ") (?:\\w+ly )?(?:"
                    + WordClasses.expression("extraction", "adjective of belief") + ")\\b(?!.*\\b(?:"
                    + WordClasses.expression("extraction", "conjunction of two verbs") + ") (?:"
                    + WordClasses.expression("extraction", "auxiliary of what is believed") + ")\\b)[^,;]*\\b(?:"
                    + WordClasses.expression("extraction", "auxiliary of what is believed") + ") (?:(?:\\w+ly|"
                    + WordClasses.expression("extraction", "word before an infinitive") + ") )*$",
            Pattern.CASE_INSENSITIVE);

    /**
     * Matches the words before an act that a question asks about: "Has China banned Micron?" A label, a quotation mark or
     * a conjunction may stand before it. "Did Beijing, which banned Micron, retaliate?" takes the ban for granted, and so
     * does "Why did Beijing ban Micron?"
     */
    private static final Pattern ASKED = Pattern.compile(
            "^(?:[^:]{1,20}: ?)?(?:\\W|(?:" + WordClasses.expression("extraction", "conjunction of two verbs")
                    + "),? )*(?:" + WordClasses.expression("extraction", "auxiliary of a question")
                    + ")\\b(?!.*\\b(?:"
                    + WordClasses.expression("extraction", "word before what a question takes for granted") + ")\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUESTION = Pattern.compile("\\?[\"”'’)\\s]*$");

    private ClauseCodes() {}

    private static Pattern words(String expression, String before, String behind) {
        return Pattern.compile(before + "\\b(?:" + expression + ")" + behind, Pattern.CASE_INSENSITIVE);
    }

    /** Whether an act is only the content of a belief: "is confident that a deal will be signed". */
    static boolean isBelief(ReadAct act, Parse parse) {
        return BELIEF.matcher(before(act, parse)).find();
    }

    /** Whether a question asks for an act, which it does not state: "Has China banned Micron?" */
    static boolean isAsked(ReadAct act, Parse parse) {
        return QUESTION.matcher(parse.sentence().text()).find()
                && ASKED.matcher(before(act, parse)).find();
    }

    /**
     * Returns an act with the stage and stance that its clause allows. "Does not recognise the decision" is a
     * rejection, and not the denial of one.
     */
    static ReadAct of(ReadAct act, Parse parse) {
        ReadAct staged = staged(act, parse);
        return act.type() == ActionType.REJECT && ACCEPT.contains(form(act, parse))
                ? staged.coded(staged.type(), staged.instrument(), staged.direction(), staged.stage(), false)
                : staged;
    }

    private static ReadAct staged(ReadAct act, Parse parse) {
        Stage stage = act.stage();
        if (stage == Stage.ANNOUNCED) {
            return isDrafted(act, parse) ? at(act, Stage.PROPOSED) : atOnce(act, parse);
        }
        if (stage == Stage.IN_FORCE && DECIDED.matcher(before(act, parse)).find()) {
            return at(act, Stage.ANNOUNCED);
        }
        if (stage == Stage.CONSIDERED && !act.conditional() && isOffered(act, parse)) {
            return at(act, Stage.PROPOSED);
        }
        return onHold(act, parse);
    }

    /** Whether an act is an offer or its content: "offered to mediate". */
    private static boolean isOffered(ReadAct act, Parse parse) {
        return OFFER.contains(form(act, parse))
                || OFFERED.matcher(before(act, parse)).find();
    }

    /** Whether the act of an infinitive is only being drafted: "was drafting a rule to bar sales". */
    private static boolean isDrafted(ReadAct act, Parse parse) {
        return word(act, parse).filter(t -> t.pos().equals("VB")).isPresent()
                && DRAFT.matcher(before(act, parse)).find();
    }

    /** Codes an announced measure that takes effect at once: "exports will need a permit with immediate effect". */
    private static ReadAct atOnce(ReadAct act, Parse parse) {
        boolean isMeasure = act.direction() != Direction.NEUTRAL;
        return isMeasure && AT_ONCE.matcher(clause(act, parse)).find() ? at(act, Stage.IN_FORCE) : onHold(act, parse);
    }

    /** Codes an agreement that is suspended without being ended: "put the treaty in abeyance". */
    private static ReadAct onHold(ReadAct act, Parse parse) {
        return act.type() == ActionType.AGREE
                        && act.stage() != null
                        && ON_HOLD.matcher(from(act, parse)).find()
                ? at(act, Stage.SUSPENDED)
                : act;
    }

    private static ReadAct at(ReadAct act, Stage stage) {
        return act.coded(act.type(), act.instrument(), act.direction(), stage, act.denied());
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

    /** Returns the words behind an act up to the next verb. */
    private static String clause(ReadAct act, Parse parse) {
        int end = parse.tokens().stream()
                .filter(t -> t.span().start() >= act.trigger().end() && t.is("VB"))
                .mapToInt(t -> t.span().start())
                .findFirst()
                .orElse(parse.sentence().span().end());
        int offset = parse.sentence().span().start();
        return parse.sentence().text().substring(act.trigger().end() - offset, end - offset);
    }

    private static String form(ReadAct act, Parse parse) {
        return word(act, parse).map(t -> t.form().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static Optional<Token> word(ReadAct act, Parse parse) {
        return parse.tokens().stream()
                .filter(t -> t.span().overlaps(act.trigger()))
                .findFirst();
    }
}
