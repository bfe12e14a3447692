package org.dateline.summaries;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.dateline.summaries.NounPhrases.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Tells an act whose verb stands in a relative clause and whose object stands before it: "Riga imposed a ban on timber"
 * of "Riga lifted a ban on timber that it had imposed".
 */
final class FrontedObject {

    private final ClosedClasses words;
    private final Verbs verbs;
    private final NounPhrases phrases;
    private final Anaphora anaphora;

    FrontedObject(ClauseWording wording) {
        this.words = wording.words();
        this.verbs = wording.verbs();
        this.phrases = wording.phrases();
        this.anaphora = wording.anaphora();
    }

    /** Returns the clause as a sentence; empty if the act's verb has no object before its subject. */
    Optional<String> of(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        Token verb = tokens.get(act.at());
        String base = verb.is("VB") && !verb.pos().equals("VBG") ? verbs.base(verb.form()) : null;
        int start = verb.index();
        while (start > 0 && words.isInGroup(tokens.get(start - 1))) {
            start--;
        }
        List<Token> group = tokens.subList(start, verb.index());
        int from = base == null || isPassive(group) || !hasGap(tokens, verb) ? -1 : subject(act, tokens, start);
        if (from < 1 || base == null) {
            return Optional.empty();
        }
        int behind = behindObject(act, tokens, from, verb);
        NounGroup object = behind < 0 ? null : object(tokens, behind, base);
        String subject = object == null ? null : printed(act, tokens, from, start);
        if (object == null || subject == null || object.first().pos().equals("PRP$")) {
            return Optional.empty();
        }
        String text = Stream.of(
                        subject,
                        verb(group, verb, base),
                        object(act, object, behind),
                        rest(act, tokens, verb.index() + 1))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return Optional.of(Capitals.of(text));
    }

    private boolean isPassive(List<Token> group) {
        return group.stream().anyMatch(t -> words.is("be", t));
    }

    /** Whether no object follows the verb: the next words are a preposition, a time, or a name for the object. */
    private boolean hasGap(List<Token> tokens, Token verb) {
        int next = verb.index() + 1;
        if (next >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(next);
        if (token.is("V") && !token.pos().equals("VBG")
                || token.is("MD")
                || token.is("TO")
                || token.is("RP")
                || token.pos().equals("RB")) {
            return false;
        }
        if (token.is("IN")) {
            return next + 1 < tokens.size()
                    && (tokens.get(next + 1).isNominal()
                            || tokens.get(next + 1).is("PRP")
                            || tokens.get(next + 1).pos().equals("VBG"));
        }
        return !token.isNominal() && !token.is("PRP") && !token.is("W")
                || isTime(tokens, next)
                || isCalled(tokens, verb);
    }

    /** Whether words are a time or a number of times: "five days earlier", "eight times", "last week". */
    private boolean isTime(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && (tokens.get(end).isNominal() || words.isDay(tokens.get(end)))) {
            if (words.is("unit", tokens.get(end).lemma())
                    || words.is("occasion", tokens.get(end))
                    || words.isDay(tokens.get(end)) && tokens.get(end).is("N")) {
                return true;
            }
            end++;
        }
        return false;
    }

    /** Whether the verb gives its object a name: "steps it called unfriendly". */
    private boolean isCalled(List<Token> tokens, Token verb) {
        int next = verb.index() + 1;
        return words.is("calling", verb)
                && tokens.get(next).is("J")
                && (next + 1 == tokens.size() || !tokens.get(next + 1).isNominal());
    }

    /** Returns the index of the first word of the clause's subject, which is the act's actor; -1 for others. */
    private int subject(ToldAct act, List<Token> tokens, int start) {
        int last = start - 1;
        if (last < 1) {
            return -1;
        }
        if (tokens.get(last).pos().equals("PRP")) {
            boolean we = words.is("first person", tokens.get(last));
            return we ? -1 : last;
        }
        if (!act.isActor(List.of(tokens.get(last)))) {
            return -1;
        }
        int first = last;
        while (first > 0
                && (tokens.get(first - 1).isNominal() || tokens.get(first - 1).is("POS"))
                && (act.isActor(List.of(tokens.get(first - 1)))
                        || tokens.get(first - 1).is("DT")
                        || isLinked(tokens, first - 1))) {
            first--;
        }
        return first;
    }

    /** Whether a word belongs to the owner of the next one: "Spain" of "Spain's parliament". */
    private static boolean isLinked(List<Token> tokens, int at) {
        return tokens.get(at).is("POS") || tokens.get(at + 1).is("POS");
    }

