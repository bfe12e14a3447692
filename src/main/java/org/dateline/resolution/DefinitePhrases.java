package org.dateline.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Resolves nouns with an article or a demonstrative to the firm, body or list that was named before. */
final class DefinitePhrases {

    private static final Set<String> DEMONSTRATIVES = WordClasses.of("resolution", "determiner of a list");
    private static final Map<String, String> COUNTS = WordClasses.mapped("resolution", "number of those named");

    /** The number of sentences to look back for the parties of "both". */
    private static final int NEAR = 3;

    private static final Set<String> BOTH = WordClasses.of("resolution", "determiner of two");

    private static final Set<String> BLOCS = WordClasses.of("resolution", "noun for a bloc");

    private static final Set<String> PAIRS = WordClasses.of("resolution", "noun for two states");

    private static final Set<String> SIDES = WordClasses.of("resolution", "noun for those who talk");

    /** Words of a clause of its own, which a parse may hang on the noun: "between the neighbours after Norway left". */
    private static final Set<String> TIME = WordClasses.of("resolution", "conjunction of time");

    private static final Set<String> DEFINITE = WordClasses.of("resolution", "definite determiner");

    /** Nouns for firms, for states, and for states on two sides, from {@code catalogue/definite_nouns.tsv}. */
    private static final Map<String, Set<String>> NOUNS = CatalogueRow.read("definite_nouns").stream()
            .collect(Collectors.groupingBy(
                    row -> row.need("kind"),
                    Collectors.mapping(row -> row.need("noun"), Collectors.toUnmodifiableSet())));

    /** The nouns that a noun for a body may stand for, from {@code catalogue/body_synonyms.tsv}. */
    private static final Map<String, Set<String>> SYNONYMS = CatalogueRow.read("body_synonyms").stream()
            .collect(Collectors.groupingBy(
                    row -> row.need("noun"),
                    Collectors.mapping(row -> row.need("synonym"), Collectors.toUnmodifiableSet())));

    private final Scene scene;
    private final Catalogue catalogue;

    DefinitePhrases(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
    }

    /** Whether a noun names firms. */
    static boolean isFirm(String noun) {
        return isNoun("firm", noun);
    }

    /** Whether a noun names states. */
    static boolean isState(String noun) {
        return isNoun("state", noun) || isNoun("side", noun);
    }

    /**
     * Whether a noun after "the" can mean an entity: "the court" for a body whose name ends in it, "the company" for a
     * firm.
     */
    static boolean fits(String noun, Catalogue catalogue, String id) {
        return catalogue
                .byId(id)
                .filter(e -> switch (e.kind()) {
                    case COMPANY -> isFirm(noun);
                    case COUNTRY -> isState(noun) || catalogue.isOwnOrgan(noun);
                    case ORGANIZATION ->
                        Stream.of(e.name().toLowerCase(Locale.ROOT).split(" ")).anyMatch(word -> isCalled(word, noun));
                    default -> false;
                })
                .isPresent();
    }

    /** Returns the firm that a noun for firms means. */
    Optional<Link> firm(int sentence, Token word) {
        return isNoun("firm", word.lemma())
                        && word.pos().equals("NN")
                        && (hasDeterminer(scene.parse(sentence), word, DEFINITE)
                                || isOfPronoun(scene.parse(sentence), word))
                        && !isNamed(sentence, word)
                ? ofCountry(sentence, word)
                : Optional.empty();
    }

    /** Whether a noun with a possessive pronoun is definite: "its Canadian operator" is, "its supplier" is not. */
    private boolean isOfPronoun(Parse parse, Token noun) {
        return parse.children(noun, Set.of("poss")).anyMatch(t -> t.is("PRP$"))
                && parse.children(noun, Set.of("amod")).anyMatch(t -> t.is("JJ") && isNorp(t));
    }

    private static boolean isNorp(Token token) {
        return token.entity().endsWith("NORP");
    }

    /** Whether the noun is part of a name: "the Conti group". */
    private boolean isNamed(int sentence, Token noun) {
        return scene.parse(sentence)
                .children(noun, Modifiers.BEFORE)
                .anyMatch(m -> m.is("NNP") && scene.known(sentence, m).isEmpty());
    }

