package org.dateline.graph;

import java.util.HashMap;
import java.util.Map;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * A mapping of entities to those that stand for them after corrections.
 *
 * @param into the corrected entity, by the entity that was linked
 */
public record Recast(Map<String, String> into) {

    /** Returns the mapping in a list of pairs. */
    public static Recast of(Value pairs) {
        Map<String, String> into = new HashMap<>();
        pairs.values()
                .forEach(pair -> into.put(pair.get(0).asString(), pair.get(1).asString()));
        return new Recast(into);
    }

    /** Returns the claim with its parties replaced by the corrected entities. */
    public Claim apply(Claim claim) {
        return into.isEmpty()
                ? claim
                : new Claim(claim.id(), claim.evidence(), claim.quote(), apply(claim.coding()), claim.assertion());
    }

    private Coding apply(Coding c) {
        return c.with(c.parties().stream().map(this::apply).toList());
    }

    private Party apply(Party p) {
        return new Party(p.role(), p.text(), meantBy(p.entity()), meantBy(p.principal()), p.inferred());
    }

    /**
     * Returns the entity that an id stands for. It follows chains, since another entity may later be split off from one
     * that was split off.
     */
    public String meant(String id) {
        String meant = id;
        for (String next = into.get(meant); next != null; next = into.get(meant)) {
            meant = next;
        }
        return meant;
    }

    private @Nullable String meantBy(@Nullable String id) {
        return id == null ? null : meant(id);
    }
}
