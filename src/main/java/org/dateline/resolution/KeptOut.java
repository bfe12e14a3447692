package org.dateline.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Tells who is kept out or fired at without being named: all nationals of a country, and ships and the like.
 *
 * @param scene the sentences with the names in them
 * @param catalogue knows countries
 * @param modifiers tells whose a noun is
 */
record KeptOut(Scene scene, Catalogue catalogue, Modifiers modifiers) {

    private static final Set<String> VEHICLES = Set.of(
            "ship",
            "vessel",
            "boat",
            "trawler",
            "tanker",
            "freighter",
            "aircraft",
            "plane",
            "airliner",
            "truck",
            "lorry",
            "yacht",
            "ferry");

    private static final Set<String> FLAGGING = Set.of("fly", "carry", "register", "flag", "own", "operate");

    private static final Pattern FLAGGED = Pattern.compile("(\\p{Lu}[\\p{L} ]+)-(?:flagged|registered|owned|operated)");

    private static final Set<String> NATIONALS = Set.of(
            "citizen",
            "national",
            "resident",
            "visitor",
            "traveller",
            "tourist",
            "student",
            "passenger",
            "worker",
            "migrant",
            "labourer",
            "laborer",
            "pilgrim",
            "traveler");

    /** "Visas for citizens of Canada and Australia" are for all from there, which those of "two citizens" are not. */
    List<Party> nationals(Slot slot) {
        Token head = head(slot);
        boolean all = slot.role() == Role.TARGET
                && head.pos().equals("NNS")
                && NATIONALS.contains(head.lemma())
                && scene.parse(slot.sentence())
                        .children(head, Set.of("num", "nmod"))
                        .noneMatch(t -> t.is("CD"));
        return all
                ? modifiers.countries(slot.sentence(), head).stream()
                        .map(id -> new Party(slot.role(), slot.text(), id, null, false))
                        .toList()
                : List.of();
    }

    /** Ships are kept out or fired at as people are: "foreign trawlers", "a Philippine supply boat". */
    Optional<Party> vehicle(Slot slot) {
        Token head = head(slot);
        boolean kept = slot.role() == Role.TARGET && slot.kind() == Slot.Kind.OBJECT;
        return kept && VEHICLES.contains(head.lemma())
                ? Optional.of(new Party(slot.role(), slot.text(), null, whose(slot, head), false))
                : Optional.empty();
    }

    private Token head(Slot slot) {
        return scene.parse(slot.sentence()).tokens().get(slot.token());
    }

    /** "Qatari planes", "ships flying the flag of Qatar". */
    private @Nullable String whose(Slot slot, Token vessel) {
        Parse parse = scene.parse(slot.sentence());
        return modifiers
                .country(slot.sentence(), vessel)
                .or(() -> parse.children(vessel, Set.of("acl", "relcl"))
                        .filter(v -> FLAGGING.contains(v.lemma()))
                        .flatMap(v -> parse.subtree(v).stream())
                        .flatMap(t -> scene.known(slot.sentence(), t).stream())
                        .flatMap(n -> Stream.ofNullable(n.link()))
                        .map(Link::entity)
                        .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                        .findFirst())
                .or(() -> flag(parse, vessel))
                .orElse(null);
    }

    /** "Moroccan-flagged ships": the country is part of a word. */
    private Optional<String> flag(Parse parse, Token vessel) {
        return parse.children(vessel, Modifiers.BEFORE)
                .map(t -> FLAGGED.matcher(t.form()))
                .filter(Matcher::matches)
                .flatMap(m -> catalogue.lookup(m.group(1)).stream())
                .map(Candidate::entity)
                .filter(id -> catalogue.isOfKind(id, EntityKind.COUNTRY))
                .findFirst();
    }
}