    /**
     * Returns the last body of the story whose name ends in the noun: "the department" for "the Commerce Department".
     */
    Optional<Link> organ(int sentence, Token word) {
        boolean bare = word.pos().equals("NN")
                && hasDeterminer(scene.parse(sentence), word, DEFINITE)
                && scene.parse(sentence)
                        .children(word, Modifiers.BEFORE)
                        .findAny()
                        .isEmpty();
        if (!bare) {
            return Optional.empty();
        }
        int segment = scene.parse(sentence).segment();
        for (int i = sentence; i >= 0; i--) {
            Parse parse = scene.parse(i);
            int before = i == sentence ? word.index() : Integer.MAX_VALUE;
            Optional<Named> named = parse.segment() == segment ? lastBody(i, before, word.form()) : Optional.empty();
            if (named.isPresent()) {
                // The last named body is meant, even if it is not in the catalogue.
                return named.flatMap(n -> Optional.ofNullable(n.link()))
                        .map(link -> new Link(link.entity(), link.principal(), 0.8, "definite noun"));
            }
        }
        return Optional.empty();
    }

    private Optional<Named> lastBody(int sentence, int before, String noun) {
        List<Token> tokens = scene.parse(sentence).tokens();
        return scene.names().get(sentence).reversed().stream()
                .filter(n -> n.kind() == EntityKind.ORGANIZATION && n.to() < before)
                .filter(n -> endsIn(tokens.subList(n.from(), n.to() + 1), noun))
                .findFirst();
    }

    /**
     * Whether a name ends in a noun: "the Commerce Department", "the International Court of Justice" before its "of",
     * and "the tribunal" for the latter.
     */
    private static boolean endsIn(List<Token> name, String noun) {
        return name.stream()
                .filter(t -> isCalled(t.form().toLowerCase(Locale.ROOT), noun.toLowerCase(Locale.ROOT)))
                .anyMatch(t -> t.equals(name.getLast())
                        || name.get(name.indexOf(t) + 1).is("IN"));
    }

    private static boolean isCalled(String named, String noun) {
        return named.equals(noun) || SYNONYMS.getOrDefault(noun, Set.of()).contains(named);
    }

    /**
     * Returns the bloc that was named before, by itself or by an organ: "the bloc" or "the 27-nation bloc". Other words
     * before the noun mean another alliance: "the opposition alliance".
     */
    Optional<Link> bloc(int sentence, Token word) {
        if (!BLOCS.contains(word.lemma())
                || !hasDeterminer(scene.parse(sentence), word, DEFINITE)
                || isDescribed(scene.parse(sentence), word)) {
            return Optional.empty();
        }
        return scene.before(sentence, word.index(), n -> true)
                .map(n -> Objects.requireNonNull(n.link()))
                .flatMap(link -> Stream.of(link.entity(), link.principal()))
                .filter(id -> id != null && catalogue.isBloc(id))
                .findFirst()
                .map(id -> new Link(id, null, 0.8, "definite noun"));
    }

    /** Whether a noun or an adjective that counts nothing stands before a noun. */
    private static boolean isDescribed(Parse parse, Token noun) {
        return parse.children(noun, Set.of("compound", "nmod", "amod"))
                .anyMatch(t -> t.index() < noun.index() && t.form().chars().noneMatch(Character::isDigit));
    }

    private static boolean isNoun(String kind, String lemma) {
        return NOUNS.getOrDefault(kind, Set.of()).contains(lemma);
    }

    private static boolean hasDeterminer(Parse parse, Token noun, Set<String> determiners) {
        return parse.children(noun, Set.of("det", "predet")).anyMatch(d -> determiners.contains(d.lemma()));
    }

