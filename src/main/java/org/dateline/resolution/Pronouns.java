package org.dateline.resolution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Finds by grammar the words that a pronoun stands for: the speaker, the object of another act, or the last subject.
 *
 * @param scene the sentences with the names in them
 */
record Pronouns(Scene scene) {

    private static final Set<String> HIM = WordClasses.of("resolution", "pronoun of a person as object");

    private static final Set<String> OF_PEOPLE = WordClasses.of("resolution", "pronoun of a person");

    /** The dependency labels of a clause with reported words or acts. */
    private static final Set<String> CLAUSES = Set.of("ccomp", "advcl", "conj");

    /** Tells whether a pronoun is "him" or "her". */
    static boolean isHim(Token pronoun) {
        return HIM.contains(pronoun.form().toLowerCase(Locale.ROOT))
                && !pronoun.relation().startsWith("nsubj");
    }

    /** Whether the verb of a pronoun has another subject: "joined Apple, but a judge barred him". */
    boolean hasOwnSubject(int sentence, Token pronoun) {
        Parse parse = scene.parse(sentence);
        Token verb = parse.head(pronoun);
        return verb != null && parse.child(verb, Set.of("nsubj")).isPresent();
    }

    /** Tells whether a pronoun stands only for people. */
    static boolean isOfPeople(Token pronoun) {
        return OF_PEOPLE.contains(pronoun.form().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the only earlier person, or for "it" body, in the sentence that is the object of another act: "froze the
     * assets of the magnate and banned him". The actor is never its own object.
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

    /** Whether a verb is joined to another one and has no subject of its own. */
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

    /** Returns the speaker that a pronoun in reported speech means. */
    Optional<Token> speaker(int sentence, Token pronoun) {
        Parse parse = scene.parse(sentence);
        Token verb = parse.head(pronoun);
        while (verb != null) {
            Token above = parse.head(verb);
            if (above != null && (CLAUSES.contains(verb.relation()) || isAskedFor(parse, verb, above, pronoun))) {
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

    /** Whether the pronoun is the party that asks another for something: "asked Belgrade to grant it a waiver". */
    private static boolean isAskedFor(Parse parse, Token verb, Token above, Token pronoun) {
        return verb.relation().equals("xcomp")
                && pronoun.head() == verb.index()
                && Set.of("dobj", "dative", "iobj").contains(pronoun.relation())
                && parse.child(above, Set.of("dobj")).isPresent();
    }

    /**
     * Returns the subject of the sentence before in the same story that "he" or "they" means as a subject, if it agrees
     * in number.
     */
    List<Token> subjectsBefore(int sentence, Token pronoun) {
        boolean follows = sentence > 0
                && scene.parse(sentence - 1).segment() == scene.parse(sentence).segment()
                && pronoun.relation().equals("nsubj");
        return follows ? subjects(scene.parse(sentence - 1), pronoun.lemma().equals("they")) : List.of();
    }

    /** Returns the subject of the sentence before in the same story. */
    Optional<Token> subjectBefore(int sentence) {
        boolean follows = sentence > 0
                && scene.parse(sentence - 1).segment() == scene.parse(sentence).segment();
        return follows ? subject(scene.parse(sentence - 1)) : Optional.empty();
    }

    private static List<Token> subjects(Parse parse, boolean plural) {
        return subject(parse)
                .map(parse::conjuncts)
                .filter(all -> plural == (all.size() > 1 || all.getFirst().pos().equals("NNS")))
                .orElse(List.of());
    }

    /**
     * Returns the subject of the main verb. If the parse takes a clause after "after" for the main one, the first
     * subject is taken.
     */
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
}
