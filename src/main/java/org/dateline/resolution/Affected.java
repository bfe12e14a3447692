package org.dateline.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.extraction.CodedAct;
import org.dateline.extraction.Slot;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Finds the countries and blocs that an act affects without being its target (codebook, "Roles"): those that the text
 * states, else those that the targets come from or belong to.
 *
 * @param catalogue the countries of firms, organs and people
 * @param linker resolves slots to parties
 */
record Affected(Catalogue catalogue, PartyLinker linker) {

    /**
     * Where a name may begin after other words: "the town of Saraqib", "rebel-held Idlib". A capitalised word before it
     * belongs to the name, "General Nice", unless it is a direction or an adjective of a country.
     */
    private static final Pattern NEXT_CAPITAL = Pattern.compile("(?<=\\p{Ll})\\s(?=\\p{Lu})");

    private static final Pattern LAST_WORD = Pattern.compile("[^\\s-]+$");

    private static final Set<String> DIRECTIONS = WordClasses.of("resolution", "direction in a name");

    private static final Pattern SPACE = Pattern.compile(" ");

    /**
     * Returns the parties of an act together with the affected ones. An actor's own country is never among these, nor
     * is a country that is itself a target.
     */
    List<Party> joinedTo(List<Party> parties, CodedAct act) {
        Set<String> taken = new LinkedHashSet<>();
        parties.stream()
                .filter(p -> p.role() == Role.ACTOR || p.role() == Role.TARGET && isCountry(p.entity()))
                .flatMap(p -> Stream.concat(Stream.ofNullable(p.entity()), origins(p)))
                .forEach(taken::add);
        List<Party> all = new ArrayList<>(parties);
        stated(act).forEach(p -> add(p, taken, all));
        parties.stream()
                .filter(p -> p.role() == Role.TARGET)
                .flatMap(target -> derived(target, act))
                .forEach(p -> add(p, taken, all));
        Set<String> actors = parties.stream()
                .filter(p -> p.role() == Role.ACTOR)
                .flatMap(this::withCountries)
                .collect(Collectors.toSet());
        act.slots().stream()
                .filter(s -> s.role() == Role.TARGET)
                .flatMap(s -> whose(s, act, actors))
                .forEach(p -> add(p, taken, all));
        return all;
    }

    /** Returns the id of a known party, and of the country that it acts for or comes from. */
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

    /** Returns the party for a place in a known country: "a strike on Aleppo". */
    private Optional<Party> place(String text) {
        return place(catalogue, text).map(country -> new Party(Role.AFFECTED, text, country, null, true));
    }

    /** Returns the country of the place that words name. */
    static Optional<String> place(Catalogue catalogue, String text) {
        return Stream.concat(
                        Stream.of(0),
                        NEXT_CAPITAL
                                .matcher(text)
                                .results()
                                .filter(gap -> isOutsideName(catalogue, text.substring(0, gap.start())))
                                .map(MatchResult::end))
                .flatMap(from -> Stream.ofNullable(catalogue.countryOfPlace(text.substring(from)))
                        .map(country -> countryBefore(catalogue, text.substring(0, from))
                                .orElse(country)))
                .findFirst();
    }

    /** Whether a name may begin behind some words: behind a word in lower case, a direction or "Syrian". */
    private static boolean isOutsideName(Catalogue catalogue, String before) {
        Matcher last = LAST_WORD.matcher(before);
        return !last.find()
                || Character.isLowerCase(last.group().charAt(0))
                || DIRECTIONS.contains(last.group())
                || demonym(catalogue, last.group()).isPresent();
    }

    /**
     * Returns the country that the words before a place name, which takes precedence over its name: "the Senegalese
     * port of Saint-Louis".
     */
    private static Optional<String> countryBefore(Catalogue catalogue, String words) {
        // The longest name first: "South Sudanese" is not Sudanese, and "Papua New Guinean" does not mean Guinea.
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

    /**
     * Returns the affected parties of a slot: "dairy from the European Union" affects the union, as goods from a
     * country affect that country.
     */
    private Stream<Party> ofLink(Slot slot) {
        return linker.link(slot).stream()
                .flatMap(p -> isCountry(p.entity()) || isBloc(p.entity()) ? Stream.ofNullable(p.entity()) : origins(p))
                .map(country -> new Party(Role.AFFECTED, slot.text(), country, null, false));
    }

    private Stream<Party> derived(Party target, CodedAct act) {
        if (target.entity() == null && target.principal() == null) {
            // "Lawyer Anon Nampa" contains no town.
            boolean person = act.slots().stream()
                    .anyMatch(s -> s.role() == target.role() && s.text().equals(target.text()) && linker.isPerson(s));
            return person ? Stream.empty() : place(target.text()).stream();
        }
        return origins(target).map(country -> new Party(Role.AFFECTED, target.text(), country, null, true));
    }

    /**
     * Returns the countries that an unresolved target belongs to: "Iran's banking industry", "its vessels". No party
     * attacks its own, so in an attack "its" does not mean the attacker.
     */
    private Stream<Party> whose(Slot target, CodedAct act, Set<String> actors) {
        boolean known = linker.link(target).stream().anyMatch(p -> p.entity() != null || p.principal() != null);
        return known
                ? Stream.empty()
                : Stream.concat(
                                linker.countriesOf(target),
                                act.type() == ActionType.ASSAULT ? linker.ownerBesides(target, actors) : Stream.empty())
                        .map(country -> new Party(Role.AFFECTED, target.text(), country, null, true));
    }

    /**
     * Returns the countries of a party. A person out of office acts for no country, and comes from the only country in
     * which the person has held one.
     */
    private Stream<String> origins(Party party) {
        List<String> own = countries(party).toList();
        String person =
                party.principal() == null && isOfKind(party.entity(), EntityKind.PERSON) ? party.entity() : null;
        return own.isEmpty() && person != null ? onlyServed(person).stream() : own.stream();
    }

    private Optional<String> onlyServed(String person) {
        List<String> countries = catalogue.servedBy(person).stream()
                .flatMap(this::upToCountry)
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }

    /** Returns the country that a party acts for or that a firm comes from. */
    private Stream<String> countries(Party party) {
        Stream<String> home = Stream.ofNullable(party.entity())
                .flatMap(id -> catalogue.byId(id).stream())
                .flatMap(e -> Stream.of(Optional.ofNullable(e.country()), Optional.ofNullable(e.principal())))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.ofNullable(party.principal()), home).flatMap(this::upToCountry);
    }

    /** Returns the chain of principals up to a country: military planes, the armed forces, France. */
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
        return isOfKind(id, EntityKind.COUNTRY);
    }

    private boolean isOfKind(@Nullable String id, EntityKind kind) {
        return id != null && catalogue.isOfKind(id, kind);
    }
}
