package org.dateline.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Checkpoint;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/** Finds the names in a sentence: first the longest names of the catalogue, then the names by the analysis. */
final class NameFinder {

    /** The reason of a link to a person who is out of office. */
    static final String FULL_NAME = "full name";

    private static final Set<String> TELL_OF = WordClasses.of("resolution", "verb of telling of");

    private final BodyNames bodies = new BodyNames();
    private final Catalogue catalogue;
    private final NameExtent extent;
    private final PairedNames pairs;

    NameFinder(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.extent = new NameExtent(catalogue, bodies);
        this.pairs = new PairedNames(catalogue);
    }

    /** Returns the names in the order of the text. Only the two names of a pair such as "US-China" share their words. */
    List<Named> find(Parse parse, @Nullable LocalDate day) {
        List<Named> names = new ArrayList<>();
        List<Tagged> tagged = bodies.complete(parse, Tagged.in(parse));
        int i = 0;
        while (i < parse.tokens().size()) {
            Checkpoint.pass();
            Optional<Named> known = longest(parse, i, tagged, day).map(n -> extent.whole(n, parse, tagged));
            known.ifPresent(names::add);
            i = known.map(n -> n.to() + 1).orElse(i + 1);
        }
        List<Named> paired = pairs.in(parse, names, tagged);
        names.removeIf(n -> paired.stream().anyMatch(p -> p.overlaps(n.from(), n.to())));
        names.addAll(paired);
        tagged.stream()
                .filter(t -> t.kind() != null && names.stream().noneMatch(n -> n.overlaps(t.from(), t.to())))
                .map(t -> new Named(t.from(), t.to(), t.kind(), null))
                .forEach(names::add);
        names.sort(Comparator.comparingInt(Named::from));
        return names;
    }

