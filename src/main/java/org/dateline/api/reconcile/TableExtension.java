package org.dateline.api.reconcile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.filter.Filters;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds columns to a table of matched entities, in the terms of the reconciliation protocol. */
@Component
class TableExtension {

    private static final int MOST_ROWS = 500;

    private static final List<Property> PROPERTIES = List.of(
            new Property("name", "Name"),
            new Property("names", "All names"),
            new Property("kind", "Kind"),
            new Property("wikidata", "Wikidata item"),
            new Property("iso3166-1-alpha-2", "ISO 3166-1 alpha-2"),
            new Property("iso3166-1-alpha-3", "ISO 3166-1 alpha-3"),
            new Property("lei", "Legal Entity Identifier"),
            new Property("ticker", "Tickers"));

    private final EntityFinder finder;

    TableExtension(EntityFinder finder) {
        this.finder = finder;
    }

    /** A column. Columns for identifiers in other registers have the scheme of {@code externalIds} as their id. */
    record Property(String id, @Nullable String name) {}

    /** The requested columns and entities. */
    record Wanted(@Nullable List<String> ids, @Nullable List<Property> properties) {}

    /** The value of a cell. */
    record Cell(String str) {}

    /** The columns, and the cells of each entity by column. */
    record Columns(List<Property> meta, Map<String, Map<String, List<Cell>>> rows) {}

    /** Returns the available columns. */
    static List<Property> properties() {
        return PROPERTIES;
    }

    /**
     * Reads the columns. An unknown entity id has empty cells.
     *
     * @throws BadRequest if a property is unknown or there are too many ids
     */
    Columns extend(Wanted wanted) {
        Set<String> ids = new LinkedHashSet<>(Filters.orEmpty(wanted.ids()));
        if (ids.size() > MOST_ROWS) {
            throw new BadRequest("extend has " + ids.size() + " ids; send at most " + MOST_ROWS + " at once.");
        }
        List<Property> meta = Filters.orEmpty(wanted.properties()).stream()
                .map(TableExtension::known)
                .toList();
        Map<String, Entity> entities = finder.entities(ids, AsOf.NOW);
        Map<String, Map<String, List<Cell>>> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, row(entities.get(id), meta)));
        return new Columns(meta, rows);
    }

    private static Property known(Property asked) {
        return PROPERTIES.stream()
                .filter(p -> p.id().equals(asked.id()))
                .findFirst()
                .orElseThrow(() -> new BadRequest("extend: \"" + asked.id() + "\" is none of "
                        + PROPERTIES.stream().map(Property::id).toList() + "."));
    }

    private static Map<String, List<Cell>> row(@Nullable Entity entity, List<Property> meta) {
        Map<String, List<Cell>> row = new LinkedHashMap<>();
        meta.forEach(p -> row.put(p.id(), entity == null ? List.of() : cells(entity, p.id())));
        return row;
    }

    private static List<Cell> cells(Entity entity, String property) {
        Stream<String> values = switch (property) {
            case "name" -> Stream.of(entity.name());
            case "names" -> entity.names().stream();
            case "kind" -> Stream.of(entity.kind().label());
            default ->
                entity.externalIds().stream()
                        .filter(id -> id.startsWith(property + ":"))
                        .map(id -> id.substring(property.length() + 1));
        };
        return values.map(Cell::new).toList();
    }
}
