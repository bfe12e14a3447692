package org.dateline.extraction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.WordClasses;

/**
 * The times of an act by the noun that takes it up in a sentence behind it: "banned the phones. The ruling, announced on Friday", "The
 * measure takes effect on 1 May".
 *
 * @param text the sentences and their acts
 * @param publication the publication of the report
 * @param dates the date expressions of the sentences, as their acts read them
 */
record TakenUpTimes(ReadText text, Publication publication, SidedDates dates) {

    /** The noun for each type of act, or for any measure. */
    private static final Map<String, String> NOUNS = WordClasses.mapped("extraction", "noun for an act of a type");

    private static final Set<String> OF_RESTRICTIONS =
            WordClasses.of("extraction", "noun for a measure that restricts");

    private static final String ANY_MEASURE = "*";

    /** The number of sentences behind an act in which a noun may still take it up. */
    private static final int REACH = 2;

    /** A noun with a determiner that opens a sentence. */
    private static final Pattern TAKES_UP = Pattern.compile("^(?:"
            + WordClasses.expression("extraction", "determiner of a named act")
            + ") (?:\\p{Ll}[\\p{Ll}-]* ){0,2}?(?<noun>" + String.join("|", NOUNS.keySet()) + ")(?<tail>[ ,].*)$");

    private static final String ON = "(?: (?:" + WordClasses.expression("extraction", "preposition of a day") + "))?";

    /** Words between the noun and the day on which the act was done: ", announced on", "came late on". */
    private static final Pattern DONE = Pattern.compile("(?:,? (?:"
            + WordClasses.expression("extraction", "relative pronoun")
            + "))?(?:,? (?:" + WordClasses.expression("extraction", "auxiliary of a passive") + "))?,?(?: (?:"
            + WordClasses.expression("extraction", "participle of an act") + ")(?: by [^,;]{1,60}?)?| (?:"
            + WordClasses.expression("extraction", "verb of an occasion") + "|"
            + WordClasses.expression("extraction", "verb of a beginning") + ")(?: [\\p{L}'’-]+){0,2}?)?" + ON + " ");

    /** Words between the noun and the day on which the measure takes effect. */
    private static final Pattern TAKES_EFFECT = Pattern.compile("(?:,? (?:"
            + WordClasses.expression("extraction", "relative pronoun") + "))?,? (?:(?:"
            + WordClasses.expression("extraction", "future auxiliary") + ") )?(?:"
            + WordClasses.expression("extraction", "phrase of taking effect") + ")(?: from)?" + ON + " ");

    private static final Pattern TOOK_EFFECT = Pattern.compile("(?:,? (?:"
            + WordClasses.expression("extraction", "relative pronoun") + "))?,? (?:"
            + WordClasses.expression("extraction", "phrase of having taken effect") + ")" + ON + " ");

    /** Words between the noun and the day up to which the measure holds. */
    private static final Pattern LASTS = Pattern.compile("(?:,? (?:"
            + WordClasses.expression("extraction", "relative pronoun") + "))?,? (?:[^;]{1,80}? )?(?:"
            + WordClasses.expression("extraction", "phrase of lasting") + ") ");

    /** Returns the times that the next sentences give an act; those of the publication if they give none. */
    Times of(ReadAct act) {
        ReportedTimes reported = new ReportedTimes(publication);
        if (text.isHeadline(act) || act.denied() || act.conditional()) {
            return reported.undated();
        }
        Times times = reported.undated();
        int segment = text.parses().get(act.sentence()).segment();
        for (int next = act.sentence() + 1;
                next <= act.sentence() + REACH && next < text.parses().size();
                next++) {
            Parse parse = text.parses().get(next);
            if (parse.segment() != segment) {
                break;
            }
            Matcher named = TAKES_UP.matcher(parse.sentence().text());
            if (named.matches()) {
                String noun = named.group("noun");
                int sentence = next;
                times = first(next, noun)
                        .filter(a -> a == act)
                        .map(a -> times(act, sentence, named.start("tail"), reported))
                        .map(times::or)
                        .orElse(times);
            }
        }
        return times;
    }

    /** Returns the act that a noun takes up: the first that fits it in the last sentence before that has one. */
    private Optional<ReadAct> first(int sentence, String noun) {
        int segment = text.parses().get(sentence).segment();
        for (int before = sentence - 1; before >= Math.max(0, sentence - REACH); before--) {
            int place = before;
            Optional<ReadAct> found = text.acts().stream()
                    .filter(a -> a.sentence() == place
                            && !text.isHeadline(a)
                            && text.parses().get(place).segment() == segment)
                    .filter(a -> fits(a, noun))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(ReadAct act, String noun) {
        String types = NOUNS.getOrDefault(noun, "");
        if (types.equals(ANY_MEASURE)) {
            return act.stage() != null && act.type() != ActionType.REQUEST;
        }
        boolean typed = Stream.of(types.split(" ")).map(ActionType::valueOf).anyMatch(act.type()::equals);
        return typed && (!OF_RESTRICTIONS.contains(noun) || act.direction() == Direction.RESTRICTS);
    }

    private Times times(ReadAct act, int sentence, int tail, ReportedTimes reported) {
        return done(sentence, tail, reported).or(effect(act, sentence, tail, reported));
    }

    private Times done(int sentence, int tail, ReportedTimes reported) {
        return dates.dates().of(sentence, TimeSide.BACK).stream()
                .filter(e -> e.bound() == null && isBehind(DONE, sentence, tail, e))
                .map(DateExpression::named)
                .filter(date -> date.exact() && !publication.isBefore(date) && publication.isInWeekOf(date))
                .findFirst()
                .map(reported.undated()::on)
                .orElse(reported.undated());
    }

    private Times effect(ReadAct act, int sentence, int tail, ReportedTimes reported) {
        if (act.stage() == null) {
            return reported.undated();
        }
        Optional<Times> ahead = dates.dates().of(sentence, TimeSide.AHEAD).stream()
                .filter(e -> isBehind(TAKES_EFFECT, sentence, tail, e))
                .map(e -> reported.placed(e, false, act.stage()))
                .findFirst();
        Optional<Times> over = dates.dates().of(sentence, TimeSide.BACK).stream()
                .filter(e -> isBehind(TOOK_EFFECT, sentence, tail, e) && publication.isInWeekOf(e.named()))
                .map(reported::when)
                .findFirst();
        Optional<Times> until = dates.dates().of(sentence, TimeSide.AHEAD).stream()
                .filter(e -> isBehind(LASTS, sentence, tail, e))
                .map(e -> reported.undated().expiring(e.named()))
                .findFirst();
        return ahead.or(() -> over).or(() -> until).orElse(reported.undated());
    }

    private boolean isBehind(Pattern words, int sentence, int tail, DateExpression expression) {
        String all = text.parses().get(sentence).sentence().text();
        return expression.span().start() > tail
                && words.matcher(all.substring(tail, expression.span().start())).matches();
    }
}
