package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.NameKey;
import org.dateline.resolution.Catalogue;

/** Whom a title of another knowledge base means in the catalogue, by its names. */
final class Names {

    private final Map<String, List<Entity>> byName = new HashMap<>();
    private final Map<String, Entity> byId = new HashMap<>();

    Names(Catalogue catalogue) {
        for (Entity entity : catalogue.entities()) {
            byId.put(entity.id(), entity);
            entity.names().stream()
                    .map(NameKey::of)
                    .distinct()
                    .forEach(key ->
                            byName.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
        }
    }

    /** The one entity of some kinds with this name. */
    Optional<Entity> find(String title, Collection<EntityKind> kinds) {
        List<Entity> found = byName.getOrDefault(NameKey.of(title.replace('_', ' ')), List.of()).stream()
                .filter(e -> kinds.contains(e.kind()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<Entity> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
