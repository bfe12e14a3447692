package org.dateline.lookup;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.model.Entity;
import org.dateline.model.NameKey;

/**
 * The entities that a reference can mean.
 *
 * @param reference the reference
 * @param candidates all entities with that name or id
 */
record Meant(String reference, List<Entity> candidates) {

    private static final String ISO_3166 = "iso3166-1-alpha-";

    /**
     * Returns the only candidate, or the only one with the reference as its main name, or else as its code: "AU" means
     * Australia before the African Union.
     *
     * @throws AmbiguousReference if several candidates are left
     */
    Optional<Entity> entity() {
        if (candidates.size() <= 1) {
            return candidates.stream().findFirst();
        }
        return Optional.of(only(this::isMainName)
                .or(() -> only(this::isCode))
                .orElseThrow(() -> new AmbiguousReference(reference, candidates)));
    }

    private Optional<Entity> only(Predicate<Entity> fits) {
        List<Entity> fitting = candidates.stream().filter(fits).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private boolean isMainName(Entity entity) {
        return NameKey.of(entity.name()).equals(NameKey.of(reference));
    }

    /** Whether the reference is the entity's code. Codes are written in capitals; "Ma" is a name. */
    private boolean isCode(Entity entity) {
        return entity.externalIds().stream().anyMatch(id -> id.startsWith(ISO_3166) && id.endsWith(":" + reference));
    }
}
