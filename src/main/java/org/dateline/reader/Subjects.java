package org.dateline.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.ToldWords;
import org.dateline.model.WordClasses;

/**
 * Finds the actor in the words that tell an act alone. For "ECOWAS, the bloc that lifted its sanctions, has not
 * commented" these are "ECOWAS lifted its sanctions". If an act has no actor in its own sentence, the name with which
 * these words begin is taken. It is also taken if it announces an act of its own, or if the reader marked a party
 * behind the verb as the actor: "it challenged the order in the High Court".
 */
final class Subjects {

    private static final Set<String> AUXILIARIES = WordClasses.of("reader", "word before a verb in the active");

    private static final Set<String> BE = WordClasses.of("reader", "form of be");

    private static final Set<String> PERFECT = WordClasses.of("reader", "form of have");

    private static final Set<String> SAYING = WordClasses.of("reader", "verb of saying");

    private static final Set<String> LINKS = WordClasses.of("reader", "preposition within a name");

    private static final Set<String> RELATIVES = WordClasses.of("reader", "word between a subject and its verb");

    private static final Set<String> AGENTS = WordClasses.of("reader", "preposition of an agent");

    private Subjects() {}

    /** Returns the act with the subject of its own words as its actor, unless another one is as likely. */
    static ReadAct mended(ReadAct act, List<Parse> parses) {
        Parse parse = parses.get(act.sentence());
        ToldWords told = ToldWords.of(parse, act.shortened());
        List<Token> kept = told.words();
        List<Token> group = group(told);
        if (group.isEmpty()) {
            return act;
        }
        Optional<ReadAct.Part> actor = isPronoun(group.getFirst())
                ? meant(act, kept, parses)
                : speaker(act, kept, group).or(() -> subject(act, kept, group));
        return actor.map(part -> by(part, act)).orElse(act);
    }

    private static ReadAct by(ReadAct.Part actor, ReadAct act) {
        return act.with(Stream.concat(
                        Stream.of(actor), act.parts().stream().filter(p -> p.kind() != ReadAct.Kind.ACTOR))
                .sorted(Comparator.comparing(ReadAct.Part::sentence).thenComparing(ReadAct.Part::span))
                .toList());
    }

    /** Returns the noun phrase or the pronoun with which words begin. */
    private static List<Token> group(ToldWords told) {
        List<Token> kept = told.words();
        if (!kept.isEmpty() && isPronoun(kept.getFirst())) {
            return kept.subList(0, 1);
        }
        List<Token> group = told.opening(i -> isOfName(kept.get(i)) || isLink(kept, i));
        boolean date = !group.isEmpty() && group.getFirst().entity().endsWith("DATE");
        return !date && group.stream().anyMatch(t -> t.is("N")) ? group : List.of();
    }

    private static boolean isPronoun(Token token) {
        return token.pos().equals("PRP") && Antecedent.isOfOne(token);
    }

    private static boolean isOfName(Token token) {
        return token.is("N") || token.is("J") || token.is("DT") || token.is("CD") || token.is("POS");
    }

    /** Whether a preposition joins two nouns: "Confederation of African Football". */
    private static boolean isLink(List<Token> kept, int i) {
        return i > 0
                && i + 1 < kept.size()
                && LINKS.contains(kept.get(i).form())
                && kept.get(i - 1).is("N")
                && isOfName(kept.get(i + 1));
    }

    /**
     * Returns a speaker who tells an act of their own: "Washington told Micronesia that it would oppose any loan". The
     * pronoun is the speaker, even if the sentence names others.
     */
    private static Optional<ReadAct.Part> speaker(ReadAct act, List<Token> kept, List<Token> group) {
        int verb = group.size();
        if (verb >= kept.size() || !SAYING.contains(form(kept.get(verb)))) {
            return Optional.empty();
        }
        int pronoun = verb + 1;
        while (pronoun < kept.size()
                && (isOfName(kept.get(pronoun)) || kept.get(pronoun).is("IN"))) {
            pronoun++;
        }
        boolean own = pronoun < kept.size()
                && kept.get(pronoun).pos().equals("PRP")
                && Antecedent.isOfSpeaker(kept.get(pronoun))
                && isVerbOf(act, kept, pronoun + 1);
        return own && !isMarked(act, group, ReadAct.Kind.ACTOR) ? Optional.of(part(act, group)) : Optional.empty();
    }

