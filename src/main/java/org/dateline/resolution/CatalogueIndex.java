package org.dateline.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.model.Ownership;
import org.dateline.model.Structure;
import org.dateline.model.Tenure;
import org.dateline.resolution.Catalogue.Entry;
import org.jspecify.annotations.Nullable;

/** The rows of the catalogue read so far, by id and by name. */
final class CatalogueIndex {

    private final List<Entity> entities = new ArrayList<>();
    private final List<Structure> structures = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<Ownership> ownerships = new ArrayList<>();
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<String, String> gazettes = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Set<String> blocs = new LinkedHashSet<>();

    /** Returns the ids of organizations that are blocs of states. */
    Set<String> blocs() {
        return blocs;
    }

    boolean holds(String id) {
        return byId.containsKey(id);
    }

    /** Adds an entity. Its id must be new. */
    void add(
            CatalogueRow row,
            EntityKind kind,
            List<String> names,
            List<String> codes,
            @Nullable String country,
            @Nullable String principal) {
        String id = row.need("id");
        String name = row.need("name");
        if (byId.put(id, new Entry(id, name, kind, country, principal)) != null) {
            throw new IllegalStateException(row.place() + ": the id " + id + " stands twice");
        }
        List<String> references = Stream.of("capitals", "references")
                .flatMap(field -> row.list(field).stream())
                .toList();
        entities.add(new Entity(id, kind, name, names, codes, country, references));
    }

    /** Sets the home country of an entity that does not act for it. */
    void settle(String id, @Nullable String country) {
        byId.computeIfPresent(id, (key, e) -> new Entry(e.id(), e.name(), e.kind(), country, e.principal()));
    }

    /** Adds names to a known entity. */
    void rename(CatalogueRow row) {
        Entry known = Objects.requireNonNull(byId.get(row.need("id")));
        index(row, Candidate.named(known.id(), known.principal(), known.kind(), "name"));
        entities.replaceAll(e -> e.id().equals(known.id()) ? called(e, row.list("names")) : e);
    }

    private static Entity called(Entity entity, List<String> more) {
        List<String> names =
                Stream.concat(entity.names().stream(), more.stream()).distinct().toList();
        return new Entity(
                entity.id(),
                entity.kind(),
                entity.name(),
                names,
                entity.externalIds(),
                entity.country(),
                entity.references());
    }

    /**
     * Indexes the names of a candidate. Names that are also common words are marked, so that the finder is careful with
     * them.
     */
    void index(CatalogueRow row, Candidate candidate) {
        List<String> common = row.list("common");
        for (String name : row.list("names")) {
            index(List.of(name), candidate.called(name, common.contains(name)));
        }
    }

    void index(List<String> names, Candidate candidate) {
        for (String name : names) {
            byName.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>()).add(candidate);
        }
    }

    void noun(String kind, CatalogueRow row) {
        noun(kind, row.need("noun"));
    }

    void noun(String kind, String noun) {
        nouns.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(noun);
    }

    List<Entity> entities() {
        return entities;
    }

    List<Structure> structures() {
        return structures;
    }

    List<Tenure> tenures() {
        return tenures;
    }

    List<Ownership> ownerships() {
        return ownerships;
    }

    Map<String, Entry> byId() {
        return byId;
    }

    Map<String, List<Candidate>> byName() {
        return byName;
    }

    /** Returns the countries of places, by the key of the place's name. */
    Map<String, String> places() {
        return places;
    }

    /** Returns the adjectives of countries, by id. */
    Map<String, String> adjectives() {
        return adjectives;
    }

    /** Returns the countries of prefixes such as "Sino", by prefix. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    Map<String, String> gazettes() {
        return gazettes;
    }

    Set<String> nouns(String kind) {
        return nouns.getOrDefault(kind, Set.of());
    }
}
