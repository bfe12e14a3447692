package org.dateline.summaries;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;
import org.dateline.summaries.ToldAct.Named;

/**
 * The clause of an act's coding for a title: an actor, the verb of its type and instrument, and its object. It contains
 * only parties that the sentence itself names.
 */
final class CodedTitle {

    /** Two or more capitalised words: "General Nice". */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S+(?: \\p{Lu}\\S+)+");

    private final CodedWords codedWords;
    private final TitleWords words;

    CodedTitle(CodedWords codedWords, TitleWords words) {
        this.codedWords = codedWords;
        this.words = words;
    }

    /** Returns the clause; empty if the sentence names no actor, or no party that the act is about. */
    Optional<Clause> of(ToldAct act) {
        List<Named> parties = parties(act);
        long actors = parties.stream().filter(n -> n.role() == Role.ACTOR).count();
        boolean talks = act.type() == ActionType.CONSULT;
        boolean object = parties.size() > actors;
        boolean measure = act.type() == ActionType.ACCUSE
                || act.type() == ActionType.ASSAULT
                || talks
                || act.instrument() != Instrument.NONE && act.instrument() != Instrument.OTHER;
        if (actors == 0 || !measure || !(object || talks && actors > 1)) {
            return Optional.empty();
        }
        Clause clause = codedWords.of(act.of(parties));
        List<Phrase> subjects = clause.subjects().stream()
                .map(subject -> words.subject(act, act.sentence(), subject))
                .toList();
        return subjects.isEmpty() || subjects.stream().anyMatch(subject -> isSaidBy(clause, subject))
                ? Optional.empty()
                : Optional.of(clause.by(subjects));
    }

    /** Whether a subject is what the clause says of it: "India-UK talks" hold no talks. */
    private static boolean isSaidBy(Clause clause, Phrase subject) {
        String text = subject.text();
        return text.substring(text.lastIndexOf(' ') + 1).equals(clause.rest());
    }

    /** Returns the known parties that the kept words of the sentence name, each entity once. */
    private static List<Named> parties(ToldAct act) {
        Set<String> seen = new HashSet<>();
        return act.named().stream()
                .filter(n -> n.role() != Role.AFFECTED && !n.inferred() && act.isIn(n))
                .filter(n -> n.name() != null
                        || n.nation() != null
                        || NAME.matcher(n.text()).matches())
                .filter(n -> n.role() == Role.ACTOR || isObject(act, n))
                .filter(n -> seen.add(n.name() == null ? n.text() : n.name()))
                .toList();
    }

    /**
     * Whether a party is the object of the act, and not the owner of the object or half of its name: "Russia" of
     * "revoking Russia's ratification".
     */
    private static boolean isObject(ToldAct act, Named party) {
        Span span = party.span();
        if (span == null || span.start() < act.trigger().start()) {
            return false;
        }
        List<Span> kept = act.shortened().summary();
        List<Token> tokens = act.sentence().tokens();
        Token next = tokens.stream()
                .filter(t -> t.span().start() >= span.end())
                .findFirst()
                .orElse(tokens.getLast());
        boolean whole = !next.is("POS") && !(next.is("N") && next.span().start() <= span.end() + 1);
        boolean others =
                tokens.stream().anyMatch(t -> t.pos().equals("PRP$") && t.span().overlaps(span));
        return whole && !others && (kept.isEmpty() || kept.stream().anyMatch(k -> k.overlaps(span)));
    }
}
