package org.dateline.api.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.lookup.ClaimRecord;
import org.dateline.lookup.Claims;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the GraphQL representations of acts and claims, reading all entities of a page at once. */
@Component
public class Views {

    private final EntityFinder finder;
    private final Claims claims;

    Views(EntityFinder finder, Claims claims) {
        this.finder = finder;
        this.claims = claims;
    }

    /** Returns acts without their claims. */
    public List<PolicyActionView> actions(Collection<ActionSnapshot> snapshots, AsOf known) {
        return actions(snapshots, entities(parties(snapshots), known), known);
    }

    /** Shapes acts without their claims, with entities that were looked up before. */
    public static List<PolicyActionView> actions(
            Collection<ActionSnapshot> snapshots, Map<String, Entity> entities, AsOf known) {
        return snapshots.stream().map(s -> action(s, entities, null, known)).toList();
    }

    /**
     * Returns acts with their first claims, if requested.
     *
     * @param first the number of claims per act, or empty for none. One claim more is read, to tell whether others
     *     follow.
     */
    public List<PolicyActionView> actions(Collection<ActionSnapshot> snapshots, AsOf known, OptionalInt first) {
        return first.isPresent() ? actions(snapshots, known, first.getAsInt()) : actions(snapshots, known);
    }

    private List<PolicyActionView> actions(Collection<ActionSnapshot> snapshots, AsOf known, int first) {
        Map<String, List<ClaimRecord>> found =
                claims.ofActions(snapshots.stream().map(ActionSnapshot::id).toList(), first + 1, null, known);
        Map<String, Entity> entities = entities(
                Stream.concat(
                        parties(snapshots),
                        found.values().stream().flatMap(List::stream).flatMap(Views::everybody)),
                known);
        return snapshots.stream()
                .map(s -> action(s, entities, claims(found.getOrDefault(s.id(), List.of()), entities, known), known))
                .toList();
    }

    private static Stream<Party> parties(Collection<ActionSnapshot> snapshots) {
        return snapshots.stream().flatMap(s -> s.coding().parties().stream());
    }

    private static PolicyActionView action(
            ActionSnapshot snapshot, Map<String, Entity> entities, @Nullable List<ClaimView> claims, AsOf known) {
        return new PolicyActionView(snapshot, known, parties(snapshot.coding().parties(), entities, null), claims);
    }

    /** Returns the views of claims. */
    public List<ClaimView> claims(Collection<ClaimRecord> records, AsOf known) {
        return claims(records, entities(records.stream().flatMap(Views::everybody), known), known);
    }

    private static List<ClaimView> claims(Collection<ClaimRecord> records, Map<String, Entity> entities, AsOf known) {
        return records.stream()
                .map(r -> new ClaimView(
                        r,
                        known,
                        parties(
                                r.claim().coding().parties(),
                                entities,
                                r.claim().quote()),
                        find(entities, r.claim().assertion().attributedEntity())))
                .toList();
    }

    /** Returns the parties and the attributed source, which is added only so that its entity is read too. */
    private static Stream<Party> everybody(ClaimRecord record) {
        String source = record.claim().assertion().attributedEntity();
        return Stream.concat(
                record.claim().coding().parties().stream(),
                source == null
                        ? Stream.empty()
                        : Stream.of(new Party(org.dateline.model.Role.ACTOR, "", source, null, false)));
    }

    private Map<String, Entity> entities(Stream<Party> parties, AsOf known) {
        return finder.entities(
                parties.flatMap(p -> Stream.of(p.entity(), p.principal()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                known);
    }

    private static List<PartyView> parties(List<Party> parties, Map<String, Entity> entities, @Nullable Quote quote) {
        return parties.stream().map(p -> party(p, entities, quote)).toList();
    }

    private static PartyView party(Party party, Map<String, Entity> entities, @Nullable Quote quote) {
        Span words = quote == null ? null : PartyWords.in(quote, party).orElse(null);
        return new PartyView(
                party.role(),
                party.text(),
                find(entities, party.entity()),
                find(entities, party.principal()),
                party.inferred(),
                words == null ? null : words.start(),
                words == null ? null : words.end());
    }

    private static @Nullable Entity find(Map<String, Entity> entities, @Nullable String id) {
        return id == null ? null : entities.get(id);
    }
}
