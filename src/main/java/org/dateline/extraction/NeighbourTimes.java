package org.dateline.extraction;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.model.DateBasis;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.dateline.model.WordClasses;

/**
 * Dates an act without a date in its own words by another act that it belongs to: in its sentence, in a sentence
 * before, or below its headline.
 *
 * @param text the sentences and their acts
 * @param publication the publication of the report
 * @param dates the date expressions of the sentences, as their acts read them
 * @param times returns the times of another act
 */
record NeighbourTimes(ReadText text, Publication publication, SidedDates dates, Function<ReadAct, Times> times) {

    private static final Pattern GOING_ON =
            Pattern.compile("(?:(?:" + WordClasses.expression("extraction", "subject that goes on") + ") (?:\\w+ )?(?:"
                    + WordClasses.expression("extraction", "adverb of addition") + ")|"
                    + WordClasses.expression("extraction", "phrase of the same occasion") + ")\\b");

    /** Words between two verbs of one subject: nothing that begins another clause or tells another time. */
    private static final Pattern JOINED = Pattern.compile("(?!.*\\b(?:"
            + WordClasses.expression("extraction", "word of another clause or time") + ")\\b).*(?:,|\\b(?:"
            + WordClasses.expression("extraction", "conjunction of two verbs") + ")) (?:\\w+ )?");

    /**
     * A relative clause between commas, whose time is another one: "Seoul, which had said in August that it would
     * quit".
     */
    private static final Pattern ASIDE =
            Pattern.compile(", (?:" + WordClasses.expression("extraction", "relative pronoun") + ")\\b[^,]*$");

    /** "Also" directly before the verb, after a subject of a few words. */
    private static final Pattern ALSO =
            Pattern.compile("^[^,;]{1,60}\\b(?:" + WordClasses.expression("extraction", "adverb of addition") + ") $");

    private static final Pattern THEN =
            Pattern.compile("\\b(?:" + WordClasses.expression("extraction", "adverb of the next act") + ") (?:(?:"
                    + WordClasses.expression("extraction", "adverb of addition") + ") )?$");

    private static final Set<String> PERFECT = WordClasses.of("extraction", "auxiliary of the perfect");

    /** The number of sentences after which the same actor is no longer taken to act on the same matter. */
    private static final int REACH = 3;

    /** Returns the date of the act that this one belongs to; empty if there is none, or if it is undated itself. */
    Optional<UncertainDate> of(ReadAct act) {
        return alongside(act).or(() -> goingOn(act)).or(() -> next(act)).or(() -> headline(act));
    }

    /**
     * Returns the day of an earlier act by the same actor in the sentence, if no word between separates the two: "on
     * Friday recalled its envoy and stopped imports".
     */
    private Optional<UncertainDate> alongside(ReadAct act) {
        int offset = text.offset(act.sentence());
        String sentence = text.parses().get(act.sentence()).sentence().text();
        return text.acts().stream()
                .filter(a -> a.sentence() == act.sentence()
                        && a.trigger().end() < act.trigger().start()
                        && isBySame(a, act))
                .reduce((one, other) -> other)
                .filter(a -> !ASIDE.matcher(sentence.substring(0, a.trigger().start() - offset))
                        .find())
                .filter(a -> JOINED.matcher(sentence.substring(
                                a.trigger().end() - offset, act.trigger().start() - offset))
                        .matches())
                .filter(a -> dates.of(act, act.sentence()).stream()
                        .filter(e -> !isPast(a)
                                || a.parts(ReadAct.Kind.DATE)
                                        .noneMatch(p -> p.sentence() == act.sentence() && dates.overlaps(e, p)))
                        .map(e -> offset + e.span().start())
                        .noneMatch(at ->
                                at > a.trigger().end() && at < act.trigger().start()))
                .map(before -> times.apply(before).date())
                .filter(date -> date.exact() || isParticiple(act))
                .filter(Times::isTold)
                .filter(date -> !publication.isBefore(date));
    }

    private static boolean isBySame(ReadAct one, ReadAct other) {
        List<ReadAct.Part> actors = one.parts(ReadAct.Kind.ACTOR).toList();
        List<ReadAct.Part> others = other.parts(ReadAct.Kind.ACTOR).toList();
        // "Somalia" and "Somalia's cabinet" are marked differently but overlap.
        return !actors.isEmpty()
                && actors.size() == others.size()
                && actors.stream()
                        .allMatch(a -> others.stream().anyMatch(b -> a.span().overlaps(b.span())));
    }

    /**
     * Returns the day of the same actor's last act, if this sentence continues it: "the regulator also fined it". If no
     * name identifies the actor, the day is that of the first act in the sentence before: "it also halted its
     * complaint".
     */
    private Optional<UncertainDate> goingOn(ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        boolean past = isPast(act);
        String before = parse.sentence().text().substring(0, act.trigger().start() - text.offset(act.sentence()));
        boolean first = act.sentence() > 0
                && text.parses().get(act.sentence() - 1).segment() == parse.segment()
                && (GOING_ON.matcher(before).lookingAt() || ALSO.matcher(before).find());
        if (!past || !first) {
            return Optional.empty();
        }
        Optional<ReadAct> earlier = text.acts().stream()
                .filter(a -> text.parses().get(a.sentence()).segment() == parse.segment()
                        && a.sentence() < act.sentence()
                        && a.sentence() >= act.sentence() - REACH
                        && !text.isHeadline(a)
                        && isByOneNamed(a, act))
                .reduce((one, other) -> other);
        return earlier.or(() -> text.acts().stream()
                        .filter(a -> a.sentence() == act.sentence() - 1 && !text.isHeadline(a))
                        .filter(a -> actors(act, NeighbourTimes::isName).isEmpty())
                        .findFirst())
                .map(told -> times.apply(told).date())
                .filter(date -> date.earliest() != null && date.earliest().equals(date.latest()))
                .filter(Times::isTold)
                .filter(date -> !publication.isBefore(date));
    }

