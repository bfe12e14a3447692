package org.dateline.resolution;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;

/**
 * Who takes part by what the story or the words around have told, though no slot names him.
 *
 * @param cast who takes part
 * @param linker tells who is meant
 */
record Implied(Cast cast, PartyLinker linker) {

    /** Who asks a government for something that is his own. */
    private static final Pattern AT_HOME = Pattern.compile(
            "(?i)\\b(?:parliament|lawmakers?|mps?|committee|house|senate|senators?|congress|opposition|party|parties|court|assembly|unions?)\\b");

    private static final Pattern GOVERNMENT = Pattern.compile("(?:the|its|their) (?:government|cabinet|authorities)");

    private static final Pattern SECTOR = Pattern.compile(
            "(?i)\\b(?:sector|industry|economy|exports?|oil|banking|shipping|trade|energy|finances?)s?$");

    /** "The tariffs were suspended": whose they are and on whom they are, the story has told before. */
    void takeUp(List<Party> meant) {
        if (!isBySameOrNobody(meant)) {
            return;
        }
        boolean nobodyActs = !cast.has(Role.ACTOR);
        boolean onNobody = !cast.has(Role.TARGET);
        meant.stream()
                .filter(p -> p.role() == Role.TARGET && onNobody || p.role() == Role.ACTOR && nobodyActs)
                .map(p -> new Party(p.role(), p.text(), p.entity(), p.principal(), true))
                .forEach(cast::add);
    }

    /** What Turkey lifts is no measure that the United States laid on it. */
    private boolean isBySameOrNobody(List<Party> meant) {
        Set<String> others = principals(meant.stream());
        Set<String> own = principals(cast.parties().stream());
        return own.isEmpty() || others.isEmpty() || !Collections.disjoint(own, others);
    }

    private static Set<String> principals(Stream<Party> parties) {
        return parties.filter(p -> p.role() == Role.ACTOR)
                .flatMap(p -> Stream.of(Optional.ofNullable(p.principal()), Optional.ofNullable(p.entity())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** "The lower house urged the government": that of whoever asks. */
    void addressOwnGovernment(ActionType type) {
        if (type != ActionType.REQUEST) {
            return;
        }
        cast.of(Role.ACTOR)
                .filter(p -> AT_HOME.matcher(p.text()).find())
                .flatMap(p -> Stream.of(Optional.ofNullable(p.principal()), Optional.ofNullable(p.entity())))
                .flatMap(Optional::stream)
                .filter(id -> linker.kind(id) == EntityKind.COUNTRY)
                .findFirst()
                .ifPresent(country -> cast.actFor(country, Role.ADDRESSEE, GOVERNMENT));
    }

    /** "Sanctions on Venezuela's energy sector": what a country lives on stands for it. */
    List<Party> sector(Instrument kind, Slot slot, List<Party> found) {
        boolean sanctioned = found.isEmpty()
                && slot.role() == Role.TARGET
                && kind == Instrument.FINANCIAL_SANCTION
                && SECTOR.matcher(slot.text()).find();
        return sanctioned
                ? linker.nouns().nation(slot).stream()
                        .map(country -> new Party(Role.TARGET, slot.text(), null, country, false))
                        .toList()
                : List.of();
    }
}
