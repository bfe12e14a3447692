package org.dateline.catalog;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.model.Entity;
import org.dateline.model.NameKey;

/**
 * Those whom a reference can mean.
 *
 * @param reference what was written
 * @param candidates all who are called so in any way
 */
record Meant(String reference, List<Entity> candidates) {

    private static final String ISO_3166 = "iso3166-1-alpha-";

    /**
     * The only one, or who has it for a main name, or else for a code: "AU" is Australia before it is the African Union.
     *
     * @throws AmbiguousReference when several are left
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

    /** Codes are written in capitals; "Ma" is a name. */
    private boolean isCode(Entity entity) {
        return entity.externalIds().stream().anyMatch(id -> id.startsWith(ISO_3166) && id.endsWith(":" + reference));
    }
}
