package org.dateline.bulk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Entity;
import org.dateline.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * An act with what formats show beside it.
 *
 * @param snapshot the act
 * @param entities those of its parties, by id
 * @param cited the articles that it rests on; of very many the first reports, and one of each terms
 */
record ExportedAct(ActionSnapshot snapshot, Map<String, Entity> entities, List<Cited> cited) {

    String id() {
        return snapshot.id();
    }

    /** Whom a party is known as; null for words that mean nobody known. */
    @Nullable
    Entity entity(Party party) {
        return party.entity() == null ? null : entities.get(party.entity());
    }

    /** The terms of its articles, each once. */
    List<String> licences() {
        return each(Cited::licence);
    }

    /** Whom to name, each once. */
    List<String> credits() {
        return each(c -> c.credit() == null ? c.source() : c.credit());
    }

    private List<String> each(Function<Cited, @Nullable String> part) {
        return cited.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }
}
