package org.dateline.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.dateline.resolution.Catalogue;
import org.jspecify.annotations.Nullable;

/** Looks up whom the catalogue knows by the full names and codes that coded data sets use. */
final class Gazetteer {

    private final Map<String, Entity> byId = new HashMap<>();
    private final Map<String, Entity> byExternalId = new HashMap<>();
    private final Map<String, List<Entity>> byName = new HashMap<>();
    private final Map<String, List<Entity>> byEnds = new HashMap<>();
    private final Map<String, String> principals = new HashMap<>();
    private final Map<String, List<Tenure>> offices = new HashMap<>();
    private final Map<String, List<Tenure>> terms = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    /** Folding a name costs more than all else of reading a row, and the same few thousand come again and again. */
    private final Recent<Optional<Entity>> named = new Recent<>();

    private final Set<String> givenNames = new HashSet<>();

    Gazetteer(Catalogue catalogue) {
        catalogue.entities().forEach(this::add);
        catalogue.structures().stream().filter(s -> s.kind().equals("organ")).forEach(this::add);
        for (Tenure tenure : catalogue.tenures()) {
            terms.computeIfAbsent(tenure.person(), k -> new ArrayList<>()).add(tenure);
            offices.computeIfAbsent(tenure.of() + " " + tenure.title(), k -> new ArrayList<>())
                    .add(tenure);
        }
        Table.read("places", 3).forEach(row -> places.put(row[0] + " " + NameKey.of(row[1]), row[2]));
    }

    private void add(Structure organ) {
        principals.put(organ.part(), organ.whole());
    }

    private void add(Entity entity) {
        byId.put(entity.id(), entity);
        entity.externalIds().forEach(id -> byExternalId.putIfAbsent(id, entity));
        Set<String> keys = new HashSet<>();
        keys.add(NameKey.of(entity.name()));
        entity.names().forEach(name -> keys.add(NameKey.of(name)));
        keys.forEach(key -> byName.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
        if (entity.kind() == EntityKind.PERSON) {
            keys.stream().filter(key -> key.contains(" ")).forEach(key -> addPerson(key, entity));
        }
        entity.externalIds().stream()
                .filter(code -> code.startsWith("iso3166"))
                .forEach(code -> places.put("iso " + NameKey.of(code.substring(code.indexOf(':') + 1)), entity.id()));
    }

    private void addPerson(String key, Entity person) {
        givenNames.add(key.substring(0, key.indexOf(' ')));
        List<Entity> same = byEnds.computeIfAbsent(ends(key), k -> new ArrayList<>());
        if (!same.contains(person)) {
            same.add(person);
        }
    }

    /** A name without its middle: data sets spell "Sergey Viktorovich Lavrov" out. */
    private static String ends(String key) {
        return key.substring(0, key.indexOf(' ')) + key.substring(key.lastIndexOf(' '));
    }

    @Nullable
    Entity byId(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Finds whom an id of others means, such as "wikidata:Q30". */
    @Nullable
    Entity byExternalId(String id) {
        return byExternalId.get(id);
    }

    /** Finds the one whom a full name means; null when nobody or several have it. A bare surname is no full name. */
    @Nullable
    Entity named(String name) {
        return named.computeIfAbsent(name, n -> Optional.ofNullable(find(n))).orElse(null);
    }

    private @Nullable Entity find(String name) {
        String key = NameKey.of(name);
        String place = places.get("name " + key);
        if (place != null) {
            return byId.get(place);
        }
        Entity exact = single(byName.get(key), key.contains(" "));
        boolean middle = exact == null && key.indexOf(' ') != key.lastIndexOf(' ');
        return middle ? single(byEnds.get(ends(key)), true) : exact;
    }

    private static @Nullable Entity single(@Nullable List<Entity> found, boolean full) {
        if (found == null) {
            return null;
        }
        for (EntityKind kind : EntityKind.values()) {
            List<Entity> of = found.stream().filter(e -> e.kind() == kind).toList();
            if (!of.isEmpty() && (kind == EntityKind.COUNTRY || found.size() == of.size() || of.size() == 1)) {
                boolean surname = kind == EntityKind.PERSON && !full;
                return of.size() == 1 && !surname ? of.getFirst() : null;
            }
        }
        return null;
    }

    /** Finds the country of a code: CAMEO's three letters, FIPS 10-4's two ("fips"). */
    @Nullable
    String country(String scheme, String code) {
        String key = NameKey.of(code);
        String own = places.get(scheme + " " + key);
        return own != null ? own : scheme.equals("fips") ? null : places.get("iso " + key);
    }

    /** What a code of a place or a body that is no country stands for: "Africa", "NATO". */
    @Nullable
    String meaning(String scheme, String code) {
        return places.get(scheme + " " + NameKey.of(code));
    }

    /** Whom an organ or a person acts for on a day. */
    @Nullable
    String principal(String id, LocalDate day) {
        String whole = principals.get(id);
        return whole != null
                ? whole
                : terms.getOrDefault(id, List.of()).stream()
                        .filter(t -> holds(t, day))
                        .map(Tenure::of)
                        .findFirst()
                        .orElse(null);
    }

    /** Who holds an office of a country on a day. */
    @Nullable
    Entity holder(String country, List<String> titles, LocalDate day) {
        return titles.stream()
                .flatMap(title -> offices.getOrDefault(country + " " + title, List.of()).stream())
                .filter(t -> holds(t, day))
                .map(t -> byId.get(t.person()))
                .findFirst()
                .orElse(null);
    }

    /** The day of a handover is the successor's. */
    private static boolean holds(Tenure term, LocalDate day) {
        return (term.from() == null || !day.isBefore(term.from())) && (term.to() == null || day.isBefore(term.to()));
    }

    /** Tells whether a word is the given name of somebody in the catalogue. */
    boolean isGivenName(String word) {
        return givenNames.contains(NameKey.of(word));
    }
}
