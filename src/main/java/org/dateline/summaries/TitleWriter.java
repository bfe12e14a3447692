package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;

/**
 * Writes titles: an act's own clause as a headline has it, without mere circumstances. A clause gets no title if it is
 * too long without losing its object or something that it depends on.
 */
final class TitleWriter {

    private final ClosedClasses closed;
    private final TitleWords words;
    private final TitleEnd end;
    private final OwnWords ownWords;
    private final ShortenedSentence shortened;
    private final Realisation realisation;

    TitleWriter(ClauseWording wording, OwnWords ownWords, ShortenedSentence shortened, Realisation realisation) {
        this.closed = wording.words();
        this.words = new TitleWords(closed);
        this.end = new TitleEnd(wording);
        this.ownWords = ownWords;
        this.shortened = shortened;
        this.realisation = realisation;
    }

    /**
     * Returns the title of an act, of at most {@value ShortSummary#LONGEST} characters; empty if its clause makes none.
     */
    Optional<String> of(ToldAct act) {
        Parse sentence = act.sentence();
        if (act.source() != null) {
            return Optional.empty();
        }
        List<Optional<String>> marked = shortened
                .titles(act)
                .map(title -> title.flatMap(text -> fitting(sentence, text)))
                .toList();
        boolean whole = !act.denied() && !isConditional(act, sentence);
        // After the first of these, the others are only shorter.
        return marked.stream()
                .limit(1)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> shortened.summary(act).flatMap(text -> fitting(sentence, text)))
                .or(() -> whole ? ofClause(act, sentence) : Optional.empty())
                .or(() -> marked.stream().flatMap(Optional::stream).findFirst());
    }

    private Optional<String> ofClause(ToldAct act, Parse sentence) {
        return ownWords.clause(act)
                .flatMap(OwnClause::forTitle)
                .map(clause -> shortened(act, sentence, clause))
                .flatMap(clause -> fitting(act, sentence, clause)
                        .or(() -> ofCountry(clause).flatMap(c -> fitting(act, sentence, c))));
    }

    private Optional<String> fitting(Parse sentence, String text) {
        return Optional.of(words.plain(words.without(words.withoutTitles(text, sentence))))
                .filter(t -> t.chars().filter(c -> c == '"').count() % 2 == 0)
                .filter(t -> t.length() <= ShortSummary.LONGEST && !opensWithPronoun(t));
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

    private Optional<String> fitting(ToldAct act, Parse sentence, Clause clause) {
        String title = words.plain(words.withoutTitles(realisation.of(clause), sentence));
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