    /** Returns the firm of a country, if the story named exactly one: "the Chinese telecom giant". */
    private Optional<Link> ofCountry(int sentence, Token noun) {
        Optional<String> country = scene.parse(sentence)
                .children(noun, Modifiers.BEFORE)
                .flatMap(m -> scene.known(sentence, m).stream())
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                .findFirst();
        List<String> firms = scene.before(sentence, noun.index(), n -> n.kind() == EntityKind.COMPANY)
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(id -> country.isEmpty() || isFrom(id, country.get()))
                .distinct()
                .toList();
        String reason = country.isPresent() ? "nationality and noun" : "definite noun";
        return firms.size() == 1
                ? Optional.of(new Link(firms.getFirst(), null, country.isPresent() ? 0.85 : 0.7, reason))
                : Optional.empty();
    }

    private boolean isFrom(String firm, String country) {
        return catalogue
                .byId(firm)
                .filter(e -> e.country() == null || e.country().equals(country))
                .isPresent();
    }

    /** Returns the members of the list just given: "those countries". */
    List<Link> listed(int sentence, Token noun) {
        Parse parse = scene.parse(sentence);
        boolean explained = parse.child(noun, Set.of("relcl", "acl")).isPresent();
        return noun.pos().equals("NNS") && hasDeterminer(parse, noun, DEMONSTRATIVES) && !explained
                ? lists(sentence, noun)
                : List.of();
    }

    /**
     * Returns as many entities as the noun counts, if the story has named so many so far or named them most: "the two
     * sides", "both companies", "the three prime ministers".
     */
    List<Link> counted(int sentence, Token noun) {
        Parse parse = scene.parse(sentence);
        int many = noun.pos().equals("NNS") ? count(parse, noun) : 0;
        if (many == 0) {
            return isOfTwo(parse, noun)
                    ? joined(2, sentence, noun)
                            .or(() -> SIDES.contains(noun.lemma()) ? together(2, sentence, noun) : Optional.empty())
                            .map(DefinitePhrases::all)
                            .orElse(List.of())
                    : List.of();
        }
        List<String> ids = isOfStates(noun)
                ? together(many, sentence, noun)
                        .or(() -> joined(many, sentence, noun))
                        .orElseGet(() -> most(many, statesBefore(sentence, noun)))
                : isNoun("firm", noun.lemma())
                        ? most(
                                many,
                                scene.before(sentence, noun.index(), n -> n.kind() == EntityKind.COMPANY)
                                        .map(n ->
                                                Objects.requireNonNull(n.link()).entity()))
                        : List.of();
        return all(ids);
    }

    private static List<Link> all(List<String> ids) {
        return ids.stream().map(id -> new Link(id, null, 0.8, "both")).toList();
    }

    /** Whether a noun stands alone behind "the" and means two states without a number: "the neighbours". */
    private static boolean isOfTwo(Parse parse, Token noun) {
        return noun.pos().equals("NNS")
                && PAIRS.contains(noun.lemma())
                && noun.index() > 0
                && parse.tokens().get(noun.index() - 1).lemma().equals("the")
                && parse.children(noun, Set.of("prep", "relcl", "acl")).allMatch(t -> TIME.contains(t.lemma()));
    }

    /** Returns the members of the last list of so many states: "the United States, South Korea and Japan". */
    private Optional<List<String>> joined(int many, int sentence, Token noun) {
        int segment = scene.parse(sentence).segment();
        return IntStream.iterate(sentence, i -> i >= 0, i -> i - 1)
                .filter(i -> scene.parse(i).segment() == segment)
                .boxed()
                .flatMap(i -> scene.parse(i).tokens().reversed().stream()
                        .filter(t -> !t.relation().equals("conj") && (i < sentence || t.index() < noun.index()))
                        .map(t -> states(i, scene.parse(i).conjuncts(t))))
                .filter(states -> states.size() == many)
                .findFirst();
    }

    /** Returns the states that all words of a list name; empty if one names none. */
    private List<String> states(int sentence, List<Token> list) {
        List<String> states = list.stream()
                .flatMap(t -> scene.known(sentence, t).stream())
                .map(n -> Objects.requireNonNull(n.link()).entity())
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                .distinct()
                .toList();
        return states.size() == list.size() ? states : List.of();
    }

