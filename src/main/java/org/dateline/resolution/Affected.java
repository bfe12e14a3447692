package org.dateline.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.EntityKind;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * The countries and blocs on which an act falls without being its target (codebook, "Roles"): as the text states them, else those that the
 * targets come from or belong to.
 *
 * @param catalogue knows whose firms, organs and people the targets are
 * @param linker tells who is meant
 */
record Affected(Catalogue catalogue, PartyLinker linker) {

    /** Where a name may begin behind other words: "the town of Saraqib", "northern Idlib". */
    private static final Pattern NEXT_CAPITAL = Pattern.compile("(?<=\\p{Ll})\\s(?=\\p{Lu})");

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Adds them to the parties of an act. An actor's own country is never among them, nor is a country that is a target itself. */
    List<Party> joinedTo(List<Party> parties, CodedAct act) {
        Set<String> taken = new LinkedHashSet<>();
        parties.stream()
                .filter(p -> p.role() == Role.ACTOR || p.role() == Role.TARGET && isCountry(p.entity()))
                .flatMap(this::withCountries)
                .forEach(taken::add);
        List<Party> all = new ArrayList<>(parties);
        stated(act).forEach(p -> add(p, taken, all));
        parties.stream()
                .filter(p -> p.role() == Role.TARGET)
                .flatMap(target -> derived(target, act))
                .forEach(p -> add(p, taken, all));
        act.slots().stream()
                .filter(s -> s.role() == Role.TARGET)
                .flatMap(this::whose)
                .forEach(p -> add(p, taken, all));
        return all;
    }

    /** Somebody known, and the country that it acts for or comes from. */
    Stream<String> withCountries(Party party) {
        return Stream.concat(Stream.ofNullable(party.entity()), countries(party));
    }

    private static void add(Party party, Set<String> taken, List<Party> all) {
        if (party.entity() != null && taken.add(party.entity())) {
            all.add(party);
        }
    }

    private Stream<Party> stated(CodedAct act) {
        return act.slots().stream().filter(s -> s.role() == Role.AFFECTED).flatMap(this::stated);
    }

    private Stream<Party> stated(Slot slot) {
        Optional<Party> place = linker.isPerson(slot) ? Optional.empty() : place(slot.text());
        return place.isPresent() ? place.stream() : ofLink(slot);
    }

    /** "A strike on Aleppo": the text states the place, and where it lies is known. */
    private Optional<Party> place(String text) {
        return place(catalogue, text).map(country -> new Party(Role.AFFECTED, text, country, null, true));
    }

    /** The country in which words name a place. */
    static Optional<String> place(Catalogue catalogue, String text) {
        return Stream.concat(Stream.of(0), NEXT_CAPITAL.matcher(text).results().map(MatchResult::end))
                .flatMap(from -> Stream.ofNullable(catalogue.countryOfPlace(text.substring(from)))
                        .map(country -> countryBefore(catalogue, text.substring(0, from))
                                .orElse(country)))
                .findFirst();
    }

    /** "The Senegalese port of Saint-Louis": the words before a place say more than its name. */
    private static Optional<String> countryBefore(Catalogue catalogue, String words) {
        // The longest first: "South Sudanese" is not Sudanese, and of "Papua New Guinean" nothing is Guinea's.
        List<String> all = SPACE.splitAsStream(words.strip()).toList();
        for (int length = all.size(); length > 0; length--) {
            for (int from = 0; from + length <= all.size(); from++) {
                Optional<String> country =
                        from > 0 && Character.isUpperCase(all.get(from - 1).charAt(0))
                                ? Optional.empty()
                                : demonym(catalogue, String.join(" ", all.subList(from, from + length)));
                if (country.isPresent()) {
                    return country;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> demonym(Catalogue catalogue, String words) {
        return catalogue.lookup(words).stream()
                .filter(c -> c.reason().equals("demonym"))
                .map(Candidate::entity)
                .findFirst();
    }

    /** "Dairy from the European Union" falls on the union, as it does on a country. */
    private Stream<Party> ofLink(Slot slot) {
        return linker.link(slot).stream()
                .flatMap(
                        p -> isCountry(p.entity()) || isBloc(p.entity()) ? Stream.ofNullable(p.entity()) : countries(p))
                .map(country -> new Party(Role.AFFECTED, slot.text(), country, null, false));
    }

    private Stream<Party> derived(Party target, CodedAct act) {
        if (target.entity() == null && target.principal() == null) {
            // "Lawyer Anon Nampa" is in no town.
            boolean person = act.slots().stream()
                    .anyMatch(s -> s.role() == target.role() && s.text().equals(target.text()) && linker.isPerson(s));
            return person ? Stream.empty() : place(target.text()).stream();
        }
        return countries(target).map(country -> new Party(Role.AFFECTED, target.text(), country, null, true));
    }

    /** "Iran's banking industry": nobody that is known, but somebody's. */
    private Stream<Party> whose(Slot target) {
        boolean known = linker.link(target).stream().anyMatch(p -> p.entity() != null || p.principal() != null);
        return known
                ? Stream.empty()
                : linker.countriesOf(target)
                        .map(country -> new Party(Role.AFFECTED, target.text(), country, null, true));
    }

    /** The country that somebody acts for, or that a firm comes from. */
    private Stream<String> countries(Party party) {
        Stream<String> home = Stream.ofNullable(party.entity())
                .flatMap(id -> catalogue.byId(id).stream())
                .flatMap(e -> Stream.of(Optional.ofNullable(e.country()), Optional.ofNullable(e.principal())))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.ofNullable(party.principal()), home).flatMap(this::upToCountry);
    }

    /** The chain of principals goes on to a country: military planes, the armed forces, France. */
    private Stream<String> upToCountry(String id) {
        if (isCountry(id)) {
            return Stream.of(id);
        }
        return catalogue.byId(id).flatMap(e -> Optional.ofNullable(e.principal())).filter(p -> !p.equals(id)).stream()
                .filter(this::isCountry);
    }

    private boolean isBloc(@Nullable String id) {
        return id != null && catalogue.isBloc(id);
    }

    boolean isCountry(@Nullable String id) {
        return id != null && catalogue.isOfKind(id, EntityKind.COUNTRY);
    }
}
