package org.dateline.resolution;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.model.EntityKind;
import org.dateline.model.Structure;

/**
 * Adds an analyst's file, which has one form for all kinds: new entities, and names of known ones.
 *
 * @param index the rows read before
 */
record OwnCatalogue(CatalogueIndex index) {

    void read(Path file) {
        List<CatalogueRow> rows = CatalogueRow.read(file);
        rows.forEach(row -> {
            if (index.holds(row.need("id"))) {
                index.rename(row);
            } else {
                entity(row);
            }
            row.list("parents")
                    .forEach(parent -> index.structures().add(Structure.of(row.need("id"), parent, "subsidiary")));
        });
        // The row of a principal may be below that of its organ.
        rows.forEach(this::check);
    }

    /**
     * Checks that the country and the principal of a row are known; an unknown id is a misspelling. An owner may be an
     * entity that an import added.
     */
    private void check(CatalogueRow row) {
        Stream.of("country", "principal")
                .flatMap(field -> Stream.ofNullable(row.get(field)))
                .filter(id -> !index.holds(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException(row.place() + ": there is no " + id);
                });
    }

    private void entity(CatalogueRow row) {
        EntityKind kind = kind(row);
        String principal = row.get("principal");
        index.add(row, kind, row.list("names"), row.externalIds(), row.get("country"), principal);
        index.index(row, Candidate.named(row.need("id"), principal, kind, "name"));
        if (principal != null) {
            index.structures().add(Structure.of(row.need("id"), principal, "organ"));
        }
    }

    private static EntityKind kind(CatalogueRow row) {
        try {
            return EntityKind.valueOf(row.need("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    row.place() + ": kind must be one of " + List.of(EntityKind.values()) + ", not " + row.need("kind"),
                    e);
        }
    }
}