    /**
     * Returns the states named in the sentence so far, or else in one shortly before, if there are exactly as many as
     * counted.
     */
    private Optional<List<String>> together(int many, int sentence, Token noun) {
        int segment = scene.parse(sentence).segment();
        return IntStream.iterate(sentence, i -> i >= Math.max(0, sentence - NEAR), i -> i - 1)
                .filter(i -> scene.parse(i).segment() == segment)
                .mapToObj(i -> scene.names().get(i).stream()
                        .filter(n -> i < sentence || n.to() < noun.index())
                        .flatMap(n -> Stream.ofNullable(n.link()))
                        .flatMap(link -> Stream.of(link.entity(), link.principal()))
                        .filter(id -> id != null && catalogue.isOfKind(id, EntityKind.COUNTRY))
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList())
                .filter(named -> named.size() == many)
                .findFirst();
    }

    private boolean isOfStates(Token noun) {
        return isNoun("side", noun.lemma())
                || isNoun("state", noun.lemma())
                || catalogue.isOfficeNoun(noun.lemma())
                || catalogue.isOrganNoun(noun.lemma());
    }

    /** Returns the count of a definite noun; 0 for other nouns. */
    private static int count(Parse parse, Token noun) {
        if (hasDeterminer(parse, noun, BOTH)) {
            return 2;
        }
        return hasDeterminer(parse, noun, DEFINITE)
                ? parse.children(noun, Set.of("num"))
                        .mapToInt(n -> Integer.parseInt(COUNTS.getOrDefault(n.lemma(), "0")))
                        .max()
                        .orElse(0)
                : 0;
    }

    private Stream<String> statesBefore(int sentence, Token noun) {
        return scene.before(sentence, noun.index(), n -> true)
                .map(n -> Objects.requireNonNull(n.link()))
                .flatMap(link -> Stream.of(link.entity(), link.principal()))
                .filter(id -> id != null && catalogue.isOfKind(id, EntityKind.COUNTRY))
                .map(Objects::requireNonNull);
    }

    /**
     * Returns the entities named most, in the order of the text; empty if there are too few, or if others are named as
     * often.
     */
    private static List<String> most(int many, Stream<String> nearestFirst) {
        Map<String, Long> named = nearestFirst.toList().reversed().stream()
                .collect(Collectors.groupingBy(id -> id, LinkedHashMap::new, Collectors.counting()));
        List<Long> counts =
                named.values().stream().sorted(Comparator.reverseOrder()).toList();
        if (counts.size() < many) {
            return List.of();
        }
        long least = counts.get(many - 1);
        boolean tied = counts.size() > many && counts.get(many) == least;
        return tied
                ? List.of()
                : named.entrySet().stream()
                        .filter(e -> e.getValue() >= least)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private List<Link> lists(int sentence, Token noun) {
        EntityKind kind = isNoun("state", noun.lemma())
                ? EntityKind.COUNTRY
                : isNoun("firm", noun.lemma()) ? EntityKind.COMPANY : null;
        List<Link> links = new ArrayList<>();
        for (int i = sentence; kind != null && i >= Math.max(0, sentence - 1) && links.isEmpty(); i--) {
            if (scene.parse(i).segment() == scene.parse(sentence).segment()) {
                links.addAll(lastList(i, i == sentence ? noun.index() : Integer.MAX_VALUE, kind));
            }
        }
        return links;
    }

    private List<Link> lastList(int sentence, int before, EntityKind kind) {
        Parse parse = scene.parse(sentence);
        List<Link> best = List.of();
        for (Token token : parse.tokens()) {
            if (token.index() < before && !token.relation().equals("conj")) {
                List<Link> list = parse.conjuncts(token).stream()
                        .filter(t -> t.index() < before)
                        .flatMap(t -> scene.known(sentence, t).stream())
                        .filter(n -> n.kind() == kind)
                        .map(n -> listedLink(Objects.requireNonNull(n.link())))
                        .distinct()
                        .toList();
                best = list.size() >= 2 ? list : best;
            }
        }
        return best;
    }

    private static Link listedLink(Link link) {
        return new Link(link.entity(), link.principal(), 0.85, "list");
    }
}
