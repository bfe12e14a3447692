package org.dateline.summaries;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;

/**
 * Writes titles: an act's own clause as a headline has it, without mere circumstances. A clause gets no title if it is
 * too long without losing its object or something that it depends on.
 */
final class TitleWriter {

    /** The types of acts whose coding says enough for a title if an object is known. */
    private static final Set<ActionType> CODED = EnumSet.of(
            ActionType.SANCTION,
            ActionType.COERCE,
            ActionType.RETREAT,
            ActionType.AID,
            ActionType.ACCUSE,
            ActionType.ASSAULT,
            ActionType.CONSULT);

    private final ClosedClasses closed;
    private final TitleWords words;
    private final TitleEnd end;
    private final OwnWords ownWords;
    private final ShortenedSentence shortened;
    private final Realisation realisation;
    private final CodedTitle codedTitle;
    private final FrontedObject fronted;
    private final TitleCheck check;
    private final CondensedTitle condensed;
    private final ClauseWording wording;

    TitleWriter(
            ClauseWording wording,
            OwnWords ownWords,
            ShortenedSentence shortened,
            Realisation realisation,
            CodedWords codedWords) {
        this.wording = wording;
        this.closed = wording.words();
        this.words = new TitleWords(closed);
        this.end = new TitleEnd(wording);
        this.ownWords = ownWords;
        this.shortened = shortened;
        this.realisation = realisation;
        this.codedTitle = new CodedTitle(codedWords, words);
        this.fronted = new FrontedObject(wording);
        this.check = new TitleCheck(wording);
        this.condensed = new CondensedTitle(wording, words, end, check);
    }

    /**
     * Returns the title of an act, of at most {@value ShortSummary#LONGEST} characters; empty if its clause makes none.
     */
    Optional<String> of(ToldAct act) {
        if (act.source() != null || isAside(act)) {
            return Optional.empty();
        }
        List<String> told = titles(act, told(act));
        return told.isEmpty()
                ? best(act, titles(act, coded(act).stream()))
                : best(act, told).flatMap(title -> understood(act, title, told));
    }

    private List<String> titles(ToldAct act, Stream<String> candidates) {
        return candidates.filter(title -> check.isTitle(act, title)).distinct().toList();
    }

