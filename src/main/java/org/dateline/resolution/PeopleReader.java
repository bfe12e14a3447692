package org.dateline.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.EntityKind;
import org.dateline.model.Tenure;

/**
 * Adds office-holders and their terms.
 *
 * @param index the rows read before
 */
record PeopleReader(CatalogueIndex index) {

    /** Adds one term for each row; a person with several terms is one entity. */
    void read(List<CatalogueRow> rows) {
        Map<String, List<CatalogueRow>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.need("id"), id -> new ArrayList<>())
                .add(row));
        byPerson.forEach((id, terms) -> {
            Set<String> names = new LinkedHashSet<>();
            terms.forEach(term -> names.addAll(term.list("names")));
            CatalogueRow first = terms.getFirst();
            index.add(first, EntityKind.PERSON, List.copyOf(names), first.externalIds(), null, null);
            terms.forEach(this::term);
        });
    }

    /** Adds a term. An office has several titles, of which the first is shown. */
    private void term(CatalogueRow row) {
        String id = row.need("id");
        String where = row.need("where");
        LocalDate from = row.day("from");
        LocalDate to = row.day("to");
        row.list("offices").forEach(title -> index.tenures().add(new Tenure(id, where, title, from, to)));
        index.index(row, new Candidate(id, where, EntityKind.PERSON, "office-holder", from, to, false, false));
    }
}
