package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.dateline.quantities.QuantityReader;

/** Classifies the nouns in slots, and tells whether their words name an owner. */
final class SlotNouns {

    /** Pronouns for actors; "it" may be the weather. */
    static final Set<String> PERSONAL = WordClasses.of("resolution", "pronoun of an actor");

    private static final Set<String> COMPOUND = Set.of("compound", "nmod", "amod");

    private static final Set<String> UNIQUE = WordClasses.of("resolution", "organ that a state has once");

    /** Prepositions before the owner of an organ. "In" is not among them, since a place of the state may follow it. */
    private static final Set<String> BELONGING = WordClasses.of("resolution", "preposition of belonging");

    /** The unit of nouns for people. */
    private static final String PEOPLE = "PERSONS";

    private static final Pattern SAYS_MORE = Pattern.compile(
            ",\\s*(?:who|which|that|an?|the|its|his|her|their)\\b[^.;,]{0,40}", Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSES = Pattern.compile("(?: [\\w'’-]+){0,4}(?:,| (?:that|who|which)\\b)");

    private final Scene scene;
    private final Catalogue catalogue;

    SlotNouns(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
    }

    private Token head(Slot slot) {
        return scene.parse(slot.sentence()).tokens().get(slot.token());
    }

    /** Tells whether a slot without an entity names a state's organ: "the government". */
    boolean isOrgan(Slot slot) {
        Token head = head(slot);
        boolean generic = catalogue.isOrganNoun(head.lemma()) || catalogue.isOrganNoun(head.form());
        return generic && !isOfFirm(slot.sentence(), head);
    }

    /**
     * Tells whether a slot names an organ that each state has, without an owner: "the government", "lawmakers", "Riot
     * police", "the Supreme Court". "The two presidents" are of two states.
     */
    boolean isUnnamedOrgan(Slot slot) {
        Token head = head(slot);
        boolean own = head.is("NNP") ? catalogue.isOwnOrgan(slot.text()) : isOwnOrgan(slot.sentence(), head);
        return own && !isOfSeveral(head) && isOrgan(slot) && !isSaidWhose(slot.sentence(), head, head);
    }

    /** Whether a plural is of several states, each of which has one: "the governments", "leaders". */
    private static boolean isOfSeveral(Token head) {
        return head.pos().equals("NNS") && UNIQUE.contains(head.lemma());
    }

    /**
     * Tells whether a slot names a person with an office that each state has, without an owner: "Prime Minister Edi
     * Rama".
     */
    boolean isInUnnamedOffice(Slot slot) {
        Token head = head(slot);
        return office(slot)
                .filter(office -> isOwnOrgan(slot.sentence(), office) && !isSaidWhose(slot.sentence(), head, office))
                .isPresent();
    }

    /**
     * Whether a noun names an organ of which each state has its own: "government", "election board", "army helicopter".
     */
    private boolean isOwnOrgan(int sentence, Token noun) {
        return catalogue.isOwnOrgan(noun.lemma())
                || catalogue.isOwnOrgan(noun.form())
                || isCompound(sentence, noun)
                || scene.parse(sentence).children(noun, COMPOUND).anyMatch(t -> catalogue.isOwnOrgan(t.lemma()));
    }

    /** Whether a noun names an organ together with the word before it: "foreign ministry". */
    private boolean isCompound(int sentence, Token noun) {
        return noun.index() > 0
                && catalogue.isOwnOrgan(
                        scene.parse(sentence).tokens().get(noun.index() - 1).form() + " " + noun.form());
    }

    /**
     * Whether the words of an organ or office tell its owner, or that it belongs to no state: "a committee of
     * investors", "rebel leaders", "the Baltic state".
     */
    private boolean isSaidWhose(int sentence, Token head, Token noun) {
        Parse parse = scene.parse(sentence);
        return Stream.of(head, noun)
                        .distinct()
                        .flatMap(word -> parse.children(word, Modifiers.BEFORE))
                        .filter(word -> !word.equals(noun) && !isTitle(parse, word, noun))
                        .anyMatch(word -> isOwner(sentence, word, head))
                || NounLinks.relative(parse, noun).isPresent()
                || parse.children(noun, Set.of("prep"))
                        .filter(preposition -> BELONGING.contains(preposition.lemma()))
                        .anyMatch(preposition -> isOfOthers(sentence, preposition, head));
    }

    /**
     * Whether a preposition introduces an owner other than a state: "the governor of Kaduna", "a council of residents",
     * "authorities across the bloc", "ministers from the affected states". "The junta of Colonel Goita" is a state's.
     */
    private boolean isOfOthers(int sentence, Token preposition, Token head) {
        return preposition.lemma().equals("across")
                || scene.parse(sentence)
                        .children(preposition, Set.of("pobj"))
                        .anyMatch(word -> isOwner(sentence, word, head) && !isPerson(sentence, word)
                                || word.pos().equals("NNS") && DefinitePhrases.isState(word.lemma())
                                || QuantityReader.counts(word.form(), PEOPLE) && !catalogue.isOrganNoun(word.lemma()));
    }

    private boolean isTitle(Parse parse, Token from, Token to) {
        String words = NounLinks.words(parse, from, to);
        return catalogue.isOrganNoun(words) || catalogue.isOfficeNoun(words);
    }

    /** Whether a name before a noun is its owner: "Shell officials". */
    boolean isNamedWhose(int sentence, Token noun) {
        return scene.parse(sentence).children(noun, Modifiers.BEFORE).anyMatch(word -> isApart(sentence, word, noun));
    }

    /** Whether a word is part of a name that another word is not part of. */
    private boolean isApart(int sentence, Token word, Token other) {
        return scene.at(sentence, word.index())
                .filter(n -> !n.covers(other.index()))
                .isPresent();
    }

    private boolean isOwner(int sentence, Token word, Token head) {
        boolean named = isApart(sentence, word, head)
                || word.entity().endsWith("NORP")
                || word.entity().endsWith("LOC");
        boolean others = catalogue.isOfOthers(word.lemma())
                || (catalogue.isFactionNoun(word.lemma()) || DefinitePhrases.isFirm(word.lemma()))
                        && !isOwnOrgan(sentence, word);
        return named || others || word.relation().equals("poss") && !word.is("PRP$");
    }

    private boolean isPerson(int sentence, Token word) {
        return scene.at(sentence, word.index())
                .filter(n -> n.kind() == EntityKind.PERSON)
                .isPresent();
    }

    /**
     * Whether a title does not act for a state: "Former president X", "rebel leader X", but not "Foreign Minister X".
     */
    private boolean isOfNoState(Slot slot) {
        Parse parse = scene.parse(slot.sentence());
        Token head = head(slot);
        Token office = office(slot).orElse(head);
        return Stream.of(head, office)
                .distinct()
                .flatMap(word -> parse.children(word, Modifiers.BEFORE))
                .filter(word -> !word.equals(office) && !isTitle(parse, word, office))
                .anyMatch(word -> catalogue.isOfOthers(word.lemma())
                        || catalogue.isFactionNoun(word.lemma()) && !catalogue.isOrganNoun(word.lemma()));
    }

    private Optional<Token> office(Slot slot) {
        Token head = head(slot);
        return head.is("NNP")
                ? scene.parse(slot.sentence())
                        .children(head, Modifiers.BEFORE)
                        .filter(t -> t.index() < head.index() && catalogue.isOrganNoun(t.lemma()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Tells whether a slot names an organ or official of an unnamed state: "the ministry", "five senators", "President
     * Radev".
     */
    boolean isOfSomeState(Slot slot) {
        return (isOrgan(slot) || office(slot).isPresent())
                && !isOfFirm(slot.sentence(), head(slot))
                && !isOfSeveral(head(slot))
                && !isOfNoState(slot);
    }

    /** Tells whether a slot only describes the party before it: "the Tomato Exchange, a growers' group, asked". */
    boolean isApposed(Slot slot, List<Slot> all) {
        if (slot.role() != Role.ACTOR && slot.role() != Role.ADDRESSEE
                || !Character.isLowerCase(slot.text().charAt(0))) {
            return false;
        }
        Sentence sentence = scene.parse(slot.sentence()).sentence();
        int offset = sentence.span().start();
        return all.stream()
                .filter(other -> other.role() == slot.role()
                        && other.sentence() == slot.sentence()
                        && other.span().end() <= slot.span().start()
                        && offset <= other.span().start())
                .anyMatch(other -> SAYS_MORE
                                .matcher(sentence.text()
                                        .substring(
                                                other.span().end() - offset,
                                                slot.span().start() - offset))
                                .matches()
                        && CLOSES.matcher(sentence.text().substring(slot.span().end() - offset))
                                .lookingAt());
    }

    /** Whether a spokesperson speaks for a firm: "a Huawei spokesperson". */
    private boolean isOfFirm(int sentence, Token head) {
        return scene.parse(sentence)
                .children(head, Modifiers.BEFORE)
                .flatMap(t -> scene.known(sentence, t).stream())
                .anyMatch(n -> n.kind() == EntityKind.COMPANY);
    }
}