    /**
     * Returns the names, in which those of people out of office are unlinked unless the story names the country that
     * they served.
     */
    List<List<Named>> withoutNamesakes(List<Parse> parses, List<List<Named>> names) {
        Map<Integer, Set<String>> named = new HashMap<>();
        for (int i = 0; i < parses.size(); i++) {
            Set<String> ids = named.computeIfAbsent(parses.get(i).segment(), segment -> new HashSet<>());
            names.get(i).stream()
                    .flatMap(n -> Stream.ofNullable(n.link()))
                    .filter(link -> !link.reason().equals(FULL_NAME))
                    .flatMap(link -> Stream.of(link.entity(), link.principal()))
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return IntStream.range(0, parses.size())
                .mapToObj(i -> names.get(i).stream()
                        .map(n -> isNamesake(n, named.getOrDefault(parses.get(i).segment(), Set.of()))
                                ? new Named(n.from(), n.to(), n.kind(), null)
                                : n)
                        .toList())
                .toList();
    }

    private boolean isNamesake(Named name, Set<String> ofStory) {
        Link link = name.link();
        return link != null
                && link.reason().equals(FULL_NAME)
                && Collections.disjoint(catalogue.servedBy(link.entity()), ofStory);
    }

    private Optional<Named> longest(Parse parse, int from, List<Tagged> tagged, @Nullable LocalDate day) {
        if (!Spelling.canBegin(parse.tokens().get(from))) {
            return Optional.empty();
        }
        int most = Math.min(from + catalogue.longestName(), parse.tokens().size());
        for (int end = most; end > from; end--) {
            Optional<Named> named = known(parse, from, end - 1, tagged, day);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the possible meanings of a name. If there are any, its article may decide: "the Emirates" is a state,
     * "Emirates" an airline.
     */
    private List<Candidate> candidates(Parse parse, int from, Spelling spelling) {
        List<Candidate> plain = catalogue.lookup(spelling.text());
        Token before = parse.tokens().get(Math.max(0, from - 1));
        if (plain.isEmpty() || from == 0 || !before.is("DT")) {
            return plain;
        }
        List<Candidate> withArticle = catalogue.lookup(before.form().toLowerCase(Locale.ROOT) + " " + spelling.text());
        return withArticle.isEmpty() ? plain : withArticle;
    }

    private Optional<Named> known(Parse parse, int from, int to, List<Tagged> tagged, @Nullable LocalDate day) {
        Spelling spelling = Spelling.of(parse, from, to);
        if (!spelling.isName() || isCurrency(parse, to)) {
            return Optional.empty();
        }
        EntityKind tag = tag(from, to, tagged);
        List<Candidate> fitting = candidates(parse, from, spelling).stream()
                .filter(c -> !c.acronym() || tag == EntityKind.ORGANIZATION || spelling.isAcronym())
                .filter(c -> !isInside(c, parse, from, to, tagged)
                        && !isEndOfAnother(c, parse, from, to, tagged)
                        && !isNamesake(c, parse, from, to, tagged)
                        && !opensAPlaceElsewhere(c, parse, from, to)
                        && NameReading.fits(
                                c,
                                parse,
                                spelling.words(),
                                isMistaken(c, from, to, spelling, tagged) ? null : tag,
                                day))
                .toList();
        return NameReading.best(fitting, tag)
                .map(c -> new Named(from, to, c.kind(), NameReading.link(c, fitting)))
                .map(n -> ofAnother(n, parse))
                .or(() -> outOfOffice(from, to, spelling, tagged, day));
    }

    /** Returns a person out of office by full name, without a principal: "Former president Carlos Alvarado". */
    private Optional<Named> outOfOffice(
            int from, int to, Spelling spelling, List<Tagged> tagged, @Nullable LocalDate day) {
        boolean person =
                tagged.stream().anyMatch(t -> t.kind() == EntityKind.PERSON && t.from() == from && t.to() == to);
        if (!person || from == to || day == null) {
            return Optional.empty();
        }
        List<String> people = catalogue.lookup(spelling.text()).stream()
                .filter(c -> c.kind() == EntityKind.PERSON && c.isOfTheTimes(day))
                .map(Candidate::entity)
                .distinct()
                .toList();
        return people.size() == 1
                ? Optional.of(new Named(from, to, EntityKind.PERSON, new Link(people.getFirst(), null, 0.8, FULL_NAME)))
                : Optional.empty();
    }

    /**
     * Whether the analysis takes a capital for a person or body: "Phnom Penh accused its neighbour". It may also take
     * each of its words for a name.
     */
    private boolean isMistaken(Candidate c, int from, int to, Spelling spelling, List<Tagged> tagged) {
        return c.reason().equals("capital")
                && !catalogue.isOfPeople(spelling.text())
                && tagged.stream().filter(t -> t.overlaps(from, to)).allMatch(t -> from <= t.from() && t.to() <= to);
    }

    /**
     * Whether the words before a surname name someone else: "Elena Quiroz" is not Jorge Quiroz, even if only he goes by
     * the surname; "President Quiroz" may be.
     */
    private boolean isNamesake(Candidate c, Parse parse, int from, int to, List<Tagged> tagged) {
        return c.kind() == EntityKind.PERSON
                && tagged.stream()
                        .filter(t -> t.kind() == EntityKind.PERSON && t.from() < from && to <= t.to())
                        .anyMatch(t -> parse.tokens().subList(t.from(), from).stream()
                                .anyMatch(word ->
                                        word.is("NNP") && catalogue.isGivenNameOfOthers(word.form(), c.entity())));
    }

    /**
     * Whether a demonym begins the name of a place in another country: "British Columbia" does, "Iraqi Kurdistan" does
     * not.
     */
    private boolean opensAPlaceElsewhere(Candidate c, Parse parse, int from, int to) {
        List<Token> tokens = parse.tokens();
        int end = to + 1;
        while (end < tokens.size() && tokens.get(end).entity().matches("[IL]-GPE")) {
            end++;
        }
        if (!c.reason().equals("demonym") || !tokens.get(from).entity().equals("B-GPE") || end == to + 1) {
            return false;
        }
        String country = catalogue.countryOfPlace(parse.sentence()
                .text()
                .substring(
                        tokens.get(from).span().start()
                                - parse.sentence().span().start(),
                        tokens.get(end - 1).span().end()
                                - parse.sentence().span().start()));
        return country != null && !country.equals(c.entity());
    }

    /** Whether a name is part of a currency sign: "NZ$2 million". */
    private static boolean isCurrency(Parse parse, int last) {
        if (last + 1 >= parse.tokens().size()) {
            return false;
        }
        Token next = parse.tokens().get(last + 1);
        return next.form().startsWith("$")
                && next.span().start() == parse.tokens().get(last).span().end();
    }

    /** Returns the kind of entity that the analysis gives to the words. */
    private static @Nullable EntityKind tag(int from, int to, List<Tagged> tagged) {
        return tagged.stream()
                .filter(t -> t.overlaps(from, to))
                .map(Tagged::kind)
                .filter(k -> k != null)
                .findFirst()
                .orElse(null);
    }

    /** "The Philippine SEC", "the Congress of Mexico": another country's body of the same name. */
    private Named ofAnother(Named name, Parse parse) {
        Optional<Catalogue.Entry> body = Optional.ofNullable(name.link())
                .filter(link -> name.kind() == EntityKind.ORGANIZATION)
                .flatMap(link -> catalogue.byId(link.entity()));
        String principal = body.map(Catalogue.Entry::principal).orElse(null);
        String home = principal == null ? body.map(Catalogue.Entry::country).orElse(null) : principal;
        return home == null
                ? name
                : countryBefore(parse, name.from())
                        .or(() -> countryBehind(parse, name.from(), name.to()))
                        .filter(c -> !c.equals(home))
                        .map(c -> new Named(
                                name.from(),
                                name.to(),
                                name.kind(),
                                principal == null ? null : new Link(c, null, 0.85, "organ")))
                        .orElse(name);
    }

    private Optional<String> countryBefore(Parse parse, int at) {
        int last = at > 0 && parse.tokens().get(at - 1).is("POS") ? at - 2 : at - 1;
        return IntStream.rangeClosed(Math.max(0, last - 2), last)
                .mapToObj(from -> country(parse, from, last))
                .flatMap(Optional::stream)
                .map(Candidate::entity)
                .findFirst();
    }

    /**
     * Returns the country behind an organ, by its own name. "Warned Congress of Russian spies", "notified Congress of
     * Taiwan's needs" and "told the Congress of Taiwan arms sales" name no Congress of Russia or Taiwan.
     */
    private Optional<String> countryBehind(Parse parse, int first, int last) {
        List<Token> tokens = parse.tokens();
        int of = last + 1;
        if (of + 1 >= tokens.size()
                || !tokens.get(of).lemma().equals("of")
                || !catalogue.isOrganNoun(tokens.get(last).lemma())
                || first > 0
                        && tokens.get(first - 1).is("VB")
                        && TELL_OF.contains(tokens.get(first - 1).lemma())) {
            return Optional.empty();
        }
        int from = tokens.get(of + 1).lemma().equals("the") ? of + 2 : of + 1;
        return IntStream.iterate(Math.min(from + 2, tokens.size() - 1), to -> to >= from, to -> to - 1)
                .filter(to -> to + 1 >= tokens.size() || !tokens.get(to + 1).is("POS"))
                .filter(to -> !isBeforeNoun(tokens.get(to)))
                .mapToObj(to -> country(parse, from, to))
                .flatMap(Optional::stream)
                .filter(c -> !c.reason().equals("demonym"))
                .map(Candidate::entity)
                .findFirst();
    }

    /** Whether a word belongs to a later one: "Taiwan" in "Taiwan arms sales". */
    private static boolean isBeforeNoun(Token word) {
        return Modifiers.BEFORE.contains(word.relation()) && word.head() > word.index();
    }

    private Optional<Candidate> country(Parse parse, int from, int to) {
        return catalogue.lookup(Spelling.of(parse, from, to).text()).stream()
                .filter(c -> c.kind() == EntityKind.COUNTRY && !c.reason().equals("capital"))
                .findFirst();
    }

    /**
     * Whether a name is only part of a longer one. "Bank of China" and "Michael Jordan" do not name countries, and
     * neither does the middle of a name. "Ministry of Commerce of China" may stand for China, and "President Trump"
     * contains the name of one person.
     */
    private boolean isInside(Candidate c, Parse parse, int from, int to, List<Tagged> tagged) {
        return tagged.stream()
                .filter(t -> t.from() < from && to <= t.to())
                .anyMatch(t -> t.kind() == EntityKind.PERSON && (c.kind() != EntityKind.PERSON || to < t.to())
                        || t.kind() == EntityKind.ORGANIZATION
                                && (to < t.to() || bodies.isBody(parse, t) && !bodies.isOfState(parse, t)));
    }

    /** Whether a name is the end of a longer unknown one: "BBC News", "Algeria's High Security Council". */
    private boolean isEndOfAnother(Candidate c, Parse parse, int from, int to, List<Tagged> tagged) {
        boolean word = c.kind() == EntityKind.COMPANY && from == to;
        boolean body = c.kind() == EntityKind.ORGANIZATION && from < to;
        return (word || body)
                && from > 0
                && parse.tokens().get(from - 1).is("NNP")
                && catalogue
                        .lookup(Spelling.of(parse, from - 1, from - 1).text())
                        .isEmpty()
                && tagged.stream()
                        .anyMatch(t -> t.kind() == EntityKind.ORGANIZATION && t.from() < from && t.to() == to);
    }
}