    /**
     * Returns the day of the act that opens the report, for an act of the headline that is of its kind and by the same
     * actor: "Oslo tests missile" above "Oslo test-fired a missile on Saturday".
     */
    private Optional<UncertainDate> headline(ReadAct act) {
        if (!text.isHeadline(act)) {
            return Optional.empty();
        }
        int segment = text.parses().get(act.sentence()).segment();
        return text.acts().stream()
                .filter(a -> text.parses().get(a.sentence()).segment() == segment && !text.isHeadline(a))
                .filter(a -> isLead(a, segment)
                        && a.type() == act.type()
                        && a.direction() == act.direction()
                        && isByOneNamed(a, act))
                .findFirst()
                .map(told -> times.apply(told).date())
                .filter(date -> date.exact() && !publication.isBefore(date) && publication.isInWeekOf(date));
    }

    /** Whether an act stands in the first sentence below the headline. */
    private boolean isLead(ReadAct act, int segment) {
        return text.parses().stream()
                .filter(p -> p.segment() == segment && !p.sentence().headline())
                .findFirst()
                .filter(p -> p.equals(text.parses().get(act.sentence())))
                .isPresent();
    }

    /**
     * Whether two acts have actors that a noun names alike: "European Union leaders" and "the leaders". Names must not differ: "the
     * Israeli army" and "the Lebanese army" share a noun.
     */
    private boolean isByOneNamed(ReadAct one, ReadAct other) {
        Set<String> names = actors(one, NeighbourTimes::isName);
        Set<String> others = actors(other, NeighbourTimes::isName);
        return !Collections.disjoint(actors(one, t -> t.is("N")), actors(other, t -> t.is("N")))
                && (names.containsAll(others) || others.containsAll(names));
    }

    private static boolean isName(Token token) {
        return token.is("NNP") || token.entity().endsWith("NORP");
    }

    private Set<String> actors(ReadAct act, Predicate<Token> of) {
        return act.parts(ReadAct.Kind.ACTOR)
                .flatMap(part -> text.parses().get(part.sentence()).tokens().stream()
                        .filter(t -> of.test(t) && t.span().overlaps(part.span())))
                .map(Token::lemma)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the days from the act before up to the report, if the words say that this act followed it: "forced a jet to
     * land. Police then arrested a passenger".
     */
    private Optional<UncertainDate> next(ReadAct act) {
        Parse parse = text.parses().get(act.sentence());
        boolean past = isPast(act);
        String before = parse.sentence().text().substring(0, act.trigger().start() - text.offset(act.sentence()));
        return past && THEN.matcher(before).find()
                ? text.acts().stream()
                        .filter(a -> text.parses().get(a.sentence()).segment() == parse.segment()
                                && a.sentence() >= act.sentence() - 1
                                && !text.isHeadline(a)
                                && a.trigger().start() < act.trigger().start())
                        .reduce((one, other) -> other)
                        .map(told -> times.apply(told).date())
                        .filter(Times::isTold)
                        .filter(date -> date.earliest() != null && !publication.isBefore(date))
                        .map(date -> new UncertainDate(
                                        date.earliest(), null, date.earliest() + "/..", DateBasis.RELATIVE)
                                .upTo(publication.day()))
                : Optional.empty();
    }

    /** Whether an act goes with another one: "put it on a list in October, accusing it of spying". */
    private boolean isParticiple(ReadAct act) {
        return text.parses().get(act.sentence()).tokens().stream()
                .anyMatch(t -> t.is("VBG") && t.span().overlaps(act.trigger()));
    }

    /**
     * Whether an act is told in the simple past, and not by "had banned", which is earlier than the acts that follow.
     */
    private boolean isPast(ReadAct act) {
        List<Token> tokens = text.parses().get(act.sentence()).tokens();
        return tokens.stream()
                .anyMatch(t -> (t.pos().equals("VBD") || isTakenForParticiple(tokens, t))
                        && t.span().overlaps(act.trigger())
                        && !isPerfect(tokens, t));
    }

    /**
     * Whether a verb that the analysis takes for a participle is in the simple past: it stands behind its subject and
     * an adverb, without an auxiliary: "Oslo initially placed curbs on it".
     */
    private static boolean isTakenForParticiple(List<Token> tokens, Token verb) {
        return verb.pos().equals("VBN")
                && verb.index() > 1
                && tokens.get(verb.index() - 1).pos().equals("RB")
                && tokens.get(verb.index() - 2).is("N");
    }

    /** Whether "had" stands before a verb, with at most an adverb between the two. The reader may take "had banned" for the simple past. */
    private static boolean isPerfect(List<Token> tokens, Token verb) {
        return tokens.subList(Math.max(0, verb.index() - 2), verb.index()).stream()
                .filter(t -> !t.is("RB"))
                .reduce((one, other) -> other)
                .filter(t -> PERFECT.contains(t.form()))
                .isPresent();
    }
}
