package org.dateline.api.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.graph.AsOf;
import org.dateline.lookup.AmbiguousReference;
import org.dateline.lookup.EntityFinder;
import org.dateline.lookup.EntityFinder.Hit;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds candidate entities for the names in a table, in the terms of the reconciliation protocol. */
@Component
class Reconciler {

    private static final int MOST_CANDIDATES = 25;
    private static final int DEFAULT_CANDIDATES = 5;

    /** Longest name in characters; no entity has a longer one. */
    private static final int LONGEST_NAME = 300;

    private final EntityFinder finder;

    Reconciler(EntityFinder finder) {
        this.finder = finder;
    }

    /** One name to match. The protocol's properties are ignored. */
    record Query(
            String query, @Nullable Object type, @Nullable Integer limit) {}

    record Type(String id, String name) {

        static Type of(EntityKind kind) {
            return new Type(kind.name(), kind.label());
        }
    }

    /** A candidate. {@code match} is true if the name refers to this entity and to no other. */
    record Candidate(String id, String name, List<Type> type, String description, double score, boolean match) {}

    record Result(List<Candidate> result) {}

    /** A suggestion for a field that completes names. */
    record Suggestion(String id, String name, String description, List<Type> notable) {}

    /** Returns the entities that a name may refer to, best match first. */
    List<Candidate> candidates(Query query) {
        String name = name(query.query());
        int limit = Math.clamp(query.limit() == null ? DEFAULT_CANDIDATES : query.limit(), 1, MOST_CANDIDATES);
        List<Hit> hits = finder.search(name, kinds(query.type()), limit, null, AsOf.NOW);
        double best = hits.isEmpty() ? 1 : hits.getFirst().score();
        String sure = meant(name).map(Entity::id).orElse("");
        return hits.stream()
                .map(hit -> candidate(
                        hit.entity(),
                        100 * hit.score() / best,
                        hit.entity().id().equals(sure)))
                .toList();
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadRequest("query must be a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /** Returns the entity that a name refers to unambiguously; empty otherwise. */
    private Optional<Entity> meant(String name) {
        try {
            return finder.resolve(name, AsOf.NOW);
        } catch (AmbiguousReference e) {
            return Optional.empty();
        }
    }

    private static List<EntityKind> kinds(@Nullable Object type) {
        List<?> given = type == null ? List.of() : type instanceof List<?> list ? list : List.of(type);
        return given.stream().map(Reconciler::kind).toList();
    }

    private static EntityKind kind(Object type) {
        try {
            return EntityKind.valueOf(type.toString().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("type: \"" + type + "\" is none of " + List.of(EntityKind.values()) + ".");
        }
    }

    private static Candidate candidate(Entity entity, double score, boolean match) {
        return new Candidate(
                entity.id(), entity.name(), List.of(Type.of(entity.kind())), description(entity), score, match);
    }

    static String description(Entity entity) {
        return entity.names().stream()
                .filter(n -> !n.equals(entity.name()))
                .limit(5)
                .collect(Collectors.joining(", "));
    }

    /** Returns entities whose names start with a prefix, best match first. */
    List<Suggestion> suggestions(String prefix) {
        return finder.search(name(prefix), List.of(), MOST_CANDIDATES, null, AsOf.NOW).stream()
                .map(Hit::entity)
                .map(e -> new Suggestion(e.id(), e.name(), description(e), List.of(Type.of(e.kind()))))
                .toList();
    }

    /**
     * Reads an entity.
     *
     * @throws NotFound if none has this id
     */
    Entity entity(String id) {
        return Optional.ofNullable(finder.entities(List.of(id), AsOf.NOW).get(id))
                .orElseThrow(() -> new NotFound("id: \"" + id + "\" is no entity of the catalogue."));
    }
}
