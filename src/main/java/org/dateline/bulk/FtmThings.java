package org.dateline.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Converts FollowTheMoney persons, companies and bodies to entities. An entity that the catalogue already has gets
 * their names.
 */
final class FtmThings {

    /** Kinds by schema. Ships and aircraft are organizations, like other sanctioned ones in the catalogue. */
    private static final Map<String, EntityKind> KINDS = Map.of(
            "Person", EntityKind.PERSON,
            "Company", EntityKind.COMPANY,
            "Organization", EntityKind.ORGANIZATION,
            "PublicBody", EntityKind.ORGANIZATION,
            "LegalEntity", EntityKind.ORGANIZATION,
            "Vessel", EntityKind.ORGANIZATION,
            "Airplane", EntityKind.ORGANIZATION);

    private static final Map<String, String> SCHEMES = Map.of(
            "wikidataId", "wikidata",
            "leiCode", "lei",
            "ogrnCode", "ogrn",
            "innCode", "inn",
            "imoNumber", "imo",
            "swiftBic", "bic",
            "registrationNumber", "registration");

    private final Gazetteer gazetteer;
    private final List<Entity> unseen = new ArrayList<>();
    private final List<Structure> organs = new ArrayList<>();
    /** The countries of the file's entities by id. The links that need them come in a second pass. */
    private final Map<String, List<String>> homes = new HashMap<>();

    FtmThings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static boolean holds(FtmEntity thing) {
        return KINDS.containsKey(thing.schema());
    }

    void add(FtmEntity thing) {
        EntityKind kind = KINDS.get(thing.schema());
        String name = thing.first("name");
        if (kind == null || name == null) {
            throw new BadRow("the " + thing.schema() + " has no \"name\"");
        }
        String country = country(thing);
        List<String> origins = origins(thing);
        if (!origins.isEmpty()) {
            homes.put(thing.id(), origins);
        }
        Entity known = known(thing, name, kind);
        Entity entity = known == null
                ? new Entity(
                        "ftm:" + thing.id(),
                        kind,
                        name,
                        List.of(),
                        List.of(),
                        kind == EntityKind.COMPANY ? country : null)
                : known;
        unseen.add(with(entity, thing));
        if (thing.schema().equals("PublicBody") && country != null && known == null) {
            organs.add(Structure.of(entity.id(), country, "organ"));
        }
    }

    /** Finds the entity in the catalogue by Wikidata id or LEI, or by full name if it has the same kind; null for none. */
    private @Nullable Entity known(FtmEntity thing, String name, EntityKind kind) {
        Entity byId = externalIds(thing)
                .flatMap(id -> Stream.ofNullable(gazetteer.byExternalId(id)))
                .findFirst()
                .orElse(null);
        Entity byName = byId == null ? gazetteer.named(name) : byId;
        return byName != null && (byId != null || byName.kind() == kind) && byName.kind() != EntityKind.COUNTRY
                ? byName
                : null;
    }

    private static Entity with(Entity entity, FtmEntity thing) {
        Set<String> names = new LinkedHashSet<>(entity.names());
        names.add(entity.name());
        Stream.of("name", "alias", "previousName", "abbreviation")
                .map(thing::all)
                .forEach(names::addAll);
        Set<String> ids = new LinkedHashSet<>(entity.externalIds());
        ids.add("ftm:" + thing.id());
        externalIds(thing).forEach(ids::add);
        return new Entity(
                entity.id(), entity.kind(), entity.name(), List.copyOf(names), List.copyOf(ids), entity.country());
    }

    private static Stream<String> externalIds(FtmEntity thing) {
        Stream<String> own = thing.id().matches("Q\\d+") ? Stream.of("wikidata:" + thing.id()) : Stream.of();
        return Stream.concat(
                own,
                SCHEMES.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(e -> thing.all(e.getKey()).stream().map(value -> e.getValue() + ":" + value)));
    }

    /** Returns the ids of the countries that the entity with an id comes from; empty if this file states none. */
    List<String> homes(String id) {
        return homes.getOrDefault(id, List.of());
    }

    /** Returns the countries of a person's nationality or of a ship's flag, or else the country. */
    private List<String> origins(FtmEntity thing) {
        List<String> own = Stream.of("nationality", "citizenship", "flag")
                .flatMap(property -> thing.all(property).stream())
                .flatMap(code -> Stream.ofNullable(country(code)))
                .distinct()
                .toList();
        String country = own.isEmpty() ? country(thing) : null;
        return country == null ? own : List.of(country);
    }

    /** Returns the id of the country; null if the entity names no known country. */
    @Nullable
    String country(FtmEntity thing) {
        String code = thing.first("jurisdiction", "mainCountry", "country", "nationality", "flag");
        return code == null ? null : country(code);
    }

    private @Nullable String country(String code) {
        String id = gazetteer.country("iso", code);
        return gazetteer.isCountry(id) ? id : null;
    }

    List<Entity> drain() {
        List<Entity> all = List.copyOf(unseen);
        unseen.clear();
        return all;
    }

    List<Structure> drainOrgans() {
        List<Structure> all = List.copyOf(organs);
        organs.clear();
        return all;
    }
}
