package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.WordClasses;

/** Links part of a name to the only body of the story that has it: "the Commission", "Northrop". */
final class ShortNames {

    /** The score of an inference from a single candidate. */
    private static final double SCORE = 0.85;

    private static final Set<String> SIDES = WordClasses.of("resolution", "side of the compass");

    private final Map<String, Set<Link>> byPart = new HashMap<>();
    private final Map<String, Set<Link>> bySurname = new HashMap<>();
    private final Map<String, Set<Link>> people = new HashMap<>();
    private final Map<String, Set<Link>> bySide = new HashMap<>();

    ShortNames(List<Parse> story, List<List<Named>> names) {
        for (int i = 0; i < story.size(); i++) {
            for (Named name : names.get(i)) {
                if (name.link() != null && isBody(name)) {
                    add(name, words(story.get(i), name));
                }
                Link link = name.link();
                if (link != null && link.reason().equals(NameFinder.FULL_NAME)) {
                    bySurname
                            .computeIfAbsent(words(story.get(i), name).getLast(), p -> new HashSet<>())
                            .add(new Link(link.entity(), null, SCORE, "short name"));
                }
                if (link != null && name.kind() == EntityKind.PERSON && name.from() < name.to()) {
                    people.computeIfAbsent(words(story.get(i), name).getLast(), p -> new HashSet<>())
                            .add(new Link(link.entity(), link.principal(), SCORE, "short name"));
                }
                if (name.link() != null && name.kind() == EntityKind.COUNTRY) {
                    addSide(name, words(story.get(i), name));
                }
            }
        }
    }

    private static boolean isBody(Named name) {
        return name.kind() == EntityKind.COMPANY || name.kind() == EntityKind.ORGANIZATION;
    }

    /** Adds the short names of a name: its ends for a body, its beginnings for a firm. */
    private void add(Named name, List<String> words) {
        Link known = Objects.requireNonNull(name.link());
        Link link = new Link(known.entity(), known.principal(), SCORE, "short name");
        boolean firm = name.kind() == EntityKind.COMPANY;
        for (int i = 1; i < words.size(); i++) {
            List<String> part = firm ? words.subList(0, i) : words.subList(i, words.size());
            byPart.computeIfAbsent(String.join(" ", part), p -> new HashSet<>()).add(link);
        }
    }

    /** Adds the side of the compass in a country's name: "the North", if only one country of the story has it. */
    private void addSide(Named name, List<String> words) {
        if (words.size() == 2 && SIDES.contains(words.getFirst())) {
            Link known = Objects.requireNonNull(name.link());
            bySide.computeIfAbsent(words.getFirst(), p -> new HashSet<>())
                    .add(new Link(known.entity(), null, SCORE, "short name"));
        }
    }

    private Optional<Named> side(Parse parse, Named name) {
        Set<Link> links = name.link() == null && name.from() == name.to() && name.from() > 0
                ? bySide.getOrDefault(words(parse, name).getFirst(), Set.of())
                : Set.of();
        boolean definite =
                name.from() > 0 && parse.tokens().get(name.from() - 1).form().equalsIgnoreCase("the");
        return links.size() == 1 && definite
                ? Optional.of(new Named(
                        name.from(),
                        name.to(),
                        EntityKind.COUNTRY,
                        links.iterator().next()))
                : Optional.empty();
    }

    /** Returns the person of the story whose last name a word is that the analysis takes for a place. */
    private Optional<Named> person(Parse parse, Named name) {
        Set<Link> links = name.link() == null && name.from() == name.to() && name.kind() == EntityKind.COUNTRY
                ? people.getOrDefault(words(parse, name).getFirst(), Set.of())
                : Set.of();
        return links.size() == 1
                ? Optional.of(new Named(
                        name.from(),
                        name.to(),
                        EntityKind.PERSON,
                        links.iterator().next()))
                : Optional.empty();
    }

    /** Returns the names of a sentence, with unknown bodies linked if exactly one is possible. */
    List<Named> bind(Parse parse, List<Named> names) {
        List<Named> bound = new ArrayList<>();
        for (Named each : names) {
            Named name = side(parse, each).or(() -> person(parse, each)).orElse(each);
            String words = String.join(" ", words(parse, name));
            Set<Link> links = name.link() != null
                    ? Set.of()
                    : isBody(name)
                            ? byPart.getOrDefault(words, Set.of())
                            : name.kind() == EntityKind.PERSON ? bySurname.getOrDefault(words, Set.of()) : Set.of();
            boolean one = links.size() == 1;
            bound.add(
                    one
                            ? new Named(
                                    name.from(),
                                    name.to(),
                                    name.kind(),
                                    links.iterator().next())
                            : name);
        }
        return bound;
    }

    private static List<String> words(Parse parse, Named name) {
        return List.of(name.words(parse).toLowerCase(Locale.ROOT).split(" "));
    }
}
