package org.dateline.bulk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.resolution.Catalogue;
import org.jspecify.annotations.Nullable;

/** Looks up entities of the catalogue by the full names and codes that coded data sets use. */
final class Gazetteer {

    private final Map<String, Entity> byId = new HashMap<>();
    private final Map<String, Entity> byExternalId = new HashMap<>();
    private final FullNameIndex names = new FullNameIndex();
    private final Officials officials;
    private final Map<String, String> places = new HashMap<>();
    /**
     * Recent lookups. Normalizing a name takes longer than the rest of reading a row, and data sets repeat a few
     * thousand names.
     */
    private final Recent<Optional<Entity>> named = new Recent<>();

    Gazetteer(Catalogue catalogue) {
        catalogue.entities().forEach(this::add);
        officials = new Officials(catalogue);
        BulkTable.read("places", 3).forEach(row -> places.put(row[0] + " " + NameKey.of(row[1]), row[2]));
    }

    private void add(Entity entity) {
        byId.put(entity.id(), entity);
        entity.externalIds().forEach(id -> byExternalId.putIfAbsent(id, entity));
        names.add(entity);
        entity.externalIds().stream()
                .filter(code -> code.startsWith("iso3166"))
                .forEach(code -> places.put("iso " + NameKey.of(code.substring(code.indexOf(':') + 1)), entity.id()));
    }

    @Nullable
    Entity byId(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Finds an entity by its id in another register, such as "wikidata:Q30"; null for none. */
    @Nullable
    Entity byExternalId(String id) {
        return byExternalId.get(id);
    }

    /**
     * Finds the only entity with a full name; null if there is none or more than one. A bare surname is not a full
     * name.
     */
    @Nullable
    Entity named(String name) {
        return named.computeIfAbsent(name, n -> Optional.ofNullable(find(n))).orElse(null);
    }

    private @Nullable Entity find(String name) {
        String key = NameKey.of(name);
        String place = places.get("name " + key);
        return place == null ? names.find(key) : byId.get(place);
    }

    /**
     * Returns the id of the country with a code: three letters of CAMEO, or two of FIPS 10-4 ("fips"). Null for none.
     */
    @Nullable
    String country(String scheme, String code) {
        String key = NameKey.of(code);
        String own = places.get(scheme + " " + key);
        return own != null ? own : scheme.equals("fips") ? null : places.get("iso " + key);
    }

    /**
     * Returns the meaning of a code in a scheme: the name of a region or body that is not a country, such as "Africa"
     * or "NATO", or the id of a country under a name of that scheme. Null for none.
     */
    @Nullable
    String meaning(String scheme, String code) {
        return places.get(scheme + " " + NameKey.of(code));
    }

    /** Returns the id of the country or body that an organ or a person acts for on a day; null for none. */
    @Nullable
    String principal(String id, LocalDate day) {
        return officials.principal(id, day);
    }

    boolean isCountry(@Nullable String id) {
        Entity entity = byId(id);
        return entity != null && entity.kind() == EntityKind.COUNTRY;
    }

    /**
     * Returns the id of the country that an entity is or comes from: a country itself, the country of a firm, that of
     * an organ, that of an office on the day, or the only country in which a person out of office has held one.
     */
    Optional<String> home(String id, LocalDate day) {
        Entity entity = byId(id);
        if (entity == null || isCountry(id)) {
            return entity == null ? Optional.empty() : Optional.of(id);
        }
        String principal = entity.country() == null ? principal(id, day) : entity.country();
        return principal == null
                ? officials.servedBy(id).flatMap(this::country).distinct().collect(only())
                : country(principal).findFirst();
    }

    /** Returns a country, or the country of an organ. */
    private Stream<String> country(String id) {
        String at = isCountry(id) ? id : officials.whole(id);
        return isCountry(at) ? Stream.ofNullable(at) : Stream.empty();
    }

    private static Collector<String, ?, Optional<String>> only() {
        return Collectors.collectingAndThen(
                Collectors.toList(), all -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    /** Returns the holder of an office of a country on a day; null if unknown. */
    @Nullable
    Entity holder(String country, List<String> titles, LocalDate day) {
        return officials.holder(country, titles, day).map(byId::get).orElse(null);
    }

    /** Tells whether a word is the given name of a person in the catalogue. */
    boolean isGivenName(String word) {
        return names.isGivenName(word);
    }
}
