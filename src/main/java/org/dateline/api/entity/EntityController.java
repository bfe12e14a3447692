package org.dateline.api.entity;

import java.util.List;
import java.util.Optional;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.filter.Filters;
import org.dateline.api.filter.SearchText;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.lookup.EntityFinder.Hit;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code entity}, {@code entities} and the fields of entities that read the graph. */
@Controller
class EntityController {

    private static final String LIST = "entities";

    private final EntityFinder finder;

    EntityController(EntityFinder finder) {
        this.finder = finder;
    }

    @QueryMapping
    Optional<Entity> entity(@Argument String ref, AsOf known) {
        return finder.resolve(ref, known.recordedOnly());
    }

    @QueryMapping
    Connection<Entity> entities(
            @Argument String search,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument int first,
            @Argument @Nullable String after,
            AsOf known) {
        int size = Paging.size("first", first);
        List<EntityKind> wanted = Filters.orEmpty(kinds);
        List<Hit> hits = finder.search(
                SearchText.checked("search", search), wanted, size + 1, place(after, known), known.recordedOnly());
        List<Connection.Edge<Entity>> edges =
                hits.stream().limit(size).map(hit -> edge(hit, known)).toList();
        return Connection.ofEdges(
                edges, hits.size() > size, after != null, () -> finder.count(search, wanted, known.recordedOnly()));
    }

    private static Connection.Edge<Entity> edge(Hit hit, AsOf known) {
        String cursor = Cursor.encode(LIST, known, hit.score(), hit.entity().id());
        return new Connection.Edge<>(cursor, hit.entity(), hit.score());
    }

    private static @Nullable Hit place(@Nullable String after, AsOf known) {
        List<String> place = Cursor.decode(LIST, known, 2, after);
        if (place == null) {
            return null;
        }
        try {
            Entity last = new Entity(place.get(1), EntityKind.COUNTRY, "", List.of(), List.of(), null);
            return new Hit(last, Double.parseDouble(place.getFirst()));
        } catch (NumberFormatException e) {
            throw new BadRequest("\"" + after + "\" is no cursor of this list.");
        }
    }

    @SchemaMapping(typeName = "Country")
    Optional<String> iso2(Entity country) {
        return externalId(country, "iso3166-1-alpha-2");
    }

    @SchemaMapping(typeName = "Country")
    Optional<String> iso3(Entity country) {
        return externalId(country, "iso3166-1-alpha-3");
    }

    private static Optional<String> externalId(Entity entity, String scheme) {
        return externalIds(entity).stream()
                .filter(x -> x.scheme().equals(scheme))
                .map(ExternalId::value)
                .findFirst();
    }

    @SchemaMapping(typeName = "Company")
    Optional<Entity> country(Entity company) {
        return finder.whole(company.id(), "country");
    }

    @SchemaMapping(typeName = "Organization")
    Optional<Entity> principal(Entity organization) {
        return finder.whole(organization.id(), "organ");
    }

    @SchemaMapping(typeName = "Organization")
    List<Entity> members(Entity organization) {
        return finder.members(organization.id());
    }

    @SchemaMapping(typeName = "Person")
    List<EntityFinder.Office> offices(Entity person) {
        return finder.offices(person.id());
    }

    @SchemaMapping(typeName = "Entity", field = "externalIds")
    static List<ExternalId> externalIds(Entity entity) {
        return entity.externalIds().stream().map(ExternalId::of).toList();
    }

    /** An identifier of the entity in another register. */
    record ExternalId(String scheme, String value) {

        static ExternalId of(String text) {
            int colon = text.indexOf(':');
            return new ExternalId(text.substring(0, colon), text.substring(colon + 1));
        }
    }
}
