package org.dateline.resolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Finds the country of organs and officials that the text names without one, such as "the ministry" or "President
 * Radev". It is that of the place with which the sentence begins, "In Chile, five senators", or that of the dateline if
 * the story names the country too.
 *
 * @param scene the sentences with the names in them
 * @param catalogue the countries
 * @param nouns resolves titles
 * @param seats resolves capitals
 * @param datelines the country of each segment's dateline
 */
record HomeStates(
        Scene scene, Catalogue catalogue, NounLinks nouns, CapitalMetonymy seats, Map<Integer, String> datelines) {

    /** Separators between the places, the day and the agency of a dateline. */
    private static final Pattern PARTS = Pattern.compile("[,/()\\[\\]—–-]");

    static HomeStates of(String text, Scene scene, Catalogue catalogue) {
        Map<Integer, String> datelines = new HashMap<>();
        int end = 0;
        for (Parse parse : scene.parses()) {
            int start = parse.sentence().span().start();
            int line = Math.max(end, text.lastIndexOf('\n', Math.max(0, start - 1)) + 1);
            if (line < start) {
                country(text.substring(line, start), catalogue)
                        .ifPresent(country -> datelines.putIfAbsent(parse.segment(), country));
            }
            end = parse.sentence().span().end();
        }
        NounLinks nouns = new NounLinks(scene, catalogue, new Coreference(scene, catalogue));
        return new HomeStates(scene, catalogue, nouns, new CapitalMetonymy(catalogue), datelines);
    }

    /** Returns the country of a dateline such as "SOFIA, Bulgaria (AP) - "; empty if it names several. */
    private static Optional<String> country(String dateline, Catalogue catalogue) {
        List<String> countries = PARTS.splitAsStream(dateline)
                .map(String::strip)
                .filter(p -> p.length() > 2)
                .flatMap(p -> catalogue.lookup(p).stream())
                .filter(c -> c.kind() == EntityKind.COUNTRY && !c.reason().equals("demonym"))
                .map(Candidate::entity)
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }

    /**
     * Returns the scene, in which an organ without an owner is that of the dateline's state if that has one: "the Senate" in a
     * report from Mexico City, but not from London. The story may name the organ in full before, or its state.
     */
    Scene ofDateline() {
        List<List<Named>> names = IntStream.range(0, scene.parses().size())
                .mapToObj(i -> scene.names().get(i).stream()
                        .map(n -> isOfDateline(i, n) ? new Named(n.from(), n.to(), n.kind(), null) : n)
                        .toList())
                .toList();
        return new Scene(scene.parses(), names, scene.day());
    }

    private boolean isOfDateline(int sentence, Named name) {
        Parse parse = scene.parse(sentence);
        Link link = name.link();
        return link != null
                && catalogue.isOwnOrgan(name.words(parse))
                && catalogue.isOfKind(link.entity(), EntityKind.ORGANIZATION)
                && dateline(parse.segment()).map(catalogue::adjective).stream()
                        .flatMap(home -> catalogue.lookup(home + " " + name.words(parse)).stream())
                        .anyMatch(own -> !own.entity().equals(link.entity()))
                && scene.before(sentence, name.from(), n -> true)
                        .flatMap(n -> Stream.ofNullable(n.link()))
                        .noneMatch(l -> link.entity().equals(l.entity())
                                || Objects.equals(link.principal(), l.entity())
                                || Objects.equals(link.principal(), l.principal()));
    }

    /** Returns the country of organs that a sentence names without one. */
    Optional<String> of(int sentence) {
        Parse parse = scene.parse(sentence);
        return opening(sentence, parse).or(() -> dateline(parse.segment()));
    }

    /**
     * Returns the country on weaker evidence as well: that of the person whom a sentence continues to quote, "He said
     * the government would", or the first one in the headline.
     */
    Optional<String> likely(int sentence) {
        return of(sentence)
                .or(() -> ofSpeaker(sentence))
                .or(() -> ofHeadline(scene.parse(sentence).segment()));
    }

    private Optional<String> ofSpeaker(int sentence) {
        boolean goesOn =
                scene.parse(sentence).tokens().stream().limit(1).anyMatch(t -> t.is("PRP") && Pronouns.isOfPeople(t));
        return goesOn
                ? new Pronouns(scene)
                        .subjectBefore(sentence)
                        .flatMap(subject -> scene.known(sentence - 1, subject)
                                .flatMap(n -> country(Objects.requireNonNull(n.link())))
                                .or(() -> nouns.titled(sentence - 1, subject)))
                : Optional.empty();
    }

    private Optional<String> ofHeadline(int segment) {
        return ofHeadline(segment, true).or(() -> ofHeadline(segment, false));
    }

    /**
     * Returns the first country in a headline.
     *
     * @param stated whether to ignore places that only locate a firm
     */
    private Optional<String> ofHeadline(int segment, boolean stated) {
        return IntStream.range(0, scene.parses().size())
                .filter(i -> scene.parse(i).segment() == segment
                        && scene.parse(i).sentence().headline())
                .boxed()
                .flatMap(i -> scene.names().get(i).stream()
                        .filter(n -> !stated || n.link() != null || !isSeatOfOthers(n, scene.parse(i)))
                        .flatMap(n -> country(n, scene.parse(i)).stream()))
                .findFirst();
    }

    /** Whether a place locates a party that does not act for a state: "Toronto miner", but not "Munich judges". */
    private boolean isSeatOfOthers(Named place, Parse parse) {
        Token last = parse.tokens().get(place.to());
        Token noun = parse.head(last);
        return noun != null
                && Modifiers.BEFORE.contains(last.relation())
                && !catalogue.isOrganNoun(noun.lemma())
                && !catalogue.isOfficeNoun(noun.lemma());
    }

    /** Returns the country that a name belongs to or lies in. */
    private Optional<String> country(Named name, Parse parse) {
        Link link = name.link();
        return link != null
                ? country(link)
                : Optional.of(name)
                        .filter(n -> n.kind() == EntityKind.COUNTRY)
                        .flatMap(n -> Optional.ofNullable(catalogue.countryOfPlace(n.words(parse))));
    }

    private Optional<String> country(Link link) {
        return Stream.of(link.principal(), link.entity())
                .filter(Objects::nonNull)
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                .findFirst();
    }

    /** Returns the country of the dateline, if the story names it. */
    private Optional<String> dateline(int segment) {
        return Optional.ofNullable(datelines.get(segment)).filter(country -> isNamed(segment, country));
    }

    private Optional<String> opening(int sentence, Parse parse) {
        if (parse.tokens().isEmpty()) {
            return Optional.empty();
        }
        Token first = parse.tokens().getFirst();
        return first.form().equals("In")
                ? parse.children(first, Set.of("pobj"))
                        .flatMap(place -> Stream.concat(
                                scene.known(sentence, place).stream()
                                        .filter(n -> n.kind() == EntityKind.COUNTRY)
                                        .flatMap(n -> Stream.ofNullable(n.link()))
                                        .map(Link::entity),
                                seats.seatedIn(parse, place).stream()))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isNamed(int segment, String country) {
        for (int i = 0; i < scene.parses().size(); i++) {
            boolean named = scene.parse(i).segment() == segment
                    && scene.names().get(i).stream()
                            .flatMap(n -> Stream.ofNullable(n.link()))
                            .anyMatch(l -> country.equals(l.entity()) || country.equals(l.principal()));
            if (named) {
                return true;
            }
        }
        return false;
    }
}
