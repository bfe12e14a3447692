package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/** Resolves phrases without a name within their segment. If more than one reading is possible, it returns none. */
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

    /** Returns the entities that a word means; several for a plural. */
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

    /**
     * Returns the firm that a noun for firms means. "The Chinese group" does not mean China if its one firm was named.
     */
    Optional<Link> definiteFirm(int sentence, Token word) {
        return phrases.firm(sentence, word);
    }

    /** Returns the body that a noun after "the" means. */
    Optional<Link> definiteOrgan(int sentence, Token word) {
        return phrases.organ(sentence, word);
    }

    /** Returns the speaker that "it" in reported speech means; empty elsewhere. */
    private Optional<Link> pronoun(int sentence, Token pronoun) {
        return pronouns.speaker(sentence, pronoun).flatMap(subject -> subjectLink(sentence, subject));
    }

    /** Returns the state that the speaker acts for or is: "his country", "its army". */
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

    /**
     * Returns the subject of the sentence before, which a sentence continues that begins with its pronoun: "Beijing
     * welcomed it. Its ministry …".
     */
    private Optional<Link> ofSubjectBefore(int sentence, Token pronoun) {
        return pronoun.index() == 0
                ? pronouns.subjectBefore(sentence).flatMap(s -> state(sentence - 1, s))
                : Optional.empty();
    }

    private Optional<Link> state(int sentence, Token subject) {
        return stateOf(sentence, subject).map(id -> new Link(id, null, 0.8, "pronoun"));
    }

    /** Returns the state that a subject is or acts for. */
    Optional<String> stateOf(int sentence, Token subject) {
        return subjectLink(sentence, subject)
                .or(() -> office(sentence, subject))
                .map(l -> l.principal() == null ? l.entity() : l.principal())
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY));
    }

    /** Returns the country of an office: "Mexico's president". */
    private Optional<Link> office(int sentence, Token head) {
        return catalogue.isOfficeNoun(head.lemma()) || catalogue.isOrganNoun(head.lemma())
                ? scene.parse(sentence)
                        .children(head, Modifiers.BEFORE)
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .flatMap(n -> Optional.ofNullable(n.link()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Returns the entities that "he" or "they" means as a subject: the subject of the sentence before in the same
     * story.
     */
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
