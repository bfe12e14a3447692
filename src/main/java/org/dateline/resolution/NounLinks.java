package org.dateline.resolution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.dateline.quantities.QuantityReader;
import org.jspecify.annotations.Nullable;

/** Finds the country or body that a common noun speaks for: "the US president", "Chile's lower house". */
final class NounLinks {

    /** The number of words after a noun within which its name may end. */
    private static final int NEXT_NAME = 4;

    /** Adjectives that are part of the name of an office. */
    private static final Set<String> OF_TITLES = WordClasses.of("resolution", "adjective of an office");

    /** The unit of nouns for people. */
    private static final String PEOPLE = "PERSONS";

    private static final Set<String> OF_NOUNS = Set.of("compound", "nmod", "amod");

    private static final Set<String> HIS = WordClasses.of("resolution", "possessive of a person");

    private static final Set<String> OF_ORGANS = WordClasses.of("resolution", "preposition of an organ");

    private static final Set<String> HEADING = WordClasses.of("resolution", "verb of heading");

    private static final Set<String> ARMS = WordClasses.of("resolution", "noun for a weapon");

    private static final Set<String> NEIGHBOURS = WordClasses.of("resolution", "noun for another state");

    /** A comma, "who", the verb, and the words after it in which the country may stand. */
    private static final int HEADING_WORDS = 6;

    private static final BodyNames BODIES = new BodyNames();

    private final Scene scene;
    private final Catalogue catalogue;
    private final Modifiers modifiers;
    private final Coreference coreference;

