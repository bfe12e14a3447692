package org.dateline.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** Finds whom a phrase without a name means, within its segment; silent where more than one reading is left. */
final class Coreference {

    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "its", "their", "his", "her");

    private static final Set<String> HIM = Set.of("him", "her");

    private static final Set<String> OWN = Set.of("country", "nation", "state", "homeland");

    private final Scene scene;
    private final Catalogue catalogue;
    private final DefinitePhrases phrases;

    Coreference(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.phrases = new DefinitePhrases(scene, catalogue);
    }

    /** Whom a word means; several for a plural. */
    List<Link> resolve(int sentence, Token word) {
        if (PRONOUNS.contains(word.lemma()) && word.is("PRP")) {
            return pronoun(sentence, word).stream().toList();
        }
        Optional<Link> firm = phrases.firm(sentence, word);
        return firm.isPresent() ? List.of(firm.get()) : phrases.listed(sentence, word);
    }

    /** The firm that a noun for one means: "the Chinese group" is no organ of China where its one firm was named. */
    Optional<Link> definiteFirm(int sentence, Token word) {
        return phrases.firm(sentence, word);
    }

    /** "It" in reported speech is the speaker; elsewhere it is left open. */
    private Optional<Link> pronoun(int sentence, Token pronoun) {
        return antecedent(sentence, pronoun).flatMap(subject -> subjectLink(sentence, subject));
    }

    /**
     * "Froze the assets of the magnate and banned him": the one person, or for "it" the one body, that the sentence has
     * named before as the object of another act; who acts does nothing to himself.
     */
    Optional<Token> undergoer(int sentence, Token pronoun) {
        boolean person = HIM.contains(pronoun.form().toLowerCase(Locale.ROOT));
        boolean object = pronoun.relation().equals("dobj") || pronoun.relation().equals("nsubj");
        Parse parse = scene.parse(sentence);
        if (!object || !person && !pronoun.form().equals("it") || !sharesItsActor(parse, pronoun)) {
            return Optional.empty();
        }
        List<Named> named = scene.names().get(sentence).stream()
                .filter(n -> n.to() < pronoun.index() && person == (n.kind() == EntityKind.PERSON))
                .filter(n -> person || n.kind() == EntityKind.COMPANY || n.kind() == EntityKind.ORGANIZATION)
                .filter(n -> !isSubject(parse, n))
                .toList();
        return named.size() == 1
                ? Optional.of(parse.tokens().get(named.getFirst().to()))
                : Optional.empty();
    }

    /** A joined verb without a subject of its own. */
    private static boolean sharesItsActor(Parse parse, Token pronoun) {
        Token verb = parse.head(pronoun);
        return verb != null
                && verb.relation().equals("conj")
                && parse.child(verb, Set.of("nsubj", "nsubjpass"))
                        .filter(s -> !s.equals(pronoun))
                        .isEmpty();
    }

    private static boolean isSubject(Parse parse, Named name) {
        return parse.tokens().subList(name.from(), name.to() + 1).stream()
                .anyMatch(t -> t.relation().startsWith("nsubj"));
    }

    /** The speaker whom a pronoun in reported speech means. */
    Optional<Token> antecedent(int sentence, Token pronoun) {
        Parse parse = scene.parse(sentence);
        Set<String> clause = Set.of("ccomp", "advcl", "conj");
        Token verb = parse.head(pronoun);
        while (verb != null) {
            Token above = parse.head(verb);
            if (above != null && clause.contains(verb.relation())) {
                Optional<Token> subject =
                        parse.child(above, Set.of("nsubj")).filter(s -> s.index() != pronoun.index() && !s.is("PRP"));
                if (subject.isPresent()) {
                    return subject;
                }
            }
            verb = above;
        }
        return Optional.empty();
    }

    /** "His country", "its army": the state that the speaker speaks for, or is. */
    Optional<Link> ownCountry(int sentence, Token word) {
        boolean owned = OWN.contains(word.lemma()) || catalogue.isOrganNoun(word.lemma());
        return owned
                ? scene.parse(sentence)
                        .children(word, Set.of("poss"))
                        .filter(p -> p.pos().equals("PRP$") && PRONOUNS.contains(p.lemma()))
                        .flatMap(p -> antecedent(sentence, p).stream())
                        .flatMap(s -> speaker(sentence, s).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Link> speaker(int sentence, Token subject) {
        return subjectLink(sentence, subject)
                .or(() -> office(sentence, subject))
                .map(l -> l.principal() == null ? l.entity() : l.principal())
                .filter(id -> catalogue
                        .byId(id)
                        .filter(e -> e.kind() == EntityKind.COUNTRY)
                        .isPresent())
                .map(id -> new Link(id, null, 0.8, "pronoun"));
    }

    /** "Mexico's president": whose office it is. */
    private Optional<Link> office(int sentence, Token head) {
        return catalogue.isOfficeNoun(head.lemma()) || catalogue.isOrganNoun(head.lemma())
                ? scene.parse(sentence)
                        .children(head, Set.of("poss", "compound", "nmod", "amod"))
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .flatMap(n -> Optional.ofNullable(n.link()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** "He", "they" as a subject: the subject of the sentence before in the same story, when it agrees in number. */
    List<Link> subjectBefore(int sentence, Token pronoun) {
        boolean follows = sentence > 0
                && scene.parse(sentence - 1).segment() == scene.parse(sentence).segment()
                && pronoun.relation().equals("nsubj");
        return follows ? subjects(sentence - 1, pronoun.lemma()) : List.of();
    }

    private List<Link> subjects(int sentence, String pronoun) {
        boolean plural = pronoun.equals("they");
        boolean thing = pronoun.equals("it");
        Parse parse = scene.parse(sentence);
        return subject(parse).stream()
                .map(parse::conjuncts)
                .filter(all -> plural == (all.size() > 1 || all.getFirst().pos().equals("NNS")))
                .flatMap(List::stream)
                .flatMap(s ->
                        subjectLink(sentence, s).or(() -> office(sentence, s).filter(l -> thing)).stream())
                .filter(l -> plural || thing != isPerson(l))
                .toList();
    }

    /** The main verb's; where a parser took the clause behind "after" for the main one, what stands first. */
    private static Optional<Token> subject(Parse parse) {
        return parse.tokens().stream()
                .filter(t -> t.head() < 0)
                .flatMap(root -> parse.child(root, Set.of("nsubj", "nsubjpass")).stream())
                .filter(s -> !s.is("PRP"))
                .findFirst()
                .or(() -> parse.tokens().stream()
                        .filter(t -> t.relation().startsWith("nsubj") && !t.is("PRP"))
                        .findFirst());
    }

    private boolean isPerson(Link link) {
        return catalogue
                .byId(link.entity())
                .filter(e -> e.kind() == EntityKind.PERSON)
                .isPresent();
    }

    private Optional<Link> subjectLink(int sentence, Token subject) {
        return scene.known(sentence, subject)
                .map(Named::link)
                .or(() -> resolve(sentence, subject).stream().findFirst())
                .map(l -> new Link(l.entity(), l.principal(), 0.8, "pronoun"));
    }
}
