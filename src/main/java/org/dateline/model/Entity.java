package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country, company, organization or person of the catalogue.
 *
 * @param id such as "country:US"
 * @param kind the kind of entity
 * @param name the name to show
 * @param names every name that texts use for it, the shown one included
 * @param externalIds "scheme:value", such as "wikidata:Q30" or "iso3166-1-alpha-2:US"
 * @param country the id of the country to which it belongs; null for countries and if unknown
 * @param references words that may mean it besides its names: its capital, a name that it shares with another entity
 */
public record Entity(
        String id,
        EntityKind kind,
        String name,
        List<String> names,
        List<String> externalIds,
        @Nullable String country,
        List<String> references) {

    public Entity {
        references = List.copyOf(references);
        names = List.copyOf(names);
        externalIds = List.copyOf(externalIds);
    }

    /** An entity without references besides its names. */
    public Entity(
            String id,
            EntityKind kind,
            String name,
            List<String> names,
            List<String> externalIds,
            @Nullable String country) {
        this(id, kind, name, names, externalIds, country, List.of());
    }
}