    NounLinks(Scene scene, Catalogue catalogue, Coreference coreference) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.modifiers = new Modifiers(scene, catalogue);
        this.coreference = coreference;
    }

    /**
     * Returns the entity that a noun means: the name after it, the sentence's own country or firm, an organ, a body or
     * an office.
     */
    Optional<Link> of(int sentence, Token head) {
        return apposed(sentence, head)
                .or(() -> neighbour(sentence, head))
                .or(() -> new CapitalMetonymy(catalogue)
                        .ofMission(scene.parse(sentence), head)
                        .map(id -> new Link(id, null, 0.85, "capital")))
                .or(() -> coreference.ownCountry(sentence, head))
                .or(() -> ofWhoeverWasNamed(sentence, head))
                .or(() -> coreference.definiteFirm(sentence, head))
                .or(() -> organ(sentence, head))
                .or(() -> body(sentence, head))
                .or(() -> office(sentence, head))
                .or(() -> coreference.definiteOrgan(sentence, head))
                .or(() -> calledInFull(sentence, head))
                .or(() -> ofTheOnlyCountry(sentence, head));
    }

    /**
     * Returns the owner of an organ with "its" or "his", from the words before: "Beijing is concerned, said its foreign
     * ministry".
     */
    private Optional<Link> ofWhoeverWasNamed(int sentence, Token head) {
        Parse parse = scene.parse(sentence);
        Stream<Token> organs = Stream.concat(
                Stream.of(head),
                parse.children(head, Set.of("prep"))
                        .filter(preposition -> OF_ORGANS.contains(preposition.lemma()))
                        .flatMap(preposition -> parse.children(preposition, Set.of("pobj"))));
        return organs.filter(organ -> catalogue.isOwnOrgan(organ.lemma()) || catalogue.isOwnOrgan(organ.form()))
                .flatMap(organ -> Stream.concat(
                        relative(parse, organ).stream(),
                        parse.children(organ, Set.of("poss")).filter(owner -> owner.is("PRP$"))))
                .findFirst()
                .flatMap(owner -> owner.is("WP$") ? antecedent(sentence, owner) : owner(sentence, owner))
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY) || catalogue.isBloc(id))
                .map(id -> new Link(id, null, 0.75, "pronoun"));
    }

    /** Returns the state or bloc that the word before a relative pronoun is or acts for: "Sudan, whose ministry". */
    private Optional<String> antecedent(int sentence, Token pronoun) {
        return scene.parse(sentence).tokens().subList(0, pronoun.index()).reversed().stream()
                .dropWhile(t -> t.is(","))
                .findFirst()
                .flatMap(t -> coreference
                        .stateOf(sentence, t)
                        .or(() -> scene.known(sentence, t).flatMap(n -> bloc(n.link()))));
    }

    private Optional<String> bloc(@Nullable Link link) {
        return Optional.ofNullable(link).map(Link::entity).filter(catalogue::isBloc);
    }

    private Optional<String> owner(int sentence, Token owner) {
        boolean person = HIS.contains(owner.lemma());
        boolean follows = sentence > 0
                && scene.parse(sentence - 1).segment() == scene.parse(sentence).segment();
        return nearest(sentence, person, owner.index())
                .or(() -> person ? Optional.empty() : namedBefore(sentence, owner.index()))
                .or(() -> follows ? nearest(sentence - 1, person, Integer.MAX_VALUE) : Optional.empty());
    }

    /**
     * Returns the state of the last person before a word or, for "its" and "their", of the last subject; the marker
     * "nobody" if that is not a state.
     */
    private Optional<String> nearest(int sentence, boolean person, int before) {
        return scene.parse(sentence).tokens().reversed().stream()
                .filter(t -> t.index() < before && (person ? isPerson(sentence, t) : isOwningSubject(sentence, t)))
                .findFirst()
                .map(t -> (person ? served(sentence, t) : coreference.stateOf(sentence, t)).orElse("nobody"));
    }

    /**
     * Returns the last country that a sentence names before a word: "urged Caracas to draw up the timetable which its
     * council has set".
     */
    private Optional<String> namedBefore(int sentence, int word) {
        return scene.names().get(sentence).reversed().stream()
                .filter(n -> n.to() < word)
                .flatMap(n -> Stream.ofNullable(n.link()))
                .map(Link::entity)
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                .findFirst();
    }

    private boolean isPerson(int sentence, Token token) {
        return scene.at(sentence, token.index())
                        .filter(n -> n.kind() == EntityKind.PERSON && n.to() == token.index())
                        .isPresent()
                || token.relation().startsWith("nsubj")
                        && token.pos().equals("NN")
                        && catalogue.isOfficeNoun(token.lemma());
    }

    /** Whether a subject can own organs: a name, a state, or a body that belongs to no state, as "the union". */
    private boolean isOwningSubject(int sentence, Token token) {
        return token.relation().startsWith("nsubj")
                && (scene.at(sentence, token.index()).isPresent()
                        || BODIES.isOfNoState(token)
                        || coreference.stateOf(sentence, token).isPresent());
    }

    /** Returns the country that a person acts for, by name or by office. */
    private Optional<String> served(int sentence, Token person) {
        return scene.known(sentence, person)
                .flatMap(n ->
                        Optional.ofNullable(Objects.requireNonNull(n.link()).principal()))
                .or(() -> byTitle(sentence, person));
    }

    /** Returns the country that a person acts for, by the title before or after the name, or by the noun itself. */
    Optional<String> byTitle(int sentence, Token person) {
        Token noun = person.relation().equals("appos") ? scene.parse(sentence).head(person) : person;
        return titled(sentence, person)
                .or(() -> noun != null && isTitle(noun) && !isOfOthers(sentence, noun)
                        ? modifiers.country(sentence, noun)
                        : Optional.empty());
    }

    /** Returns the state whose weapons a noun means, which act for it: "a North Korean missile", "Polish F-16s". */
    Optional<String> ofArms(int sentence, Token head) {
        return ARMS.contains(head.lemma()) || OtherNames.isModel(head.form())
                ? modifiers.country(sentence, head).filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                : Optional.empty();
    }

    /**
     * Returns all owners of a plural noun: "the navies of India and Japan", "Chilean and Peruvian officials"; empty for
     * a singular.
     */
    List<Link> ofEach(int sentence, Token head) {
        boolean office = catalogue.isOfficeNoun(head.lemma());
        boolean several = head.pos().equals("NNS") && (office || catalogue.isOrganNoun(head.lemma()));
        List<String> countries = several ? modifiers.countries(sentence, head) : List.of();
        return countries.size() < 2
                ? List.of()
                : countries.stream()
                        .map(id -> office ? held(title(sentence, head), id) : new Link(id, null, 0.9, "organ"))
                        .toList();
    }

    /** Returns the country that an organ noun stands for: "U.S. officials", "the Chinese government". */
    private Optional<Link> organ(int sentence, Token head) {
        boolean generic = catalogue.isOrganNoun(head.lemma())
                || catalogue.isOrganNoun(head.form())
                || isOrganOfTwo(sentence, head)
                || isOfOrgan(sentence, head);
        // "EU carriers" are airlines.
        boolean firms = head.pos().equals("NNS") && DefinitePhrases.isFirm(head.lemma());
        return generic && !firms && !isOfOthers(sentence, head)
                ? modifiers.country(sentence, head).map(id -> new Link(id, null, 0.9, "organ"))
                : Optional.empty();
    }

    /** Whether a noun means the employees of an organ: "45 employees of the Russian embassy". */
    private boolean isOfOrgan(int sentence, Token head) {
        Parse parse = scene.parse(sentence);
        return QuantityReader.counts(head.form(), PEOPLE)
                && parse.children(head, Set.of("prep"))
                        .filter(preposition -> preposition.lemma().equals("of"))
                        .flatMap(preposition -> parse.children(preposition, Set.of("pobj")))
                        .anyMatch(organ -> catalogue.isOrganNoun(organ.lemma()));
    }

    /** Whether the last two words name an organ: "Chile's lower house". */
    private boolean isOrganOfTwo(int sentence, Token head) {
        return head.index() > 0
                && !head.is("NNP")
                && catalogue.isOrganNoun(
                        scene.parse(sentence).tokens().get(head.index() - 1).form() + " " + head.form());
    }

    /** Returns the entity whose name follows a noun for it: "the Russian aluminium company Rusal". */
    private Optional<Link> apposed(int sentence, Token head) {
        return head.is("NNP")
                ? Optional.empty()
                : scene.parse(sentence)
                        .children(head, Set.of("appos"))
                        .filter(t -> t.index() - head.index() <= NEXT_NAME && !says(sentence, head, t))
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .map(n -> Objects.requireNonNull(n.link()))
                        .findFirst();
    }

    /** Whether a name behind a comma is the subject of a clause of its own: "to three countries, Transneft says". */
    private boolean says(int sentence, Token head, Token name) {
        List<Token> tokens = scene.parse(sentence).tokens();
        return name.index() > head.index()
                && tokens.get(head.index() + 1).form().equals(",")
                && name.index() + 1 < tokens.size()
                && Set.of("VBZ", "VBP", "VBD")
                        .contains(tokens.get(name.index() + 1).pos());
    }

    /** Returns the only other state of the story: "dropping its neighbour from the list". */
    private Optional<Link> neighbour(int sentence, Token head) {
        boolean owned = head.pos().equals("NN")
                && NEIGHBOURS.contains(head.lemma())
                && scene.parse(sentence).children(head, Set.of("poss")).anyMatch(t -> t.is("PRP$"));
        Optional<String> own = owned
                ? scene.parse(sentence).tokens().subList(0, head.index()).reversed().stream()
                        .filter(t -> t.relation().startsWith("nsubj"))
                        .flatMap(t -> coreference.stateOf(sentence, t).stream())
                        .findFirst()
                : Optional.empty();
        List<String> others = own.stream()
                .flatMap(id -> scene.before(sentence, head.index(), n -> true)
                        .flatMap(n -> country(Objects.requireNonNull(n.link())).stream())
                        .filter(other -> !other.equals(id)))
                .distinct()
                .toList();
        return others.size() == 1
                ? Optional.of(new Link(others.getFirst(), null, 0.7, "only other country"))
                : Optional.empty();
    }

    /** Returns the body that a noun for people who act together belongs to: "the Hamas movement", "ISIL fighters". */
    private Optional<Link> body(int sentence, Token head) {
        return catalogue.isFactionNoun(head.lemma())
                ? modifiers
                        .country(sentence, head)
                        .filter(id -> catalogue.isOfKind(id, EntityKind.ORGANIZATION))
                        .map(id -> new Link(id, null, 0.85, "body"))
                : Optional.empty();
    }

    /**
     * Whether a noun means people of a country who do not act for it: "the Tunisian opposition leader", "Syrian rebel
     * commanders".
     */
    private boolean isOfOthers(int sentence, Token head) {
        return scene.parse(sentence)
                .children(head, OF_NOUNS)
                .filter(word -> word.index() < head.index())
                .anyMatch(word -> catalogue.isFactionNoun(word.lemma()) && !catalogue.isOrganNoun(word.lemma())
                        || catalogue.isOfOthers(word.lemma()) && !isTitle(sentence, word, head));
    }

    /**
     * Whether the words between two nouns are the title of an organ or office: "foreign affairs ministry", "foreign
     * minister".
     */
    private boolean isTitle(int sentence, Token from, Token to) {
        String words = words(scene.parse(sentence), from, to);
        return catalogue.isOrganNoun(words) || catalogue.isOfficeNoun(words);
    }

    /**
     * Returns the relative pronoun with which the words of a noun begin, even if the parse does not attach it to them:
     * "whose irrigation minister".
     */
    static Optional<Token> relative(Parse parse, Token noun) {
        return parse.tokens().subList(0, noun.index()).reversed().stream()
                .dropWhile(t -> t.is("NN") || t.is("JJ"))
                .findFirst()
                .filter(t -> t.is("WP$"));
    }

    /** Returns the words from one to another; empty if the second precedes the first. */
    static String words(Parse parse, Token from, Token to) {
        return parse.tokens().stream()
                .filter(t -> t.index() >= from.index() && t.index() <= to.index())
                .map(Token::form)
                .collect(Collectors.joining(" "));
    }

    /** Returns the holder of an office on the day, who acts for the country: "the US president". */
    private Optional<Link> office(int sentence, Token head) {
        if (!catalogue.isOfficeNoun(head.lemma())
                || catalogue.isPrivateOffice(head.lemma())
                || isOfOthers(sentence, head)) {
            return Optional.empty();
        }
        boolean several = head.is("NNS");
        return modifiers
                .country(sentence, head)
                .map(id -> several ? new Link(id, null, 0.8, "office") : held(title(sentence, head), id));
    }

    /**
     * Returns the owner that the last phrase with the same noun named: "the leaders" after "European Union leaders".
     * Empty if that phrase has other words than an owner, as in "opposition leaders".
     */
    private Optional<Link> calledInFull(int sentence, Token head) {
        if (!catalogue.isOrganNoun(head.form()) || !isBare(scene.parse(sentence), head)) {
            return Optional.empty();
        }
        int segment = scene.parse(sentence).segment();
        return IntStream.iterate(sentence, i -> i >= 0, i -> i - 1)
                .filter(i -> scene.parse(i).segment() == segment)
                .boxed()
                .flatMap(i -> scene.parse(i).tokens().reversed().stream()
                        .filter(t -> i < sentence || t.index() < head.index())
                        .filter(t -> t.form().equalsIgnoreCase(head.form()) && !isBare(scene.parse(i), t))
                        .map(t -> scene.known(i, t)
                                .map(Named::link)
                                .or(() -> isOfPronoun(scene.parse(i), t) ? Optional.empty() : of(i, t))))
                .findFirst()
                .flatMap(link -> link);
    }

    private static boolean isOfPronoun(Parse parse, Token noun) {
        return parse.children(noun, Set.of("poss")).anyMatch(owner -> owner.is("PRP"));
    }

    /** Whether a noun stands alone behind "the", without words that name its owner. */
    private static boolean isBare(Parse parse, Token noun) {
        int next = noun.index() + 1;
        return noun.index() > 0
                && parse.tokens().get(noun.index() - 1).lemma().equals("the")
                && (next >= parse.tokens().size()
                        || !OF_ORGANS.contains(parse.tokens().get(next).lemma()));
    }

    /** Returns the only country that the story has named so far: "the commerce ministry", "the president". */
    private Optional<Link> ofTheOnlyCountry(int sentence, Token head) {
        if (!isDefiniteOrgan(scene.parse(sentence), head)) {
            return Optional.empty();
        }
        List<String> countries = scene.before(sentence, head.index(), n -> true)
                .flatMap(n -> country(Objects.requireNonNull(n.link())).stream())
                .distinct()
                .toList();
        return countries.size() == 1
                ? Optional.of(new Link(countries.getFirst(), null, 0.7, "only country"))
                : Optional.empty();
    }

    /**
     * Whether no word tells the owner of an organ: "the parliament", but neither "Peru's parliament" nor "the
     * parliament of the island".
     */
    private boolean isDefiniteOrgan(Parse parse, Token head) {
        if (!catalogue.isStateOrgan(head.lemma())) {
            return false;
        }
        List<Token> tokens = parse.tokens();
        int next = head.index() + 1;
        if (next < tokens.size()
                && tokens.get(next).is("IN")
                && tokens.get(next).lemma().equals("of")) {
            return false;
        }
        int first = head.index();
        while (first > 0
                && (tokens.get(first - 1).is("NN") || tokens.get(first - 1).is("JJ"))) {
            first--;
        }
        // "The regional parliament" and "the National Liberation Army" are not the state's.
        boolean apart = tokens.subList(first, head.index()).stream()
                .anyMatch(t -> catalogue.isOfPart(t.lemma()) || BodyNames.isApart(t.lemma()));
        return !apart && first > 0 && tokens.get(first - 1).lemma().equals("the");
    }

    private Optional<String> country(Link link) {
        return Stream.of(link.entity(), link.principal())
                .filter(Objects::nonNull)
                .flatMap(id -> catalogue.byId(id).stream())
                .flatMap(e -> e.kind() == EntityKind.COUNTRY
                        ? Stream.of(e.id())
                        : Stream.of(e.country(), e.principal()).filter(Objects::nonNull))
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                .findFirst();
    }

    /** Returns the title of an office with all its words except those of its country: "deputy prime minister". */
    private String title(int sentence, Token head) {
        Parse parse = scene.parse(sentence);
        Deque<String> words = new ArrayDeque<>(List.of(head.lemma()));
        for (int i = head.index() - 1; i >= 0; i--) {
            Token word = parse.tokens().get(i);
            boolean part = parse.isUnder(word, head)
                    && Modifiers.BEFORE.contains(word.relation())
                    && !word.relation().equals("poss")
                    && (!word.is("J") || OF_TITLES.contains(word.lemma()))
                    && scene.known(sentence, word).isEmpty();
            if (!part) {
                break;
            }
            words.addFirst(word.lemma());
        }
        return String.join(" ", words);
    }

    private Link held(String office, String country) {
        return holder(office, country)
                .map(person -> new Link(person, country, 0.85, "office"))
                .orElseGet(() -> new Link(country, null, 0.8, "office"));
    }

    /**
     * Returns the country of an unknown person with a title: "Russian President Boris Yeltsin", "Fuad Masum, the Iraqi
     * president".
     */
    Optional<String> titled(int sentence, Token name) {
        if (!name.is("NNP")) {
            return Optional.empty();
        }
        Parse parse = scene.parse(sentence);
        boolean before = parse.children(name, Modifiers.BEFORE).anyMatch(this::isTitle);
        Optional<Token> behind =
                parse.children(name, Set.of("appos")).filter(this::isTitle).findFirst();
        return (before ? modifiers.country(sentence, name) : behind.flatMap(title -> country(sentence, title)))
                .or(() -> headOf(sentence, name))
                .or(() -> inBrackets(sentence, name))
                .map(this::state);
    }

    /** Returns the country in brackets behind a person, as minutes name delegates: "Sergey Kuzmin (Russian Federation)". */
    private Optional<String> inBrackets(int sentence, Token name) {
        List<Token> tokens = scene.parse(sentence).tokens();
        int first = name.index() + 2;
        boolean person = scene.at(sentence, name.index())
                .filter(n -> n.kind() == EntityKind.PERSON)
                .isPresent();
        return person && first < tokens.size() && tokens.get(first - 1).form().equals("(")
                ? scene.known(sentence, tokens.get(first))
                        .filter(n -> n.to() + 1 < tokens.size()
                                && tokens.get(n.to() + 1).form().equals(")"))
                        .map(n -> Objects.requireNonNull(n.link()).entity())
                        .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                : Optional.empty();
    }

    /** Returns the country of a ministry; any other body itself. */
    private String state(String id) {
        return catalogue
                .byId(id)
                .map(Catalogue.Entry::principal)
                .filter(principal -> catalogue.isOfKind(principal, EntityKind.COUNTRY))
                .orElse(id);
    }

    /** Returns the country whose organ a title names: "a spokesman for China's foreign ministry". */
    private Optional<String> country(int sentence, Token title) {
        Parse parse = scene.parse(sentence);
        return modifiers
                .country(sentence, title)
                .or(() -> parse.children(title, Set.of("prep"))
                        .flatMap(preposition -> parse.children(preposition, Set.of("pobj")))
                        .filter(this::isTitle)
                        .flatMap(organ -> modifiers.country(sentence, organ).stream())
                        .findFirst());
    }

    /** Returns the country whose body a person heads: "Chen Chi-chung, who heads Taiwan's agriculture council". */
    private Optional<String> headOf(int sentence, Token name) {
        List<Token> behind = scene.parse(sentence).tokens().stream()
                .skip(name.index() + 1L)
                .limit(HEADING_WORDS)
                .toList();
        boolean heads = behind.size() == HEADING_WORDS
                && behind.get(0).form().equals(",")
                && behind.get(1).lemma().equals("who")
                && HEADING.contains(behind.get(2).form());
        return heads
                ? behind.stream()
                        .skip(3)
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .map(n -> Objects.requireNonNull(n.link()).entity())
                        .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isTitle(Token word) {
        return catalogue.isOfficeNoun(word.lemma()) || catalogue.isOrganNoun(word.lemma());
    }

    private Optional<String> holder(String office, String country) {
        return scene.day() == null ? Optional.empty() : catalogue.officeHolder(office, country, scene.day());
    }
}