    /** Returns the index behind the noun phrase that a relative clause with a given subject describes; -1 without one. */
    private int behindObject(ToldAct act, List<Token> tokens, int subject, Token verb) {
        // Its tag tells "a ban that it imposed" from "a statement that it would retaliate".
        boolean which = tokens.get(subject - 1).pos().matches("WDT|WP");
        int behind = which ? subject - 1 : subject;
        if (which && behind > 0 && tokens.get(behind - 1).form().equals(",")) {
            // "The ships had entered its waters, which Kalmar denied": a clause is denied, and no noun.
            if (words.is("denying", verb) || words.is("speech", verb)) {
                return -1;
            }
            behind--;
        }
        boolean noun = behind > 0 && tokens.get(behind - 1).is("N") && !words.isDay(tokens.get(behind - 1));
        return noun && (which || isToldApart(act, tokens, subject)) ? behind : -1;
    }

    /**
     * Whether the reader left out a verb before a noun, and either kept the noun or left out the subject behind it:
     * "lifted [a ban it had imposed]" or "lifted a ban it had [imposed]".
     */
    private static boolean isToldApart(ToldAct act, List<Token> tokens, int subject) {
        Predicate<Token> told = t -> act.shortened().summary().stream().anyMatch(t.span()::overlaps);
        List<Token> before = tokens.subList(0, subject);
        return before.stream().anyMatch(t -> t.is("V") && !told.test(t))
                && (told.test(before.getLast())
                        || tokens.subList(subject, act.at()).stream().noneMatch(told));
    }

    /**
     * Returns the phrase that the clause describes. Of "a ban on imports from Riga" a measure is imposed, and exporters
     * of "a list of exporters" are named.
     */
    private @Nullable NounGroup object(List<Token> tokens, int behind, String base) {
        List<NounGroup> all = NounGroup.in(tokens, words).stream()
                .filter(g -> g.head() < behind && g.to() >= behind)
                .sorted(Comparator.comparingInt(NounGroup::from))
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        if (all.getLast().isName() || words.is("taking measures", base)) {
            return all.getFirst();
        }
        int place = all.size() - 1;
        while (place > 0 && words.is("part", tokens.get(all.get(place).from() - 1))) {
            place--;
        }
        return all.get(place);
    }

    private @Nullable String printed(ToldAct act, List<Token> tokens, int from, int to) {
        if (!tokens.get(from).pos().equals("PRP")) {
            return act.sentence().text(from, to);
        }
        List<Phrase> actors = act.said(Role.ACTOR)
                .map(n -> phrases.of(n, act.sentence()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return actors.isEmpty() ? null : CodedWords.together(actors).text();
    }

    /** Returns the verb with its auxiliaries in the time of a main clause: "imposed" for "had imposed". */
    private String verb(List<Token> group, Token verb, String base) {
        boolean past = group.stream().anyMatch(t -> words.is("past have", t));
        String before = group.stream()
                .filter(t -> !words.is("past have", t) && !words.is("also", t))
                .map(t -> words.shifted(t.form()))
                .collect(Collectors.joining(" "));
        return (before + " " + (past ? verbs.simplePast(base) : verb.form())).strip();
    }

    private String object(ToldAct act, NounGroup object, int behind) {
        boolean the = words.is("definite article", object.first());
        boolean amount = the && object.tokens().get(object.from() + 1).is("CD") && !anaphora.isOpen(object.key());
        int from = the && (object.isPlural() || amount) ? object.from() + 1 : object.from();
        String text = act.sentence().text(from, behind);
        if (the && !object.isPlural() && anaphora.isOpen(object.key())) {
            String bare = act.sentence().text(from + 1, behind);
            return NounPhrases.indefinite(bare) + bare;
        }
        Token first = object.tokens().get(from);
        return first.index() == 0 && !first.is("NNP") ? Capitals.small(text) : text;
    }

    /** Returns the words behind the verb that belong to its clause, without times. */
    private String rest(ToldAct act, List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size()
                && !tokens.get(end).form().matches("[,;:.–—]")
                && !tokens.get(end).isFinite()
                && !tokens.get(end).is("CC")
                && !words.is("subordinator", tokens.get(end))
                && !words.is("lasting", tokens.get(end))) {
            end++;
        }
        return end == from ? "" : ShortSummary.timeless(" " + act.sentence().text(from, end));
    }
}