    /** Returns the first title; if it opens with a part of a name or a pronoun, the first that opens with neither. */
    private Optional<String> best(ToldAct act, List<String> found) {
        return found.stream()
                .filter(title -> check.isWholeName(act, title) && !check.opensWithPronoun(act, title))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /**
     * Returns a title that can be understood without the other sentences: itself, or without the words from the reference on. A title
     * stands alone, unlike a summary, which may have the headline before it.
     */
    private Optional<String> understood(ToldAct act, String title, List<String> all) {
        return isUnderstood(act, title)
                ? Optional.of(title)
                : all.stream()
                        .filter(shorter -> title.startsWith(shorter + " ") && isUnderstood(act, shorter))
                        .findFirst();
    }

    private boolean isUnderstood(ToldAct act, String title) {
        return !OpenReferences.inTitle(title, act, wording).refer();
    }

    /** Whether another party's act only refers to this one: "as recommended by the commission". */
    private boolean isAside(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        Token verb = tokens.get(act.at());
        return act.at() > 0 && verb.pos().equals("VBN") && closed.is("as", tokens.get(act.at() - 1));
    }

    /** Returns the title of marked words that is too long with the adjective that was added to an organ. */
    private Optional<String> withoutNation(ToldAct act) {
        return shortened
                .titles(act)
                .flatMap(Optional::stream)
                .limit(1)
                .map(text -> withoutNation(act, printed(act, text)))
                .findFirst()
                .flatMap(this::fitting);
    }

    /** Returns the title that the coding makes; empty if it names no party or goods that the act is about. */
    private Optional<String> coded(ToldAct act) {
        if (act.denied() || act.hedged() || !CODED.contains(act.type())) {
            return Optional.empty();
        }
        return codedTitle
                .of(act)
                .map(clause -> words.plain(realisation.of(clause)))
                .map(words::without)
                .map(title -> title.length() <= ShortSummary.LONGEST ? title : words.shorter(title))
                .map(Capitals::of)
                .filter(title -> title.length() <= ShortSummary.LONGEST && !opensWithPronoun(title));
    }

    /** Returns the titles that the words of the sentence make, the best first. */
    private Stream<String> told(ToldAct act) {
        Optional<String> relative = fronted.of(act);
        if (relative.isPresent()) {
            return shortest(act, relative.get());
        }
        Parse sentence = act.sentence();
        List<Optional<String>> marked = shortened.titles(act).toList();
        boolean whole = !act.denied() && !isConditional(act, sentence) && !isOfOthers(act);
        // After the first of these, the others are only shorter.
        return Stream.<Supplier<Stream<String>>>of(
                        () -> marked.stream()
                                .limit(1)
                                .flatMap(Optional::stream)
                                .flatMap(text -> fitting(act, text).stream()),
                        () -> shortened.summary(act).stream().flatMap(text -> fitting(act, text).stream()),
                        () -> whole ? ofClause(act, sentence).stream() : Stream.empty(),
                        () -> withoutNation(act).stream(),
                        () -> shortened.summary(act).stream()
                                .flatMap(text -> condensed.of(act, printed(act, text)).stream()),
                        () -> whole ? condensed(act).stream() : Stream.empty(),
                        () -> marked.stream()
                                .skip(1)
                                .flatMap(Optional::stream)
                                .flatMap(text -> fitting(act, text).stream()))
                .flatMap(Supplier::get);
    }

    /** Returns the title of an own clause that is too long for one. */
    private Optional<String> condensed(ToldAct act) {
        return ownWords.clause(act)
                .flatMap(OwnClause::forTitle)
                .filter(clause -> !isUnsaid(clause))
                .map(clause -> printed(act, realisation.of(clause)))
                .filter(text -> text.length() > ShortSummary.LONGEST)
                .flatMap(text -> condensed.of(act, text));
    }

    private Stream<String> shortest(ToldAct act, String text) {
        return Stream.concat(fitting(act, text).stream(), condensed.of(act, printed(act, text)).stream());
    }

    private Optional<String> ofClause(ToldAct act, Parse sentence) {
        return ownWords.clause(act)
                .flatMap(OwnClause::forTitle)
                .filter(clause -> !isUnsaid(clause))
                .map(clause -> shortened(act, sentence, clause))
                .flatMap(clause ->
                        fitting(act, clause).or(() -> ofCountry(clause).flatMap(c -> fitting(act, c))));
    }

    /** Whether a verb that needs an object has none: "the minister denies". */
    private boolean isUnsaid(Clause clause) {
        Phrase object = clause.object();
        boolean bare =
                clause.rest().isEmpty() && (object == null || object.text().isEmpty());
        return bare
                && (closed.is("denying", clause.verb())
                        || closed.is("speech", clause.verb())
                        || closed.is("accusation", clause.verb()));
    }

    private Optional<String> fitting(ToldAct act, String text) {
        return fitting(printed(act, text));
    }

    private String printed(ToldAct act, String text) {
        return words.plain(words.without(words.withoutTitles(text, act)));
    }

    private Optional<String> fitting(String plain) {
        return Optional.of(plain.length() <= ShortSummary.LONGEST ? plain : words.shorter(plain))
                .filter(t -> t.chars().filter(c -> c == '"').count() % 2 == 0)
                .filter(t -> t.length() <= ShortSummary.LONGEST && !opensWithPronoun(t));
    }

    /** Returns a title without the adjective that was added to an organ at its beginning. */
    private static String withoutNation(ToldAct act, String title) {
        return act.named().stream()
                .filter(n -> n.nation() != null && title.startsWith(n.nation() + " "))
                .findFirst()
                .map(n -> Capitals.of(
                        title.substring(Objects.requireNonNull(n.nation()).length() + 1)))
                .orElse(title);
    }

    /** Whether a title begins with a pronoun: "It bars tankers", instead of "US bars tankers". */
    private boolean opensWithPronoun(String title) {
        String first = title.split(" ")[0];
        return closed.is("pronoun", first) && !first.equals("US");
    }

    /** Whether a condition precedes the clause: "if Oslo does not pay, Riga will close its port". */
    private boolean isConditional(ToldAct act, Parse sentence) {
        List<Token> tokens = sentence.tokens();
        return tokens.stream()
                .filter(t -> t.span().end() <= act.trigger().start() && closed.is("condition", t))
                .anyMatch(t -> t.index() == 0 || closed.is("complementiser", tokens.get(t.index() - 1)));
    }

    /**
     * Whether a title would wrongly give its actor a possession of another party: "Riga captured three of its vessels".
     */
    private boolean isOfOthers(ToldAct act) {
        boolean force = act.type() == ActionType.ASSAULT || act.type() == ActionType.COERCE;
        return force
                && act.sentence().tokens().stream()
                        .filter(t -> t.pos().equals("PRP$"))
                        .anyMatch(t -> act.spans(Role.TARGET).anyMatch(s -> s.overlaps(t.span())));
    }

    private Optional<String> fitting(ToldAct act, Clause clause) {
        String title = words.plain(words.withoutTitles(realisation.of(clause), act));
        return end.cut(act, clause, title.length() <= ShortSummary.LONGEST ? title : words.shorter(title));
    }

    /** Returns the clause with the country in place of its ministry. */
    private Optional<Clause> ofCountry(Clause clause) {
        return clause.subjects().size() == 1
                ? words.country(clause.subjects().getFirst()).map(c -> clause.by(List.of(c)))
                : Optional.empty();
    }

    private Clause shortened(ToldAct act, Parse sentence, Clause clause) {
        List<Phrase> subjects = clause.subjects().stream()
                .map(p -> words.subject(act, sentence, p))
                .toList();
        Phrase object = clause.object();
        return object == null
                ? clause.by(subjects)
                : new Clause(
                        subjects,
                        clause.verb(),
                        clause.mood(),
                        clause.negated(),
                        clause.hedged(),
                        new Phrase(words.without(object.text()), object.plural()),
                        clause.rest());
    }
}
