package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/** Finds whom a phrase without a name means, within its segment; silent where more than one reading is left. */
final class Coreference {

    private static final Set<String> PRONOUNS = WordClasses.of("resolution", "pronoun");

    private static final Set<String> OWN = WordClasses.of("resolution", "own country");

    private final Scene scene;
    private final Catalogue catalogue;
    private final Pronouns pronouns;
    private final DefinitePhrases phrases;

    Coreference(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.pronouns = new Pronouns(scene);
        this.phrases = new DefinitePhrases(scene, catalogue);
    }

    /** Whom a word means; several for a plural. */
    List<Link> resolve(int sentence, Token word) {
        if (PRONOUNS.contains(word.lemma()) && word.is("PRP")) {
            return pronoun(sentence, word).stream().toList();
        }
        Optional<Link> firm = phrases.firm(sentence, word).or(() -> phrases.bloc(sentence, word));
        if (firm.isPresent()) {
            return List.of(firm.get());
        }
        List<Link> counted = phrases.counted(sentence, word);
        return counted.isEmpty() ? phrases.listed(sentence, word) : counted;
    }

    /** The firm that a noun for one means: "the Chinese group" is no organ of China where its one firm was named. */
    Optional<Link> definiteFirm(int sentence, Token word) {
        return phrases.firm(sentence, word);
    }

    /** The body that a noun behind "the" takes up. */
    Optional<Link> definiteOrgan(int sentence, Token word) {
        return phrases.organ(sentence, word);
    }

    /** "It" in reported speech is the speaker; elsewhere it is left open. */
    private Optional<Link> pronoun(int sentence, Token pronoun) {
        return pronouns.speaker(sentence, pronoun).flatMap(subject -> subjectLink(sentence, subject));
    }

    /** "His country", "its army": the state that the speaker speaks for, or is. */
    Optional<Link> ownCountry(int sentence, Token word) {
        boolean owned = OWN.contains(word.lemma()) || catalogue.isOrganNoun(word.lemma());
        return owned
                ? scene.parse(sentence)
                        .children(word, Set.of("poss"))
                        .filter(p -> p.pos().equals("PRP$") && PRONOUNS.contains(p.lemma()))
                        .flatMap(p -> pronouns
                                .speaker(sentence, p)
                                .flatMap(s -> state(sentence, s))
                                .or(() -> ofSubjectBefore(sentence, p))
                                .stream())
                        .findFirst()
                : Optional.empty();
    }

    /** "Beijing welcomed it. Its ministry …": a sentence that begins so goes on about the subject of the one before. */
    private Optional<Link> ofSubjectBefore(int sentence, Token pronoun) {
        return pronoun.index() == 0
                ? pronouns.subjectBefore(sentence).flatMap(s -> state(sentence - 1, s))
                : Optional.empty();
    }

    private Optional<Link> state(int sentence, Token subject) {
        return stateOf(sentence, subject).map(id -> new Link(id, null, 0.8, "pronoun"));
    }

    /** The state that a subject is, or acts for. */
    Optional<String> stateOf(int sentence, Token subject) {
        return subjectLink(sentence, subject)
                .or(() -> office(sentence, subject))
                .map(l -> l.principal() == null ? l.entity() : l.principal())
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY));
    }

    /** "Mexico's president": whose office it is. */
    private Optional<Link> office(int sentence, Token head) {
        return catalogue.isOfficeNoun(head.lemma()) || catalogue.isOrganNoun(head.lemma())
                ? scene.parse(sentence)
                        .children(head, Modifiers.BEFORE)
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .flatMap(n -> Optional.ofNullable(n.link()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** "He", "they" as a subject: whom the sentence before in the same story is about. */
    List<Link> subjectBefore(int sentence, Token pronoun) {
        boolean plural = pronoun.lemma().equals("they");
        boolean thing = pronoun.lemma().equals("it");
        return pronouns.subjectsBefore(sentence, pronoun).stream()
                .flatMap(s ->
                        subjectLink(sentence - 1, s)
                                .or(() -> office(sentence - 1, s).filter(l -> thing))
                                .stream())
                .filter(l -> plural || thing != catalogue.isOfKind(l.entity(), EntityKind.PERSON))
                .toList();
    }

    private Optional<Link> subjectLink(int sentence, Token subject) {
        return scene.known(sentence, subject)
                .map(Named::link)
                .or(() -> resolve(sentence, subject).stream().findFirst())
                .map(l -> new Link(l.entity(), l.principal(), 0.8, "pronoun"));
    }
}
