package org.dateline.extraction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.extraction.Entries.Act;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the codebook asks of the words around its verb.
 *
 * @param parse the sentence
 * @param act the entry
 * @param verb the verb
 * @param link the last word of the verb's phrase: the preposition that governs its object, or the verb itself
 * @param words the words that it is told in, without case
 */
record ActConditions(Parse parse, Act act, Token verb, Token link, String words) {

    private static final Set<String> VOWS =
            Set.of("vow", "threaten", "promise", "pledge", "plan", "swear", "prepare", "warn");

    /** Stands in an entry for the name of any person. */
    private static final String PERSON = "person";

    /** Stands in an entry for the name of any firm or body. */
    private static final String ORGANIZATION = "organization";

    /** Stands in an entry for the name of any country or place with a government. */
    private static final String COUNTRY = "country";

    /**
     * Tells whether all of it holds.
     *
     * @param complement the infinitive or clause that completes the verb
     * @param listed whether one of the lists that the entry asks for is named
     */
    boolean hold(@Nullable Token complement, boolean listed) {
        return holdOfSentence(listed) && holdOfComplement(complement) && holdOfVerb() && fits(act, objectWords(verb));
    }

    private boolean holdOfSentence(boolean listed) {
        return (act.lists().isEmpty() || listed)
                && (act.about().isEmpty() || act.about().stream().anyMatch(words::contains));
    }

    private boolean holdOfComplement(@Nullable Token complement) {
        return (act.complement().isEmpty() || complement != null)
                && (!act.ofOthers() || (complement != null && isOfOthers(verb, complement)))
                && (complement == null || !act.except().contains(complement.lemma()));
    }

    private boolean holdOfVerb() {
        boolean negated = frame().isNegated(verb);
        return (!act.onlyFuture() || isAhead(verb))
                && (act.with().isEmpty() || isWith(verb, act.with()))
                && (!act.onlyNegated() || negated)
                && (!act.onlyAffirmed() || !negated)
                && (act.clause().isEmpty()
                        || act.clause().contains(new Denials(parse).isDenied(verb) ? "negated" : "affirmed"))
                && (!act.onlyDeals()
                        || new Complements(parse).dealing(verb, act.dealings()).isPresent())
                && (act.predicate().isEmpty() || isJudged(verb, act.predicate()))
                && act.needs().stream().allMatch(p -> hasBelow(verb, p))
                && (act.subjects().isEmpty() || isDoneBy(verb, act.subjects()));
    }

    private Frame frame() {
        return new Frame(parse);
    }

    /** "Wants its allies to ban", but not "wants to ban": somebody else is to do it. */
    private boolean isOfOthers(Token verb, Token complement) {
        return frame().object(verb).isPresent()
                || parse.children(verb, Set.of("prep", "dative")).findAny().isPresent()
                || parse.child(complement, Set.of("nsubj", "nsubjpass")).isPresent();
    }

    /** "Called it a provocation", "said the tariffs were unfair": a word of blame is what somebody says of somebody. */
    private boolean isJudged(Token verb, Set<String> blame) {
        return parse.subtree(verb).stream()
                .filter(t -> t.index() > verb.index() && isPredicate(t, verb))
                .flatMap(t -> Stream.concat(Stream.of(t), parse.children(t, Set.of("amod", "nmod"))))
                .anyMatch(t ->
                        blame.contains(t.lemma()) || blame.contains(t.form().toLowerCase(Locale.ROOT)));
    }

    /** What is said of something: the predicate of the verb itself, or that of what is said. */
    private boolean isPredicate(Token word, Token verb) {
        Token head = parse.head(word);
        boolean of = Set.of("acomp", "attr", "oprd").contains(word.relation())
                || (word.relation().equals("pobj")
                        && head != null
                        && head.lemma().equals("as"));
        Token clause = head == null ? null : word.relation().equals("pobj") ? parse.head(head) : head;
        boolean own = clause != null
                && (clause.equals(verb)
                        || (verb.equals(parse.head(clause)) && clause.relation().equals("ccomp")));
        return of && own && clause != null && !frame().isNegated(clause);
    }

    /** "Preliminarily determines": an adverb of the verb that the entry asks for. */
    private boolean isWith(Token verb, Set<String> adverbs) {
        return parse.children(verb, Set.of("advmod", "nmod", "amod"))
                .anyMatch(a -> adverbs.contains(a.form().toLowerCase(Locale.ROOT)));
    }

    /** "Provided masks to the army": a preposition below the verb or its object, without which it is another act. */
    private boolean hasBelow(Token verb, String preposition) {
        return Stream.concat(Stream.of(verb), frame().object(verb).stream())
                .anyMatch(t -> frame().governedBy(t, preposition).findAny().isPresent());
    }

    /** "Troops entered": only those whom the entry names do it. */
    private boolean isDoneBy(Token verb, Set<String> subjects) {
        return frame().actor(verb)
                .filter(s -> subjects.contains(s.lemma())
                        || subjects.contains(s.form().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** "Will retaliate", "vows to retaliate". */
    private boolean isAhead(Token verb) {
        Token above = parse.head(verb);
        return parse.children(verb, Set.of("aux"))
                        .anyMatch(a -> Set.of("will", "shall", "would").contains(a.lemma()))
                || (above != null
                        && VOWS.contains(above.lemma())
                        && verb.relation().equals("xcomp"));
    }

    /** An intransitive verb has no object, or one of those that the entry names. */
    private static boolean fits(Act act, Set<String> objects) {
        boolean excepted = objects.stream().anyMatch(act.except()::contains) || (act.transitive() && objects.isEmpty());
        boolean named = objects.stream().anyMatch(act.objects()::contains);
        boolean none = act.intransitive() && objects.isEmpty();
        return !excepted && (named || none || (act.objects().isEmpty() && !act.intransitive()));
    }

    /** "Withdrew from the treaty". */
    private Stream<Token> governed() {
        return link.is("IN") ? frame().governed(link).stream() : Stream.empty();
    }

    private Set<String> objectWords(Token verb) {
        Set<String> words = new HashSet<>();
        // "Were denied visas": a passive may keep an object.
        Stream.of(frame().object(verb).stream(), parse.children(verb, Set.of("dobj")), governed())
                .flatMap(objects -> objects)
                .flatMap(o -> parse.conjuncts(o).stream())
                .flatMap(o -> Stream.of(o, new NounPhrases(parse).meant(o)))
                .forEach(t -> {
                    words.add(t.lemma());
                    if (t.entity().endsWith("PERSON")) {
                        words.add(PERSON);
                        // "Ambassador Maria Solis".
                        parse.children(t, Set.of("compound", "nmod"))
                                .forEach(title -> words.add(title.form().toLowerCase(Locale.ROOT)));
                    } else if (t.entity().endsWith("ORG")) {
                        words.add(ORGANIZATION);
                    } else if (t.entity().endsWith("GPE")) {
                        words.add(COUNTRY);
                    }
                });
        return words;
    }
}
