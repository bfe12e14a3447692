package org.dateline.resolution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.ToldWords;
import org.dateline.model.WordClasses;

/**
 * Prefers the subject of an act's verb to an actor from another sentence: "the consortium replied" is not a statement
 * by the state that the sentence before names. If the subject may mean that actor, as "the company" means a firm, the
 * actor stays.
 *
 * @param scene the sentences with their names
 * @param catalogue the nouns for organs and offices
 * @param nouns tells nouns for parties
 * @param linker resolves slots to parties
 */
record OwnSubjects(Scene scene, Catalogue catalogue, PartyNouns nouns, PartyLinker linker) {

    private static final Set<String> PERFECT = WordClasses.of("resolution", "form of have");

    /** Returns the act, whose actor is the subject of its verb if another sentence gave it one that does not fit. */
    CodedAct of(CodedAct act) {
        List<Slot> actors =
                act.slots().stream().filter(s -> s.role() == Role.ACTOR).toList();
        boolean elsewhere = !actors.isEmpty() && actors.stream().noneMatch(s -> s.sentence() == act.sentence());
        if (!elsewhere || !act.type().isBySubject()) {
            return act;
        }
        return subject(act)
                .filter(s -> isOfSeveral(s) || !isMeant(s, actors))
                .map(s -> act.with(Stream.concat(
                                Stream.of(s), act.slots().stream().filter(o -> o.role() != Role.ACTOR))
                        .toList()))
                .orElse(act);
    }

    /** Returns the noun phrase with which the words of an act begin, if its verb follows in the active. */
    private Optional<Slot> subject(CodedAct act) {
        Parse parse = scene.parse(act.sentence());
        ToldWords told = ToldWords.of(parse, act.shortened());
        List<Token> kept = told.words();
        int end = told.opening(i -> isOfPhrase(kept.get(i))).size();
        boolean party =
                end > 0 && kept.get(end - 1).is("NN") && !kept.get(end - 1).is("NNP");
        if (!party || !isVerbNext(act, kept, end)) {
            return Optional.empty();
        }
        boolean singular = kept.get(end - 1).pos().equals("NN");
        int from = kept.getFirst().is("DT") ? 1 : 0;
        Span words =
                new Span(kept.get(from).span().start(), kept.get(end - 1).span().end());
        return act.slots().stream()
                        .anyMatch(
                                o -> o.sentence() == act.sentence() && o.span().overlaps(words))
                ? Optional.empty()
                : Optional.of(Slot.of(Role.ACTOR, parse, act.sentence(), words))
                        .filter(s -> singular ? nouns.isParty(kept.get(end - 1)) : isOfSeveral(s));
    }

    /** Whether a noun means several parties that the story has named: "the sides", "both ministers". */
    private boolean isOfSeveral(Slot subject) {
        return linker.link(subject).stream()
                        .map(Party::entity)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean isOfPhrase(Token word) {
        return (word.is("N")
                        || word.is("J")
                        || word.is("DT")
                        || word.is("POS")
                        || word.pos().equals("PRP$"))
                && !word.entity().endsWith("DATE");
    }

    private static boolean isVerbNext(CodedAct act, List<Token> kept, int from) {
        int at = from;
        boolean perfect = false;
        while (at < kept.size()
                && (kept.get(at).is("RB") || PERFECT.contains(kept.get(at).form()))) {
            perfect |= PERFECT.contains(kept.get(at).form());
            at++;
        }
        return at < kept.size()
                && kept.get(at).span().overlaps(act.trigger())
                && (kept.get(at).isFinite() || perfect && kept.get(at).pos().equals("VBN"));
    }

    private boolean isMeant(Slot subject, List<Slot> actors) {
        String noun =
                scene.parse(subject.sentence()).tokens().get(subject.token()).lemma();
        List<String> own = ids(subject).toList();
        return actors.stream()
                .flatMap(this::ids)
                .anyMatch(id -> own.isEmpty()
                        ? DefinitePhrases.fits(noun, catalogue, id)
                                || catalogue.isOfKind(id, EntityKind.PERSON) && catalogue.isOfficeNoun(noun)
                        : own.contains(id));
    }

    private Stream<String> ids(Slot slot) {
        return linker.link(slot).stream()
                .flatMap(p -> Stream.of(Optional.ofNullable(p.entity()), Optional.ofNullable(p.principal())))
                .flatMap(Optional::stream);
    }
}
