package org.dateline.catalog;

import java.util.List;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** An entity as Spring Data maps it. */
@Node("Entity")
record EntityNode(
        @Id String id,
        String name,
        EntityKind kind,
        @Nullable List<String> names,
        @Nullable List<String> externalIds) {

    Entity toEntity() {
        return new Entity(id, kind, name, orEmpty(names), orEmpty(externalIds), null);
    }

    private static List<String> orEmpty(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
