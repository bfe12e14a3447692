package org.dateline.graph;

import java.util.HashMap;
import java.util.Map;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Party;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Which entities stand for which others.
 *
 * @param into the one that is meant, by the one that was linked
 */
public record Recast(Map<String, String> into) {

    /** Reads a list of pairs. */
    public static Recast of(Value pairs) {
        Map<String, String> into = new HashMap<>();
        pairs.values()
                .forEach(pair -> into.put(pair.get(0).asString(), pair.get(1).asString()));
        return new Recast(into);
    }

    /** The claim with those that are meant as its parties. */
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

    /** Who is meant by an id; from who was split off, another one may have been split off since. */
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