    private static Optional<ReadAct.Part> subject(ReadAct act, List<Token> kept, List<Token> group) {
        boolean named = group.stream().anyMatch(t -> t.is("NNP") && !t.entity().endsWith("DATE"));
        boolean free = act.parts().stream().noneMatch(p -> p.span().overlaps(span(group)));
        boolean single = group.stream().noneMatch(t -> t.is("IN"));
        boolean taken = isActorIn(act) ? isActorBehind(act, kept) && act.type().isBySubject() : named && single;
        return free && taken && isVerbOf(act, kept, group.size()) ? Optional.of(part(act, group)) : Optional.empty();
    }

    /** Returns the party that a pronoun means, if the marked actor cannot be the pronoun's. */
    private static Optional<ReadAct.Part> meant(ReadAct act, List<Token> kept, List<Parse> parses) {
        Token pronoun = kept.getFirst();
        boolean wrong = isActorIn(act)
                ? isActorBehind(act, kept) || isActorLeftOut(act, kept)
                : act.parts(ReadAct.Kind.ACTOR)
                        .anyMatch(p -> !Antecedent.agrees(pronoun, parses.get(p.sentence()), p.span()));
        return wrong && isVerbOf(act, kept, 1) ? new Antecedent(parses).of(pronoun, act.sentence()) : Optional.empty();
    }

    private static boolean isActorIn(ReadAct act) {
        return act.parts(ReadAct.Kind.ACTOR).anyMatch(p -> p.sentence() == act.sentence());
    }

    /** Whether the act's own words have none of the marked actors: "it challenged the order in the High Court, then agreed". */
    private static boolean isActorLeftOut(ReadAct act, List<Token> kept) {
        return act.parts(ReadAct.Kind.ACTOR)
                .noneMatch(p -> kept.stream().anyMatch(t -> t.span().overlaps(p.span())));
    }

    /** Whether all marked actors stand behind the verb, and none of them as its agent. */
    private static boolean isActorBehind(ReadAct act, List<Token> kept) {
        return act.parts(ReadAct.Kind.ACTOR)
                .allMatch(p -> p.sentence() == act.sentence()
                        && p.span().start() >= act.trigger().end()
                        && kept.stream()
                                .filter(t -> t.span().end() <= p.span().start() && !t.is("DT"))
                                .reduce((a, b) -> b)
                                .filter(t -> AGENTS.contains(form(t)))
                                .isEmpty());
    }

    private static boolean isMarked(ReadAct act, List<Token> group, ReadAct.Kind kind) {
        return act.parts(kind).anyMatch(p -> p.span().overlaps(span(group)));
    }

    private static Span span(List<Token> group) {
        return new Span(group.getFirst().span().start(), group.getLast().span().end());
    }

    private static ReadAct.Part part(ReadAct act, List<Token> group) {
        List<Token> words = new ArrayList<>(group);
        if (words.size() > 1 && words.getFirst().is("DT")) {
            words.removeFirst();
        }
        return new ReadAct.Part(ReadAct.Kind.ACTOR, act.sentence(), span(words));
    }

    /** Whether the act's own verb follows in the active voice; "which", "has" and "not" may precede it. */
    private static boolean isVerbOf(ReadAct act, List<Token> kept, int from) {
        boolean passive = false;
        boolean perfect = false;
        for (Token token : kept.subList(from, kept.size())) {
            if (token.span().overlaps(act.trigger())) {
                return token.is("VB") && (!token.pos().equals("VBN") || perfect && !passive);
            }
            String form = form(token);
            passive |= BE.contains(form);
            perfect |= PERFECT.contains(form);
            boolean link = RELATIVES.contains(form)
                    || token.is("RB")
                    || token.is("MD") && act.type().isBySubject();
            if (!AUXILIARIES.contains(form) && !link && !BE.contains(form)) {
                return false;
            }
        }
        return false;
    }

    private static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
